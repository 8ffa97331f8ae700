package org.plenum.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Ids and tokens in base64url. */
record RandomTexts(RandomGenerator random) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    String id() {
        return text(ID_BYTES);
    }

    String token() {
        return text(TOKEN_BYTES);
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private String text(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
