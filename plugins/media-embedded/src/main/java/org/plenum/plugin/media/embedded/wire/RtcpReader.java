package org.plenum.plugin.media.embedded.wire;

/** Goes through the packets of a compound RTCP packet (RFC 3550, RFC 4585), read anew for each so that none is allocated. Of one thread. */
public final class RtcpReader {
    public static final int SENDER_REPORT = 200;
    public static final int RECEIVER_REPORT = 201;
    public static final int BYE = 203;
    public static final int TRANSPORT_FEEDBACK = 205;
    public static final int PAYLOAD_FEEDBACK = 206;

    /** Formats of {@link #TRANSPORT_FEEDBACK}. */
    public static final int NACK = 1;

    /** Formats of {@link #PAYLOAD_FEEDBACK}. */
    public static final int PICTURE_LOSS = 1;

    public static final int FULL_INTRA = 4;
    public static final int APPLICATION = 15;
    private static final int REMB = 0x52454D42;
    private static final int FEEDBACK_HEADER = 12;
    private static final int BLOCK = 24;

    private byte[] data = new byte[0];
    private int length;
    private int at;
    private int end;

    /** Before the first packet of these bytes. */
    public void read(byte[] bytes, int size) {
        data = bytes;
        length = size;
        at = 0;
        end = 0;
    }

    /** @return whether there is one more packet; if not, nothing may be asked of it */
    public boolean next() {
        at = end;
        if (at + 8 > length || (data[at] & 0xC0) != 0x80) {
            return false;
        }
        end = at + 4 + 4 * Bytes.unsigned16(data, at + 2);
        return end <= length && end >= at + 8;
    }

    public int type() {
        return data[at + 1] & 0xFF;
    }

    /** Format of feedback, or count of blocks. */
    public int format() {
        return data[at] & 0x1F;
    }

    /** Who says it. */
    public int sender() {
        return Bytes.word(data, at + 4);
    }

    /** Whom feedback is about; 0 if the packet is too short to say. */
    public int media() {
        return end >= at + FEEDBACK_HEADER ? Bytes.word(data, at + 8) : 0;
    }

    /** Of a sender report: its time, NTP's 64 bits; 0 if the packet is too short. */
    public long wallClock() {
        return end >= at + 28 ? ((long) Bytes.word(data, at + 8) << 32) | (Bytes.word(data, at + 12) & 0xFFFFFFFFL) : 0;
    }

    /** Of a sender report: the same time on the clock of its media. */
    public int mediaClock() {
        return end >= at + 28 ? Bytes.word(data, at + 16) : 0;
    }

    /** How many report blocks there are, in reports of both kinds. */
    public int blocks() {
        return Math.min(format(), Math.max(0, (end - firstBlock()) / BLOCK));
    }

    private int firstBlock() {
        return at + (type() == SENDER_REPORT ? 28 : 8);
    }

    /** Whom a report block is about. */
    public int blockSource(int index) {
        return Bytes.word(data, firstBlock() + index * BLOCK);
    }

    /** What part of the packets was lost since the report before, in 256ths. */
    public int blockLoss(int index) {
        return data[firstBlock() + index * BLOCK + 4] & 0xFF;
    }

    /** Of a NACK: how many pairs of {@link #lost} and {@link #lostAfter} there are. */
    public int pairs() {
        return Math.max(0, (end - at - FEEDBACK_HEADER) / 4);
    }

    /** A sequence number that was lost. */
    public int lost(int pair) {
        return Bytes.unsigned16(data, at + FEEDBACK_HEADER + pair * 4);
    }

    /** Bit n: the one n + 1 after it was lost, too. */
    public int lostAfter(int pair) {
        return Bytes.unsigned16(data, at + FEEDBACK_HEADER + pair * 4 + 2);
    }

    /** Of a full intra request: how many it is about. */
    public int intraEntries() {
        return Math.max(0, (end - at - FEEDBACK_HEADER) / 8);
    }

    /** One whom a full intra request is about. */
    public int intraSource(int index) {
        return Bytes.word(data, at + FEEDBACK_HEADER + index * 8);
    }

    /** The receiver's estimate of what it can take, bits per second; -1 if this is no REMB (draft-alvestrand-rmcat-remb). */
    public long remb() {
        if (type() != PAYLOAD_FEEDBACK || format() != APPLICATION || end < at + 20 || Bytes.word(data, at + 12) != REMB) {
            return -1;
        }
        int exponent = (data[at + 17] & 0xFF) >> 2;
        long mantissa = ((data[at + 17] & 3L) << 16) | Bytes.unsigned16(data, at + 18);
        return exponent > 40 ? Long.MAX_VALUE : mantissa << exponent;
    }
}
