package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does something over and over at a steady pace, until it is told to end. */
final class Beat {
    private final AtomicInteger done = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    /** @param act given the number of the time, from 0 */
    Beat(int perSecond, IntConsumer act) {
        var unused = thread.scheduleAtFixedRate(() -> act.accept(done.getAndIncrement()), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    int done() {
        return done.get();
    }

    /** Afterwards nothing more is done. */
    void end() {
        thread.shutdownNow();
        try {
            assertThat(thread.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
