package org.plenum.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Slows down who guesses: after some failures each further one doubles the time until the next attempt, from 1 second to 15
 * minutes. An attempt counts as failed until it is known to be good, so that many at once do not get through. In memory of this
 * server; the 100 000 latest names are kept. Safe for all threads.
 */
public final class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** An hour without failure, and all is forgotten. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int REMEMBERED = 100_000;
    private static final int DOUBLINGS = 10;

    private final int free;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param free failures before the first delay */
    public Throttle(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @param name who is attempted, or from where
     * @throws PlenumException TOO_MANY if it comes too early; it is not counted then
     */
    public synchronized void attempt(String name) {
        Instant now = clock.instant();
        Failures before = failures.getOrDefault(name, Failures.NONE);
        if (before.last().plus(FORGOTTEN).isBefore(now)) {
            before = Failures.NONE;
        }
        if (before.last().isAfter(now)) {
            // The clock was put back: nobody waits until it is as late again.
            before = new Failures(before.count(), now);
            failures.put(name, before);
        }
        Instant next = before.last().plus(delay(before.count()));
        if (next.isAfter(now)) {
            throw new PlenumException(
                    CommonError.TOO_MANY, before.count() + " failures; next attempt in " + seconds(Duration.between(now, next)) + " s");
        }
        failures.put(name, new Failures(before.count() + 1, now));
    }

    /** Counts a failure of somebody who is held back elsewhere, and holds nobody back. */
    public synchronized void charge(String name) {
        Failures before = failures.getOrDefault(name, Failures.NONE);
        failures.put(name, new Failures(before.count() + 1, clock.instant()));
    }

    /** The attempt was good: what was counted is forgotten. */
    public synchronized void succeeded(String name) {
        failures.remove(name);
    }

    /** The attempt was good, but says nothing of earlier ones: only this one is forgotten. */
    public synchronized void excuse(String name) {
        failures.computeIfPresent(name, (key, known) -> new Failures(Math.max(0, known.count() - 1), known.last()));
    }

    /** Rounded up: who waits that long is not too early. */
    private static long seconds(Duration left) {
        return left.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private Duration delay(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - free, DOUBLINGS));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private record Failures(int count, Instant last) {
        static final Failures NONE = new Failures(0, Instant.EPOCH);
    }
}
