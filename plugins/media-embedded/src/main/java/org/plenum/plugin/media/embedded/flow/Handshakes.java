package org.plenum.plugin.media.embedded.flow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Where DTLS runs, away from the packets: so many handshakes at a time, each on a virtual thread; others wait their turn. Safe for all threads. */
final class Handshakes implements AutoCloseable {
    private static final int MOST_WAITING = 2000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;

    Handshakes(int most) {
        this.free = new Semaphore(most, true);
    }

    /** @return whether it is going to be run; if not, there are too many now */
    boolean begin(Runnable handshake) {
        if (free.getQueueLength() > MOST_WAITING) {
            return false;
        }
        try {
            threads.execute(() -> inTurn(handshake));
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    private void inTurn(Runnable handshake) {
        try {
            free.acquire();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            handshake.run();
        } finally {
            free.release();
        }
    }

    /** What comes after a handshake, and is short. */
    void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            // Nobody waits for it any more.
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
