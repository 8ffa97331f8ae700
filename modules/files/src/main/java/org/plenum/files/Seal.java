package org.plenum.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.plenum.spi.FileId;
import org.plenum.spi.TenantId;

/**
 * Encrypts files with the key of their tenant, so that they can be neither run nor read where they lie, nor exchanged for each other:
 * AES-256-GCM in segments of 1 MiB (Tink's AES-GCM-HKDF streaming), bound to the id of the file.
 */
final class Seal {
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private final TenantKeys keys;

    Seal(TenantKeys keys) {
        this.keys = keys;
    }

    /** @param to is there as a whole, or not at all */
    void close(TenantId tenant, FileId file, Path from, Path to) throws IOException {
        Path making = to.resolveSibling(to.getFileName() + ".making");
        try (InputStream plain = Files.newInputStream(from);
                OutputStream sealed = cipher(tenant).newEncryptingStream(Files.newOutputStream(making), bound(file))) {
            plain.transferTo(sealed);
        } catch (GeneralSecurityException fault) {
            throw new IOException("file " + file + " cannot be sealed", fault);
        }
        Files.move(making, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The caller closes it. Reading fails if anything was changed. */
    InputStream open(TenantId tenant, FileId file, Path sealed) throws IOException {
        try {
            return cipher(tenant).newDecryptingStream(Files.newInputStream(sealed), bound(file));
        } catch (GeneralSecurityException fault) {
            throw new IOException("file " + file + " cannot be opened", fault);
        }
    }

    private AesGcmHkdfStreaming cipher(TenantId tenant) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(keys.key(tenant), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private static byte[] bound(FileId file) {
        return file.value().getBytes(StandardCharsets.UTF_8);
    }
}
