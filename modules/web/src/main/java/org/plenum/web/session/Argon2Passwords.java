package org.plenum.web.session;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.plenum.tenant.PasswordHashing;

/** Argon2id as Shiro computes it: 64 MiB and about 0.1 s each, so two at once and the others wait. */
final class Argon2Passwords implements PasswordHashing {
    private static final int AT_ONCE = 2;

    private final DefaultPasswordService shiro;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Argon2Passwords() {
        shiro = here(DefaultPasswordService::new);
    }

    @Override
    public String hash(String password) {
        return oneOfFew(() -> shiro.encryptPassword(password));
    }

    @Override
    public boolean matches(String password, String hash) {
        return oneOfFew(() -> shiro.passwordsMatch(password, hash));
    }

    private <T> T oneOfFew(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return here(work);
        } finally {
            places.release();
        }
    }

    /** Shiro looks for its hashes by the thread's class loader, and the thread may be a plugin's. */
    private static <T> T here(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Argon2Passwords.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
