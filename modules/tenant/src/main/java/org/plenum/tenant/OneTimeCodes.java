package org.plenum.tenant;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238) as authenticator programs make them: SHA-1, 30 seconds, 6 digits. */
final class OneTimeCodes {
    static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20;

    private OneTimeCodes() {}

    /** 160 random bits in base32. */
    static String newSecret() {
        return Base32.encode(Tokens.randomBytes(SECRET_BYTES));
    }

    /** For the QR code that an authenticator program reads. */
    static String address(String issuer, String mail, String secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(mail) + "?secret=" + secret + "&issuer=" + encoded(issuer);
    }

    /** The time step that the code belongs to: the present one, the one before or the one after; empty if it is none of theirs. */
    static OptionalLong stepOf(String secret, String code, Instant now) {
        byte[] key = Base32.decode(secret);
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            if (Tokens.same(code("HmacSHA1", key, step, DIGITS), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(String algorithm, byte[] key, long step, int digits) {
        byte[] mac = mac(algorithm, key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        String text = String.valueOf(truncated % (long) Math.pow(10, digits));
        return "0".repeat(digits - text.length()) + text;
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
