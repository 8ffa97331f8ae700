package org.plenum.bench.media;

import java.util.Arrays;
import org.jitsi.utils.ByteArrayBuffer;

/** A packet with room for what protection adds. */
public final class PlainBuffer implements ByteArrayBuffer {
    private static final int ROOM = 64;

    private final byte[] data;
    private int length;

    public PlainBuffer(int length) {
        this.data = new byte[length + ROOM];
        this.length = length;
    }

    /** A copy of the first {@code length} bytes. */
    public PlainBuffer(byte[] bytes, int length) {
        this(length);
        System.arraycopy(bytes, 0, data, 0, length);
    }

    public byte[] taken() {
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
        throw new UnsupportedOperationException("packets begin at 0");
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
        if (length + bytes > data.length) {
            throw new IllegalStateException(bytes + " bytes do not fit");
        }
    }

    @Override
    public void append(byte[] bytes, int count) {
        grow(count);
        System.arraycopy(bytes, 0, data, length, count);
        length += count;
    }

    @Override
    public void shrink(int bytes) {
        length -= bytes;
    }
}
