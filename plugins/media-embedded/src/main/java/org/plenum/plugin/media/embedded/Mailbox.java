package org.plenum.plugin.media.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** What is asked of one room, done one after the other, in the order of asking. Asked from any thread. */
final class Mailbox {
    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean isRunning;

    Mailbox(Executor threads) {
        this.threads = threads;
    }

    void post(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (isRunning) {
                return;
            }
            isRunning = true;
        }
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException closed) {
            // The engine has ended, and its rooms with it.
        }
    }

    private void run() {
        while (true) {
            Runnable task;
            synchronized (waiting) {
                if (waiting.isEmpty()) {
                    isRunning = false;
                    return;
                }
                task = waiting.remove();
            }
            try {
                task.run();
            } catch (RuntimeException | LinkageError fault) {
                LOG.log(Level.ERROR, "a room failed", fault);
            }
        }
    }
}
