package org.plenum.plugin.media.embedded.flow;

import java.util.Arrays;
import org.jitsi.utils.ByteArrayBuffer;

/** The bytes of one packet, in a buffer that is used again and again. Of one thread. */
final class Packet implements ByteArrayBuffer {
    /** What an Ethernet carries, and room for what encryption adds. */
    static final int CAPACITY = 2048;

    static final int LONGEST = 1500;

    private final byte[] data = new byte[CAPACITY];
    private int length;

    byte[] data() {
        return data;
    }

    int length() {
        return length;
    }

    void length(int bytes) {
        length = bytes;
    }

    void copy(byte[] from, int bytes) {
        System.arraycopy(from, 0, data, 0, bytes);
        length = bytes;
    }

    byte[] taken() {
        return Arrays.copyOf(data, length);
    }

    @Override
    public byte[] getBuffer() {
        return data;
    }

    @Override
    public int getOffset() {
        return 0;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setOffset(int offset) {
        if (offset != 0) {
            throw new IllegalArgumentException("offset " + offset + "; packets begin at 0");
        }
    }

    @Override
    public boolean isInvalid() {
        return length <= 0;
    }

    @Override
    public void readRegionToBuff(int at, int bytes, byte[] into) {
        System.arraycopy(data, at, into, 0, bytes);
    }

    @Override
    public void grow(int bytes) {
        if (length + bytes > CAPACITY) {
            throw new IllegalArgumentException(length + " and " + bytes + " bytes are more than a packet holds");
        }
    }

    @Override
    public void append(byte[] from, int bytes) {
        grow(bytes);
        System.arraycopy(from, 0, data, length, bytes);
        length += bytes;
    }

    @Override
    public void shrink(int bytes) {
        length = Math.max(0, length - bytes);
    }
}
