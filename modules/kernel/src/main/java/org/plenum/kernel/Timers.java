package org.plenum.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs short things later, on one thread. */
final class Timers implements AutoCloseable {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plenum-timers").factory());

    /** Something that will run, unless it is cancelled. */
    record Timer(Future<?> future) {
        void cancel() {
            future.cancel(false);
        }
    }

    Timer later(Duration delay, Runnable what) {
        return new Timer(executor.schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
