package org.plenum.plugin.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * @param length from its start to its end, pauses left out
 * @param ends when it does; none while it is paused
 * @param left while it is paused; otherwise nothing
 */
record Countdown(Duration length, List<Instant> ends, Duration left) {
    Countdown {
        ends = List.copyOf(ends);
    }

    static Countdown running(Duration length, Duration left, Instant now) {
        return new Countdown(length, List.of(now.plus(left)), Duration.ZERO);
    }

    static Countdown paused(Duration length, Duration left) {
        return new Countdown(length, List.of(), left);
    }

    boolean isPaused() {
        return ends.isEmpty();
    }

    /** Never less than nothing. */
    Duration left(Instant now) {
        return ends.stream()
                .map(end -> end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO)
                .findFirst()
                .orElse(left);
    }

    /** The same in another length, with so much left. */
    Countdown adjusted(Duration newLength, Duration newLeft, Instant now) {
        return isPaused() ? paused(newLength, newLeft) : running(newLength, newLeft, now);
    }
}
