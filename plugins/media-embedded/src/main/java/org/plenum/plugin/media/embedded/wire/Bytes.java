package org.plenum.plugin.media.embedded.wire;

/** Numbers in network byte order. */
public final class Bytes {
    private Bytes() {}

    /** Two bytes, 0 to 65535. */
    public static int unsigned16(byte[] data, int at) {
        return ((data[at] & 0xFF) << 8) | (data[at + 1] & 0xFF);
    }

    /** Three bytes, 0 to 16777215. */
    public static int unsigned24(byte[] data, int at) {
        return ((data[at] & 0xFF) << 16) | unsigned16(data, at + 1);
    }

    /** Four bytes as they are. */
    public static int word(byte[] data, int at) {
        return (unsigned16(data, at) << 16) | unsigned16(data, at + 2);
    }

    /** The lowest 16 bits. */
    public static void put16(byte[] data, int at, int value) {
        data[at] = (byte) (value >> 8);
        data[at + 1] = (byte) value;
    }

    /** The lowest 24 bits. */
    public static void put24(byte[] data, int at, int value) {
        data[at] = (byte) (value >> 16);
        put16(data, at + 1, value);
    }

    /** All 32 bits. */
    public static void putWord(byte[] data, int at, int value) {
        put16(data, at, value >> 16);
        put16(data, at + 2, value);
    }

    /** How far sequence number {@code later} is after {@code earlier}, -32768 to 32767. */
    public static int distance(int earlier, int later) {
        return (short) (later - earlier);
    }
}
