package org.plenum.plugin.filetypes.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers and marks in bytes. What is outside is 0. */
public final class Numbers {
    private final ByteBuffer bytes;

    private Numbers(byte[] bytes, ByteOrder order) {
        this.bytes = ByteBuffer.wrap(bytes).order(order);
    }

    /** Least significant byte first. */
    public static Numbers little(byte[] bytes) {
        return new Numbers(bytes, ByteOrder.LITTLE_ENDIAN);
    }

    /** Most significant byte first. */
    public static Numbers big(byte[] bytes) {
        return new Numbers(bytes, ByteOrder.BIG_ENDIAN);
    }

    public int size() {
        return bytes.capacity();
    }

    private boolean has(int place, int count) {
        return place >= 0 && place <= bytes.capacity() - count;
    }

    public int one(int place) {
        return has(place, 1) ? bytes.get(place) & 0xff : 0;
    }

    public int two(int place) {
        return has(place, 2) ? bytes.getShort(place) & 0xffff : 0;
    }

    public long four(int place) {
        return has(place, 4) ? bytes.getInt(place) & 0xffff_ffffL : 0;
    }

    /** Negative if it is 2^63 or more. */
    public long eight(int place) {
        return has(place, 8) ? bytes.getLong(place) : 0;
    }

    /** Whether this text stands there, in ASCII. */
    public boolean says(int place, String text) {
        return text(place, text.length()).equals(text);
    }

    /** Characters of one byte each; fewer where the bytes end. */
    public String text(int place, int count) {
        if (place < 0 || place >= bytes.capacity()) {
            return "";
        }
        return new String(bytes.array(), place, Math.min(count, bytes.capacity() - place), StandardCharsets.ISO_8859_1);
    }
}
