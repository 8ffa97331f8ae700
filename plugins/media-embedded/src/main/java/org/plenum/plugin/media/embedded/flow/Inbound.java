package org.plenum.plugin.media.embedded.flow;

import java.util.concurrent.TimeUnit;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.RtcpWriter;

/** How one source arrives from its sender: what was lost, how regularly it comes (RFC 3550, section 6.4 and appendix A). Of the sender's lane. */
final class Inbound {
    private static final int VIDEO_CLOCK = 90_000;
    private static final int AUDIO_CLOCK = 48_000;
    private static final int MOST_MISSING = 64;
    private static final int MOST_ASKED = 8;
    private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LARGEST_GAP = 1000;

    private final int source;
    private final Track track;
    private final int rank;
    private final int[] missing = new int[MOST_MISSING];
    private final int[] asked = new int[MOST_MISSING];
    private final long[] askedAt = new long[MOST_MISSING];
    private int missingCount;
    private boolean hasBegun;
    private int highest;
    private int first;
    private int cycles;
    private long received;
    private long receivedBefore;
    private long expectedBefore;
    private double jitter;
    private long transitBefore;
    private long reportClock;
    private long reportAt;
    private long bytes;
    private long measuredAt;

    Inbound(int source, Track track, int rank, long now) {
        this.source = source;
        this.track = track;
        this.rank = rank;
        this.measuredAt = now;
    }

    int source() {
        return source;
    }

    Track track() {
        return track;
    }

    int rank() {
        return rank;
    }

    /** @return whether something before it is missing that was not known to be */
    boolean received(int sequence, int timestamp, int length, long now) {
        received++;
        bytes += length;
        measureJitter(timestamp, now);
        if (!hasBegun) {
            hasBegun = true;
            first = sequence;
            highest = sequence;
            return false;
        }
        int ahead = Bytes.distance(highest, sequence);
        if (ahead <= 0) {
            found(sequence);
            return false;
        }
        boolean isGap = ahead > 1;
        if (ahead > LARGEST_GAP) {
            missingCount = 0;
            track.wantKeyFrame(rank);
        } else if (!track.isAudio()) {
            for (int step = 1; step < ahead; step++) {
                missed(highest + step & 0xFFFF);
            }
        }
        cycles += sequence < highest ? 1 : 0;
        highest = sequence;
        return isGap && !track.isAudio();
    }

    private void measureJitter(int timestamp, long now) {
        long rate = track.isAudio() ? AUDIO_CLOCK : VIDEO_CLOCK;
        long transit = now / 1000 * rate / 1_000_000 - timestamp;
        int difference = Math.abs((int) (transit - transitBefore));
        if (hasBegun && difference < rate * 10) {
            jitter += (difference - jitter) / 16;
        }
        transitBefore = transit;
    }

    private void missed(int sequence) {
        if (missingCount == MOST_MISSING) {
            // More than can be asked for: only a whole picture helps.
            missingCount = 0;
            track.wantKeyFrame(rank);
        }
        missing[missingCount] = sequence;
        asked[missingCount] = 0;
        askedAt[missingCount] = 0;
        missingCount++;
    }

    private void found(int sequence) {
        for (int index = 0; index < missingCount; index++) {
            if (missing[index] == sequence) {
                forget(index);
                return;
            }
        }
    }

    private void forget(int index) {
        missingCount--;
        missing[index] = missing[missingCount];
        asked[index] = asked[missingCount];
        askedAt[index] = askedAt[missingCount];
    }

    /** Asks for what is missing; what was asked for often enough is given up, and a whole picture asked for instead. */
    void askForMissing(RtcpWriter writer, int sender, long now) {
        for (int index = missingCount - 1; index >= 0; index--) {
            if (asked[index] >= MOST_ASKED) {
                forget(index);
                track.wantKeyFrame(rank);
            } else if ((asked[index] == 0 || now - askedAt[index] > ASK_AGAIN_NANOS) && writer.hasRoom(16)) {
                asked[index]++;
                askedAt[index] = now;
                writer.nack(sender, source, missing[index], 0);
            }
        }
    }

    /**
     * The sender ties its clock to that of its media.
     *
     * @param told the time that receivers are told instead of the sender's
     */
    void reported(long wallClock, long told, int mediaClock, long now) {
        reportClock = wallClock;
        reportAt = now;
        track.reported(rank, told, mediaClock);
    }

    /** Adds how it arrives to a receiver report. */
    void report(RtcpWriter writer, long now) {
        if (!hasBegun || !writer.hasRoom(24)) {
            return;
        }
        long extended = (long) cycles << 16 | highest;
        long expected = extended - first + 1;
        long expectedNow = expected - expectedBefore;
        long lostNow = expectedNow - (received - receivedBefore);
        expectedBefore = expected;
        receivedBefore = received;
        int loss = expectedNow > 0 && lostNow > 0 ? (int) Math.min(255, lostNow * 256 / expectedNow) : 0;
        int lost = (int) Math.clamp(expected - received, -0x800000L, 0x7FFFFFL);
        int since = reportClock == 0 ? 0 : (int) ((now - reportAt) / 1000 * 65536 / 1_000_000);
        writer.block(source, loss, lost, (int) extended, (int) jitter, (int) (reportClock >>> 16), since);
    }

    /** Tells the track how much it is, since the last time. */
    void measure(long now) {
        long millis = (now - measuredAt) / 1_000_000;
        if (millis > 0) {
            track.measured(rank, (int) Math.min(Integer.MAX_VALUE, bytes * 8000 / millis));
        }
        bytes = 0;
        measuredAt = now;
    }
}
