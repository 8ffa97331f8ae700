package org.plenum.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The end of a process. */
public final class Ending {
    private Ending() {}

    /**
     * Ends a process at once, and waits for it and for the threads that read from it. A caller that is interrupted waits all the same, and is
     * interrupted afterwards.
     *
     * @return whether all of them have ended in time
     */
    public static boolean of(Process process, List<Thread> readers, Duration patience) {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        try {
            long until = System.nanoTime() + patience.toNanos();
            ended = process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
            for (Thread reader : readers) {
                ended &= reader.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ended;
    }
}
