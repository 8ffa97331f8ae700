package org.plenum.plugin.media.embedded.wire;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes one STUN message; each method adds an attribute, {@link #signed} ends it. */
public final class StunWriter {
    private static final int LONGEST = 548;

    private final byte[] data = new byte[LONGEST];
    private int length = StunMessage.HEADER;

    /** @param transaction 12 bytes */
    public StunWriter(int type, byte[] transaction) {
        Bytes.put16(data, 0, type);
        Bytes.putWord(data, 4, StunMessage.COOKIE);
        System.arraycopy(transaction, 0, data, 8, 12);
    }

    private int attribute(int type, int size) {
        Bytes.put16(data, length, type);
        Bytes.put16(data, length + 2, size);
        int at = length + 4;
        length = at + (size + 3 & ~3);
        return at;
    }

    /** @param name up to 400 bytes of UTF-8 */
    public StunWriter username(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, data, attribute(StunMessage.USERNAME, text.length), text.length);
        return this;
    }

    public StunWriter priority(int priority) {
        Bytes.putWord(data, attribute(StunMessage.PRIORITY, 4), priority);
        return this;
    }

    public StunWriter controlled(long tieBreaker) {
        role(StunMessage.ICE_CONTROLLED, tieBreaker);
        return this;
    }

    public StunWriter controlling(long tieBreaker) {
        role(StunMessage.ICE_CONTROLLING, tieBreaker);
        return this;
    }

    private void role(int type, long tieBreaker) {
        int at = attribute(type, 8);
        Bytes.putWord(data, at, (int) (tieBreaker >> 32));
        Bytes.putWord(data, at + 4, (int) tieBreaker);
    }

    public StunWriter nominating() {
        attribute(StunMessage.USE_CANDIDATE, 0);
        return this;
    }

    /** @param code 300 to 699; no words go with it, so that the answer is never longer than the question */
    public StunWriter error(int code) {
        int at = attribute(StunMessage.ERROR_CODE, 4);
        data[at + 2] = (byte) (code / 100);
        data[at + 3] = (byte) (code % 100);
        return this;
    }

    /** As whom we see the other side. */
    public StunWriter mapped(InetSocketAddress address) {
        byte[] bytes = address.getAddress().getAddress();
        int at = attribute(StunMessage.XOR_MAPPED_ADDRESS, bytes.length + 4);
        data[at + 1] = (byte) (bytes.length == 4 ? 1 : 2);
        Bytes.put16(data, at + 2, address.getPort() ^ StunMessage.COOKIE >>> 16);
        for (int index = 0; index < bytes.length; index++) {
            data[at + 4 + index] = (byte) (bytes[index] ^ data[4 + index]);
        }
        return this;
    }

    /** The whole message, with MESSAGE-INTEGRITY and FINGERPRINT. */
    public byte[] signed(String password) {
        byte[] signature = StunMessage.integrity(data, length, password);
        System.arraycopy(signature, 0, data, attribute(StunMessage.MESSAGE_INTEGRITY, signature.length), signature.length);
        int at = attribute(StunMessage.FINGERPRINT, 4);
        Bytes.put16(data, 2, length - StunMessage.HEADER);
        Bytes.putWord(data, at, StunMessage.fingerprint(data, at - 4));
        return Arrays.copyOf(data, length);
    }
}
