package org.plenum.plugin.media.embedded.flow;

import java.util.Arrays;

/** What media are protected with, after a handshake (RFC 5764, section 4.2). */
final class SrtpKeys {
    static final int KEY = 16;

    private final boolean isAuthenticated;
    private final byte[] exported;
    private final boolean isServer;

    private SrtpKeys(boolean isAuthenticated, byte[] exported, boolean isServer) {
        this.isAuthenticated = isAuthenticated;
        this.exported = exported.clone();
        this.isServer = isServer;
    }

    static int saltLength(boolean isAuthenticated) {
        return isAuthenticated ? 12 : 14;
    }

    /** @param exported by DTLS: both keys, then both salts, the client's first */
    static SrtpKeys ofServer(boolean isAuthenticated, byte[] exported) {
        return new SrtpKeys(isAuthenticated, exported, true);
    }

    /** The same from the client's side. */
    SrtpKeys ofClient() {
        return new SrtpKeys(isAuthenticated, exported, false);
    }

    /** AEAD_AES_128_GCM; otherwise AES_CM_128_HMAC_SHA1_80. */
    boolean isAuthenticated() {
        return isAuthenticated;
    }

    byte[] inKey() {
        return key(isServer);
    }

    byte[] outKey() {
        return key(!isServer);
    }

    byte[] inSalt() {
        return salt(isServer);
    }

    byte[] outSalt() {
        return salt(!isServer);
    }

    private byte[] key(boolean ofClient) {
        return Arrays.copyOfRange(exported, ofClient ? 0 : KEY, ofClient ? KEY : 2 * KEY);
    }

    private byte[] salt(boolean ofClient) {
        int length = saltLength(isAuthenticated);
        int at = 2 * KEY + (ofClient ? 0 : length);
        return Arrays.copyOfRange(exported, at, at + length);
    }
}
