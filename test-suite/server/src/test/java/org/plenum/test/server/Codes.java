package org.plenum.test.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator program (RFC 6238): SHA-1, 30 seconds, 6 digits. */
final class Codes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int MILLION = 1_000_000;

    private Codes() {}

    /** @param secret in base32 */
    static String now(String secret) {
        return at(secret, Instant.now().getEpochSecond() / STEP_SECONDS);
    }

    /** @param step of 30 seconds since 1970-01-01T00:00:00Z */
    static String at(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = hash.get(hash.limit() - 1) & 0xf;
            return String.format(Locale.ROOT, "%06d", (hash.getInt(offset) & Integer.MAX_VALUE) % MILLION);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1", impossible);
        }
    }

    private static byte[] bytes(String base32) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int at = 0; at < base32.length(); at++) {
            held = held << 5 | LETTERS.indexOf(base32.charAt(at));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
