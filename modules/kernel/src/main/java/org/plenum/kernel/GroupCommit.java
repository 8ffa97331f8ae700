package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * Writes what many meetings want written in one transaction: while one commit runs the next group gathers. A store that does not
 * answer is tried again until a batch has waited {@code patience}, then that batch fails.
 */
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = System.getLogger(GroupCommit.class.getName());
    private static final int MOST_EVENTS = 2000;
    private static final long PAUSE_MILLIS = 250;

    private final EventStore store;
    private final Duration patience;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    /** @param patience how long a batch waits for a store that does not answer */
    public GroupCommit(EventStore store, Duration patience) {
        this.store = store;
        this.patience = patience;
        this.writer = Thread.ofPlatform().daemon().name("plenum-log-writer").start(this::write);
    }

    /**
     * Returns when the batch is durable.
     *
     * @throws PlenumException STORE_UNAVAILABLE: nothing of it was kept
     * @throws EventStore.Fenced if the meeting belongs to another server now
     */
    void append(EventStore.Batch batch) {
        var pending = new Pending(batch, new CompletableFuture<>(), System.nanoTime());
        queue.add(pending);
        if (closed) {
            failAll(new PlenumException(CommonError.STORE_UNAVAILABLE, "the server stops"));
        }
        try {
            pending.done().join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw fault;
        }
    }

    @Override
    public void close() {
        // Not by an interrupt: that would close the file of an embedded database.
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        failAll(new PlenumException(CommonError.STORE_UNAVAILABLE, "the server stops"));
    }

    private void write() {
        var group = new ArrayList<Pending>();
        while (!closed) {
            try {
                if (!(queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS) instanceof Pending first)) {
                    continue;
                }
                group.add(first);
                int events = first.batch().events().size();
                while (events < MOST_EVENTS && queue.poll() instanceof Pending next) {
                    group.add(next);
                    events += next.batch().events().size();
                }
                commit(group);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "the log writer goes on after a fault", fault);
                group.forEach(pending -> pending.done().completeExceptionally(fault));
            }
            group.clear();
        }
    }

    private void commit(List<Pending> group) throws InterruptedException {
        List<Pending> left = new ArrayList<>(group);
        boolean again = false;
        while (!left.isEmpty()) {
            if (again) {
                left.removeIf(this::alreadyWritten);
            }
            again = true;
            if (left.isEmpty() || tryCommit(left)) {
                return;
            }
            left.removeIf(this::impatient);
            TimeUnit.MILLISECONDS.sleep(left.isEmpty() ? 0 : PAUSE_MILLIS);
        }
    }

    /** Whether nothing is left to do. */
    private boolean tryCommit(List<Pending> group) {
        try {
            store.append(group.stream().map(Pending::batch).toList());
            group.forEach(pending -> pending.done().complete(true));
            return true;
        } catch (EventStore.Fenced fenced) {
            if (group.size() == 1) {
                group.getFirst().done().completeExceptionally(fenced);
                return true;
            }
            // One meeting of the group moved to another server; the others must not suffer.
            group.removeIf(pending -> tryCommit(new ArrayList<>(List.of(pending))));
            return group.isEmpty();
        } catch (PlenumException fault) {
            LOG.log(Level.WARNING, "the event log is not written now: {0}", fault.getMessage());
            return false;
        }
    }

    private boolean alreadyWritten(Pending pending) {
        try {
            if (store.holds(pending.batch())) {
                pending.done().complete(true);
                return true;
            }
        } catch (PlenumException fault) {
            LOG.log(Level.DEBUG, "the event log is not read now: {0}", fault.getMessage());
        }
        return false;
    }

    private boolean impatient(Pending pending) {
        if (System.nanoTime() - pending.since() < patience.toNanos()) {
            return false;
        }
        pending.done().completeExceptionally(new PlenumException(
                CommonError.STORE_UNAVAILABLE, "the event log was not written within " + patience.toSeconds() + " s"));
        return true;
    }

    private void failAll(PlenumException fault) {
        var rest = new ArrayList<Pending>();
        queue.drainTo(rest);
        rest.forEach(pending -> pending.done().completeExceptionally(fault));
    }

    /** @param since nanoseconds of {@link System#nanoTime} */
    private record Pending(EventStore.Batch batch, CompletableFuture<Boolean> done, long since) {}
}
