package org.plenum.plugin.media.kurento.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** What is to be done one thing after the other, in the order in which it was posted. Posted to from any thread. */
public final class Mailbox {
    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    private final Executor threads;
    private final Queue<Runnable> letters = new ArrayDeque<>();
    private boolean isEmptied;

    public Mailbox(Executor threads) {
        this.threads = threads;
    }

    /** After {@code threads} are closed nothing is done any more. What a letter throws is logged. */
    public void post(Runnable letter) {
        synchronized (letters) {
            letters.add(letter);
            if (isEmptied) {
                return;
            }
            isEmptied = true;
        }
        try {
            threads.execute(this::empty);
        } catch (RejectedExecutionException closed) {
            // The engine has ended, and all that is to be done with it.
        }
    }

    private void empty() {
        while (true) {
            Runnable letter;
            synchronized (letters) {
                if (letters.isEmpty()) {
                    isEmptied = false;
                    return;
                }
                letter = letters.remove();
            }
            try {
                letter.run();
            } catch (RuntimeException | LinkageError fault) {
                LOG.log(Level.ERROR, "a letter failed", fault);
            }
        }
    }
}
