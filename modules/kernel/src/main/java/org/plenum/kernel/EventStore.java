package org.plenum.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.MeetingId;

/**
 * Where events are kept. Blocking; a database that does not answer is a {@link org.plenum.spi.PlenumException} with
 * STORE_UNAVAILABLE. Safe for all threads.
 */
public interface EventStore {
    /**
     * Keeps events of some meetings, all or none; on return they survive a killed process and a power cut. Snapshots of plugins whose
     * earlier events were rewritten are dropped.
     *
     * @throws Fenced if another server has written one of these positions
     */
    void append(List<Batch> batches);

    /** Whether this very batch was written: after an append whose outcome is unknown. */
    boolean holds(Batch batch);

    /** The newest position of a meeting, 0 if it has no event. */
    long last(MeetingId meeting);

    /** Events after a position in order, at most {@code limit}. */
    List<StoredEvent> read(MeetingId meeting, long after, int limit);

    /** Events of one plugin after a position in order, at most {@code limit}. */
    List<StoredEvent> read(MeetingId meeting, String plugin, long after, int limit);

    /** Events of one plugin whose payload contains a text, in order. */
    List<StoredEvent> mentioning(MeetingId meeting, String plugin, String text);

    /** The plugins that have events in a meeting's log. */
    List<String> plugins(MeetingId meeting);

    /** The newest kept state of a plugin in a meeting. */
    Optional<Snapshot> snapshot(MeetingId meeting, String plugin);

    /** Keeps a state in place of an older one. */
    void keep(Snapshot snapshot);

    /** 16 random bytes as base64url, made at the first call for a meeting and the same until its log is rewritten. */
    String secret(MeetingId meeting);

    /**
     * Puts other payloads and replies in place of stored ones, and drops the meeting's snapshots and its secret, so that no client goes
     * on from what it knew; in one transaction.
     */
    void rewrite(MeetingId meeting, List<StoredEvent> changed);

    /** Removes everything of a meeting. */
    void delete(MeetingId meeting);

    /**
     * Events of one meeting that are kept together.
     *
     * @param id random, for {@link #holds}
     * @param rewritten events kept earlier, with what takes the place of their payload and reply
     */
    record Batch(String id, List<StoredEvent> events, List<StoredEvent> rewritten) {
        public Batch {
            events = List.copyOf(events);
            rewritten = List.copyOf(rewritten);
        }

        MeetingId meeting() {
            return events.getFirst().meeting();
        }
    }

    /**
     * A plugin's state after an event.
     *
     * @param version of the plugin whose state it is
     * @param state JSON
     */
    record Snapshot(MeetingId meeting, String plugin, String version, long sequence, Instant at, String state) {}

    /** Another server owns the meeting now. */
    final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Fenced(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
