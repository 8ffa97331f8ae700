package org.plenum.plugin.media.embedded.wire;

/** Writes a compound RTCP packet into a buffer that is used again and again. Of one thread. */
public final class RtcpWriter {
    private final byte[] data;
    private int length;

    /** @param data of 1400 bytes at least; what does not fit is refused by {@link #hasRoom} */
    public RtcpWriter(byte[] data) {
        this.data = data;
    }

    public void clear() {
        length = 0;
    }

    public byte[] data() {
        return data;
    }

    public int length() {
        return length;
    }

    /** Whether so many bytes more fit, with what encryption adds. */
    public boolean hasRoom(int bytes) {
        return length + bytes <= 1200;
    }

    private int begin(int format, int type, int size, int sender) {
        int at = length;
        data[at] = (byte) (0x80 | format);
        data[at + 1] = (byte) type;
        Bytes.put16(data, at + 2, size / 4 - 1);
        Bytes.putWord(data, at + 4, sender);
        length += size;
        return at;
    }

    /** @param clock NTP's 64 bits */
    public void senderReport(int sender, long clock, int mediaClock, long packets, long octets) {
        int at = begin(0, RtcpReader.SENDER_REPORT, 28, sender);
        Bytes.putWord(data, at + 8, (int) (clock >> 32));
        Bytes.putWord(data, at + 12, (int) clock);
        Bytes.putWord(data, at + 16, mediaClock);
        Bytes.putWord(data, at + 20, (int) packets);
        Bytes.putWord(data, at + 24, (int) octets);
    }

    /** An empty receiver report; {@link #block} fills it. */
    public void receiverReport(int sender) {
        begin(0, RtcpReader.RECEIVER_REPORT, 8, sender);
    }

    /**
     * Adds a block to the receiver report that was written last.
     *
     * @param loss 0-255, in 256ths
     * @param lost in all
     * @param highest sequence number, with its cycles in the upper 16 bits
     * @param jitter on the media's clock
     * @param lastReport middle 32 bits of the last sender report's clock, 0 if there was none
     * @param since that, in 65536ths of a second
     */
    public void block(int source, int loss, int lost, int highest, int jitter, int lastReport, int since) {
        int at = length;
        int report = at;
        while (report > 0 && (data[report + 1] & 0xFF) != RtcpReader.RECEIVER_REPORT) {
            report -= 4;
        }
        data[report]++;
        Bytes.put16(data, report + 2, Bytes.unsigned16(data, report + 2) + 6);
        Bytes.putWord(data, at, source);
        Bytes.putWord(data, at + 4, (loss << 24) | (lost & 0xFFFFFF));
        Bytes.putWord(data, at + 8, highest);
        Bytes.putWord(data, at + 12, jitter);
        Bytes.putWord(data, at + 16, lastReport);
        Bytes.putWord(data, at + 20, since);
        length += 24;
    }

    public void pictureLoss(int sender, int media) {
        int at = begin(RtcpReader.PICTURE_LOSS, RtcpReader.PAYLOAD_FEEDBACK, 12, sender);
        Bytes.putWord(data, at + 8, media);
    }

    /** @param bits per second @param media whom it is about */
    public void remb(int sender, long bits, int media) {
        int at = begin(RtcpReader.APPLICATION, RtcpReader.PAYLOAD_FEEDBACK, 24, sender);
        int exponent = Math.max(0, 64 - Long.numberOfLeadingZeros(bits) - 18);
        int mantissa = (int) (bits >> exponent);
        Bytes.putWord(data, at + 8, 0);
        Bytes.putWord(data, at + 12, 0x52454D42);
        Bytes.putWord(data, at + 16, (1 << 24) | (exponent << 18) | mantissa);
        Bytes.putWord(data, at + 20, media);
    }

    /** A NACK for one sequence number and those after it, as {@link RtcpReader#lostAfter} says. */
    public void nack(int sender, int media, int lost, int after) {
        int at = begin(RtcpReader.NACK, RtcpReader.TRANSPORT_FEEDBACK, 16, sender);
        Bytes.putWord(data, at + 8, media);
        Bytes.put16(data, at + 12, lost);
        Bytes.put16(data, at + 14, after);
    }

    /** Room for a packet that is written by somebody else. @param size a multiple of 4 @return where it begins; its header stands there */
    int reserve(int format, int type, int size, int sender) {
        return begin(format, type, size, sender);
    }
}
