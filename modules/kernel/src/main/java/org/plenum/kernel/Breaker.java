package org.plenum.kernel;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts the faults of plugins in one meeting; five within a minute are too many. Used by the meeting's mailbox only. */
final class Breaker {
    private static final int MOST = 5;
    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, ArrayDeque<Long>> faults = new HashMap<>();

    /** Notes a fault; true if it was one too many. @param now nanoseconds of {@link System#nanoTime} */
    boolean trips(String plugin, long now) {
        ArrayDeque<Long> times = faults.computeIfAbsent(plugin, id -> new ArrayDeque<>());
        times.addLast(now);
        while (now - times.peekFirst() > WINDOW_NANOS) {
            times.removeFirst();
        }
        return times.size() >= MOST;
    }

    /** Another version came: it starts with a clean sheet. */
    void forget(String plugin) {
        faults.remove(plugin);
    }
}
