package org.plenum.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that nobody guesses, and their hashes. Safe for all threads. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private Tokens() {}

    /** 128 random bits: the 22 characters of base64url that every id has. */
    public static String id() {
        return random(ID_BYTES);
    }

    /** 256 random bits in 43 characters of base64url. */
    public static String secret() {
        return random(SECRET_BYTES);
    }

    /** SHA-256 in 43 characters of base64url: enough for tokens, which have 256 random bits; never for passwords. */
    public static String hash(String token) {
        return BASE64.encodeToString(sha256().digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether two texts are equal; takes the same time wherever they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String random(int count) {
        return BASE64.encodeToString(randomBytes(count));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
