package org.plenum.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When people at the door are answered who may not enter: at whole steps of time after they asked, so that how long it was looked for
 * says nothing of what was wrong. Safe for all threads.
 */
public final class RefusalPace {
    /** Several times as long as a look takes on a busy server; one that takes longer is told of a step later. */
    static final Duration STEP = Duration.ofMillis(150);

    private final Clock clock;

    public RefusalPace(Clock clock) {
        this.clock = clock;
    }

    /** The time now: to be asked before looking. */
    public Instant asked() {
        return clock.instant();
    }

    /** How long the answer is still to be held back. @param asked as {@link #asked} said */
    public Duration left(Instant asked) {
        long looked = Duration.between(asked, clock.instant()).toNanos();
        return STEP.minusNanos(Math.floorMod(looked, STEP.toNanos()));
    }
}
