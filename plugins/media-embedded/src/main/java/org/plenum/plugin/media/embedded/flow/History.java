package org.plenum.plugin.media.embedded.flow;

/** The last packets of one size of a picture on one lane, for those that were lost on the way down. Of one lane. */
final class History {
    private final byte[][] packets;
    private final int[] lengths;
    private final int[] sources;
    private final int[] sequences;
    private final int[] sendTimes;

    /** @param kept packets, a power of 2 */
    History(int kept) {
        packets = new byte[kept][];
        lengths = new int[kept];
        sources = new int[kept];
        sequences = new int[kept];
        sendTimes = new int[kept];
        java.util.Arrays.fill(sequences, -1);
    }

    /** @param sendTime as it was written into what was passed on: what is sent again has to be the same */
    void keep(int source, int sequence, int sendTime, Packet packet) {
        int at = sequence & packets.length - 1;
        if (packets[at] == null) {
            packets[at] = new byte[Packet.LONGEST];
        }
        System.arraycopy(packet.data(), 0, packets[at], 0, packet.length());
        lengths[at] = packet.length();
        sources[at] = source;
        sequences[at] = sequence;
        sendTimes[at] = sendTime;
    }

    /** @param source under which the sender sent it */
    boolean has(int source, int sequence) {
        int at = sequence & packets.length - 1;
        return sequences[at] == sequence && sources[at] == source;
    }

    /** Only for what {@link #has}. */
    void copy(int sequence, Packet into) {
        int at = sequence & packets.length - 1;
        into.copy(packets[at], lengths[at]);
    }

    int sendTime(int sequence) {
        return sendTimes[sequence & packets.length - 1];
    }
}
