package org.plenum.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids of 128 random bits, 22 characters of base64url. */
public final class RandomId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RandomId() {}

    /** Another one each time. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
