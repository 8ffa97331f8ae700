package org.plenum.plugin.media.embedded.wire;

import java.util.Arrays;

/**
 * When packets arrived, for the sender's congestion control (draft-holmer-rmcat-transport-wide-cc-extensions-01). Of one thread.
 */
public final class Arrivals {
    private static final int KEPT = 1024;
    private static final int MOST = 300;
    private static final int FORMAT = 15;
    private static final int TICK_MICROS = 250;
    private static final int REFERENCE_MICROS = 64_000;

    private final long[] micros = new long[KEPT];
    private final int[] symbols = new int[MOST];
    private boolean isStarted;
    private int first;
    private int last;
    private int count;

    public Arrivals() {
        Arrays.fill(micros, -1);
    }

    /** @param sequence transport-wide, 16 bits @param at microseconds on any clock that does not go back, not negative */
    public void arrived(int sequence, long at) {
        if (!isStarted) {
            isStarted = true;
            first = sequence;
            last = sequence - 1 & 0xFFFF;
        }
        int ahead = Bytes.distance(last, sequence);
        if (Bytes.distance(first, sequence) < 0 || ahead > KEPT) {
            if (ahead > KEPT || ahead < -KEPT) {
                restart(sequence);
                ahead = 1;
            } else {
                return;
            }
        }
        for (int step = 1; step < ahead; step++) {
            micros[last + step & KEPT - 1] = -1;
        }
        micros[sequence & KEPT - 1] = at;
        last = ahead > 0 ? sequence : last;
        if (Bytes.distance(first, last) >= KEPT) {
            first = last - KEPT + 1 & 0xFFFF;
        }
    }

    private void restart(int sequence) {
        Arrays.fill(micros, -1);
        first = sequence;
        last = sequence - 1 & 0xFFFF;
    }

    /** Whether something has arrived that was not told yet. */
    public boolean isWaiting() {
        return isStarted && Bytes.distance(first, last) >= 0;
    }

    /** Tells what has arrived since the last time, up to 300 packets; the rest waits. */
    public void write(RtcpWriter writer, int sender, int media) {
        int packets = Math.min(MOST, Bytes.distance(first, last) + 1);
        int begin = 0;
        while (begin < packets && micros[first + begin & KEPT - 1] < 0) {
            begin++;
        }
        first = first + begin & 0xFFFF;
        packets -= begin;
        if (packets <= 0) {
            return;
        }
        long reference = micros[first & KEPT - 1] / REFERENCE_MICROS;
        int deltas = measure(packets, reference * REFERENCE_MICROS);
        int chunks = (packets + 6) / 7;
        int size = 20 + 2 * chunks + deltas + 3 & ~3;
        if (writer.hasRoom(size)) {
            int at = writer.reserve(FORMAT, RtcpReader.TRANSPORT_FEEDBACK, size, sender);
            fill(writer.data(), at, media, packets, reference);
            Arrays.fill(writer.data(), at + 20 + 2 * chunks + deltas, at + size, (byte) 0);
            count++;
        }
        for (int index = 0; index < packets; index++) {
            micros[first + index & KEPT - 1] = -1;
        }
        first = first + packets & 0xFFFF;
    }

    /** Which packets there are, and whether their deltas take one byte or two. @return bytes of all deltas */
    private int measure(int packets, long from) {
        long before = from;
        int bytes = 0;
        for (int index = 0; index < packets; index++) {
            long at = micros[first + index & KEPT - 1];
            if (at < 0) {
                symbols[index] = 0;
                continue;
            }
            long ticks = (at - before) / TICK_MICROS;
            symbols[index] = ticks >= 0 && ticks <= 255 ? 1 : 2;
            bytes += symbols[index];
            before += (long) Math.clamp(ticks, -32768, 32767) * TICK_MICROS;
        }
        return bytes;
    }

    private void fill(byte[] data, int at, int media, int packets, long reference) {
        Bytes.putWord(data, at + 8, media);
        Bytes.put16(data, at + 12, first);
        Bytes.put16(data, at + 14, packets);
        Bytes.put24(data, at + 16, (int) reference);
        data[at + 19] = (byte) count;
        int next = at + 20;
        for (int index = 0; index < packets; index += 7) {
            int chunk = 0xC000;
            for (int place = 0; place < 7 && index + place < packets; place++) {
                chunk |= symbols[index + place] << (12 - 2 * place);
            }
            Bytes.put16(data, next, chunk);
            next += 2;
        }
        long before = reference * REFERENCE_MICROS;
        for (int index = 0; index < packets; index++) {
            if (symbols[index] > 0) {
                int ticks = Math.clamp((micros[first + index & KEPT - 1] - before) / TICK_MICROS, -32768, 32767);
                if (symbols[index] == 1) {
                    data[next++] = (byte) ticks;
                } else {
                    Bytes.put16(data, next, ticks);
                    next += 2;
                }
                before += ticks * (long) TICK_MICROS;
            }
        }
    }
}
