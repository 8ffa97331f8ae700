package org.plenum.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs something on a thread of its own: outside of whatever transaction the caller has. */
final class Apart {
    private Apart() {}

    /** Waits for the result; what was thrown there is thrown here. */
    static <T> T call(Supplier<T> what) {
        try {
            return CompletableFuture.supplyAsync(what, task -> Thread.ofVirtual().start(task)).join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw fault;
        }
    }
}
