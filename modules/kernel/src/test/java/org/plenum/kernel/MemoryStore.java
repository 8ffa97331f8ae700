package org.plenum.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

/** An event log in memory that can be told to fail. */
final class MemoryStore implements EventStore {
    private final List<StoredEvent> events = new ArrayList<>();
    private final Set<String> batches = new HashSet<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private String secret = RandomId.next();
    volatile boolean down;
    volatile boolean losesAnswers;
    volatile int appends;
    volatile int refused;

    @Override
    public synchronized void append(List<Batch> added) {
        if (down) {
            refused++;
            throw new PlenumException(CommonError.STORE_UNAVAILABLE, "down");
        }
        for (Batch batch : added) {
            StoredEvent first = batch.events().getFirst();
            if (last(first.meeting()) >= first.sequence()) {
                throw new Fenced("taken", new IllegalStateException());
            }
        }
        added.forEach(batch -> {
            events.addAll(batch.events());
            replace(batch.rewritten());
            batches.add(batch.id());
        });
        appends++;
        if (losesAnswers) {
            losesAnswers = false;
            throw new PlenumException(CommonError.STORE_UNAVAILABLE, "the answer was lost");
        }
    }

    @Override
    public synchronized boolean holds(Batch batch) {
        return batches.contains(batch.id());
    }

    @Override
    public synchronized long last(MeetingId meeting) {
        return events.stream().filter(event -> event.meeting().equals(meeting)).mapToLong(StoredEvent::sequence).max().orElse(0);
    }

    @Override
    public synchronized List<StoredEvent> read(MeetingId meeting, long after, int limit) {
        return events.stream()
                .filter(event -> event.meeting().equals(meeting) && event.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StoredEvent> read(MeetingId meeting, String plugin, long after, int limit) {
        return events.stream()
                .filter(event -> event.meeting().equals(meeting)
                        && event.plugin().equals(plugin)
                        && event.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(MeetingId meeting, String plugin) {
        return snapshots.reversed().stream()
                .filter(one -> one.meeting().equals(meeting) && one.plugin().equals(plugin))
                .findFirst();
    }

    @Override
    public synchronized void keep(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    @Override
    public synchronized String secret(MeetingId meeting) {
        return secret;
    }

    @Override
    public synchronized void rewrite(MeetingId meeting, List<StoredEvent> changed) {
        replace(changed);
        snapshots.clear();
        secret = RandomId.next();
    }

    @Override
    public synchronized List<String> plugins(MeetingId meeting) {
        return events.stream()
                .filter(event -> event.meeting().equals(meeting))
                .map(StoredEvent::plugin)
                .distinct()
                .toList();
    }

    private void replace(List<StoredEvent> changed) {
        events.replaceAll(event -> changed.stream()
                .filter(one -> one.meeting().equals(event.meeting()) && one.sequence() == event.sequence())
                .findFirst()
                .orElse(event));
    }

    @Override
    public synchronized List<StoredEvent> mentioning(MeetingId meeting, String plugin, String text) {
        return read(meeting, plugin, 0, Integer.MAX_VALUE).stream()
                .filter(event -> event.payload().contains(text))
                .toList();
    }

    @Override
    public synchronized void delete(MeetingId meeting) {
        events.removeIf(event -> event.meeting().equals(meeting));
    }

    /** Until somebody wanted something kept while it was down. */
    void awaitRefusal() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (refused == 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError("nothing was to be kept within 10 s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    synchronized List<StoredEvent> all() {
        return List.copyOf(events);
    }
}
