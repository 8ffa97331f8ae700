package org.plenum.bench.media;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.utils.logging2.LoggerImpl;

/** What a browser protects and reads media with: AEAD_AES_128_GCM. */
public final class MediaKeys {
    static final int LENGTH = 2 * (16 + 12);

    private final byte[] exported;

    MediaKeys(byte[] exported) {
        this.exported = exported.clone();
    }

    private static SrtpPolicy policy() {
        return new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, 16, SrtpPolicy.NULL_AUTHENTICATION, 0, 16, 12);
    }

    private SrtpCryptoContext context(boolean isSender, int source) throws GeneralSecurityException {
        int key = isSender ? 0 : 16;
        int salt = isSender ? 32 : 44;
        return new SrtpContextFactory(
                        isSender,
                        Arrays.copyOfRange(exported, key, key + 16),
                        Arrays.copyOfRange(exported, salt, salt + 12),
                        policy(),
                        policy(),
                        new LoggerImpl(MediaKeys.class.getName()))
                .deriveContext(source, 0);
    }

    /** For what one source sends. */
    public SrtpCryptoContext sender(int source) throws GeneralSecurityException {
        return context(true, source);
    }

    /** For what comes from one source. */
    public SrtpCryptoContext receiver(int source) throws GeneralSecurityException {
        return context(false, source);
    }
}
