package org.plenum.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenum.spi.ParticipantId;

/** How fast people ask without a socket: as fast as one socket may. The 10 000 who asked last are remembered. Safe for all threads. */
final class CallerRates {
    private static final int REMEMBERED = 10_000;

    private final Limits limits;
    private final Map<ParticipantId, RateLimit> rates = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ParticipantId, RateLimit> eldest) {
            return size() > REMEMBERED;
        }
    };

    CallerRates(Limits limits) {
        this.limits = limits;
    }

    /** @param now nanoseconds of {@link System#nanoTime} */
    synchronized boolean take(ParticipantId caller, long now) {
        return rates.computeIfAbsent(caller, id -> new RateLimit(limits.framesPerSecond(), limits.framesAtOnce(), now))
                .take(now);
    }
}
