package org.plenum.kernel;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Positions in a meeting's log as clients see them: one AES block each, under a key of the meeting. The same for all receivers
 * of an event, and without a hint of how many events lie between two of them. Not safe for several threads at once.
 */
final class Cursor {
    private static final int KEY_BYTES = 16;
    private static final long MARK = 0x506c656e756d3031L;

    private final Cipher encrypt;
    private final Cipher decrypt;

    /** @param key 16 bytes as base64url */
    Cursor(String key) {
        try {
            var secret = new SecretKeySpec(Base64.getUrlDecoder().decode(key), 0, KEY_BYTES, "AES");
            // One block, never repeated for another content: ECB is the plain permutation that is wanted here.
            encrypt = Cipher.getInstance("AES/ECB/NoPadding");
            encrypt.init(Cipher.ENCRYPT_MODE, secret);
            decrypt = Cipher.getInstance("AES/ECB/NoPadding");
            decrypt.init(Cipher.DECRYPT_MODE, secret);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("AES is part of every Java", fault);
        }
    }

    /** 22 characters of base64url. */
    String at(long sequence) {
        byte[] block = ByteBuffer.allocate(KEY_BYTES).putLong(sequence).putLong(MARK).array();
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(encrypt.doFinal(block));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("one block can be encrypted", fault);
        }
    }

    /** The position, or none if the text is not one of this meeting. */
    OptionalLong sequence(String at) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(at);
            if (bytes.length != KEY_BYTES) {
                return OptionalLong.empty();
            }
            var block = ByteBuffer.wrap(decrypt.doFinal(bytes));
            long sequence = block.getLong();
            return block.getLong() == MARK && sequence >= 0 ? OptionalLong.of(sequence) : OptionalLong.empty();
        } catch (IllegalArgumentException | GeneralSecurityException fault) {
            return OptionalLong.empty();
        }
    }
}
