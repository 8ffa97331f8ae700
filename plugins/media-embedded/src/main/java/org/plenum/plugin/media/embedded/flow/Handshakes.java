package org.plenum.plugin.media.embedded.flow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Where DTLS runs, away from the packets: so many handshakes at a time, each on a virtual thread. Safe for all threads. */
final class Handshakes implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;

    Handshakes(int most) {
        this.free = new Semaphore(most);
    }

    /** @return whether it is run; if not, there are too many now */
    boolean begin(Runnable handshake) {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    handshake.run();
                } finally {
                    free.release();
                }
            });
            return true;
        } catch (RejectedExecutionException closed) {
            free.release();
            return false;
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
