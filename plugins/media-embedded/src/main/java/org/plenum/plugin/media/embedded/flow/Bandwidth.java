package org.plenum.plugin.media.embedded.flow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Shares out what one receiver's line takes. The receiver estimates it from what arrives (REMB): the estimate falls when packets come later and later, and rises slowly otherwise,
 * never much above what is sent. So a low estimate alone says nothing; less is sent when it falls below what is sent, and more is tried now and then, each time after a longer
 * pause if it failed. Of one lane.
 */
final class Bandwidth {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long SHORTEST_PAUSE = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(60);
    private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long FALL_NANOS = TimeUnit.SECONDS.toNanos(3);
    /** A tenth of all packets, in 256ths. */
    private static final int HEAVY_LOSS = 26;

    private long estimate = Long.MAX_VALUE;
    private long estimatedAt;
    private boolean hasFallen;
    private long fellAt;
    private boolean isLossy;
    private long shortSince;
    private boolean isShort;
    private long pause = SHORTEST_PAUSE;
    private long triedAt;
    private long nextTry;
    private int reduced;

    /** @param bits per second */
    void estimated(long bits, long now) {
        if (bits < estimate / 100 * 97 && estimate != Long.MAX_VALUE) {
            hasFallen = true;
            fellAt = now;
        }
        estimate = bits;
        estimatedAt = now;
    }

    /** @param worst part of the packets of a track that was lost, in 256ths */
    void lost(int worst, long now) {
        isLossy = worst > HEAVY_LOSS;
    }

    /** How many pictures are sent smaller than they were asked for. */
    int reduced() {
        return reduced;
    }

    /** Chooses the size of each. */
    void share(List<Optional<Outbound>> outbounds, long now) {
        long sent = 0;
        int reducible = 0;
        for (int index = 0; index < outbounds.size(); index++) {
            Outbound outbound = outbounds.get(index).orElseThrow();
            if (outbound.rank() >= 0) {
                sent += outbound.track().bits(outbound.rank());
                reducible += !outbound.track().isAudio() && outbound.rank() > 0 ? 1 : 0;
            }
        }
        boolean isFalling = hasFallen && now - fellAt < FALL_NANOS && now - estimatedAt < STALE_NANOS;
        boolean isTooMuch = isLossy || (isFalling && estimate < sent * 9 / 10);
        if (!isTooMuch) {
            isShort = false;
        } else if (!isShort) {
            isShort = true;
            shortSince = now;
        }
        if (isShort && now - shortSince > PATIENCE_NANOS && reducible > 0) {
            reduce(now);
        } else if (!isShort && reduced > 0 && now - nextTry > 0) {
            reduced--;
            triedAt = now;
            nextTry = now + pause;
        }
        apply(outbounds, now);
    }

    private void reduce(long now) {
        boolean hasJustTried = now - triedAt < TimeUnit.SECONDS.toNanos(10);
        pause = hasJustTried ? Math.min(LONGEST_PAUSE, pause * 2) : SHORTEST_PAUSE;
        nextTry = now + pause;
        shortSince = now;
        reduced++;
    }

    /** The last ones first. */
    private void apply(List<Optional<Outbound>> outbounds, long now) {
        int left = reduced;
        int pictures = 0;
        for (int index = outbounds.size() - 1; index >= 0; index--) {
            Outbound outbound = outbounds.get(index).orElseThrow();
            boolean isLarge = !outbound.track().isAudio() && outbound.wished() > 0;
            pictures += isLarge ? 1 : 0;
            outbound.afford(isLarge && left-- > 0 ? 0 : Track.RANKS - 1, now);
        }
        reduced = Math.min(reduced, pictures);
    }
}
