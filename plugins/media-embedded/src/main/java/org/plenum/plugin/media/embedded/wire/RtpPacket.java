package org.plenum.plugin.media.embedded.wire;

/**
 * A view of the RTP packet (RFC 3550) in a buffer, read anew for each packet so that none is allocated. Of one thread. Header extensions of both forms are read
 * (RFC 8285).
 */
public final class RtpPacket {
    public static final int HEADER = 12;
    private static final int ONE_BYTE = 0xBEDE;
    private static final int TWO_BYTES = 0x1000;

    private byte[] data = new byte[0];
    private int length;
    private int extensionAt;
    private int extensionEnd;
    private boolean isOneByte;
    private int payloadAt;
    private int payloadEnd;

    /** Whether it is RTP or RTCP and not RTCP's part of the payload types (RFC 5761). */
    public static boolean isRtcp(byte[] data, int length) {
        int type = length > 1 ? data[1] & 0xFF : 0;
        return type >= 192 && type <= 223;
    }

    /** @return whether it is a packet; if not, nothing may be asked of it */
    public boolean read(byte[] bytes, int size) {
        if (size < HEADER || (bytes[0] & 0xC0) != 0x80) {
            return false;
        }
        data = bytes;
        length = size;
        int at = HEADER + 4 * (bytes[0] & 0x0F);
        extensionAt = 0;
        extensionEnd = 0;
        if ((bytes[0] & 0x10) != 0) {
            if (at + 4 > size) {
                return false;
            }
            int profile = Bytes.unsigned16(bytes, at);
            int end = at + 4 + 4 * Bytes.unsigned16(bytes, at + 2);
            isOneByte = profile == ONE_BYTE;
            if (isOneByte || (profile & 0xFFF0) == TWO_BYTES) {
                extensionAt = at + 4;
                extensionEnd = end;
            }
            at = end;
        }
        if (at > size) {
            return false;
        }
        int padding = (bytes[0] & 0x20) != 0 ? bytes[size - 1] & 0xFF : 0;
        payloadAt = at;
        payloadEnd = size - padding;
        return payloadEnd >= payloadAt && ((bytes[0] & 0x20) == 0 || padding > 0);
    }

    public byte[] data() {
        return data;
    }

    public int length() {
        return length;
    }

    public boolean marker() {
        return (data[1] & 0x80) != 0;
    }

    public int payloadType() {
        return data[1] & 0x7F;
    }

    public int sequence() {
        return Bytes.unsigned16(data, 2);
    }

    public int timestamp() {
        return Bytes.word(data, 4);
    }

    public int source() {
        return Bytes.word(data, 8);
    }

    public int payloadAt() {
        return payloadAt;
    }

    /** Without padding. */
    public int payloadLength() {
        return payloadEnd - payloadAt;
    }

    /**
     * Where the value of a header extension is.
     *
     * @param id 1-14
     * @return index of its first byte; -1 if it is not there. {@link #extensionLength} tells how long it is
     */
    public int extension(int id) {
        int at = extensionAt;
        int head = isOneByte ? 1 : 2;
        while (at + head <= extensionEnd && at > 0) {
            int found = isOneByte ? (data[at] & 0xFF) >> 4 : data[at] & 0xFF;
            if (found == 0) {
                at++;
                continue;
            }
            int size = sizeAt(at);
            if ((isOneByte && found == 15) || at + head + size > extensionEnd) {
                return -1;
            }
            if (found == id) {
                return size == 0 ? -1 : at + head;
            }
            at += head + size;
        }
        return -1;
    }

    private int sizeAt(int at) {
        return isOneByte ? (data[at] & 0x0F) + 1 : data[at + 1] & 0xFF;
    }

    /** @param valueAt as {@link #extension} gave it */
    public int extensionLength(int valueAt) {
        return isOneByte ? (data[valueAt - 1] & 0x0F) + 1 : data[valueAt - 1] & 0xFF;
    }
}
