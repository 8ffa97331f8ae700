package org.plenum.kernel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.plenum.meeting.room.Room;
import org.plenum.spi.MeetingId;

/**
 * What a meeting needs of its past: the room as it was, the answers it gave lately, and the events that reconnecting people may have
 * missed. Used by the meeting's mailbox only.
 */
final class History {
    /** As many events are kept in memory. */
    private static final int TAIL = 1000;

    /** Who missed more is greeted anew. */
    private static final int MOST_MISSED = 10_000;

    private final MeetingId meeting;
    private final EventStore store;
    private final Answers answers;
    private final MeetingState state;
    private final Cursor cursor;
    private final ArrayDeque<StoredEvent> tail = new ArrayDeque<>();

    private History(MeetingId meeting, EventStore store, Answers answers, MeetingState state, Cursor cursor) {
        this.meeting = meeting;
        this.store = store;
        this.answers = answers;
        this.state = state;
        this.cursor = cursor;
    }

    /** @throws org.plenum.spi.PlenumException STORE_UNAVAILABLE */
    static History load(MeetingContext context, Surroundings around) {
        MeetingId meeting = context.facts().meeting();
        EventStore store = around.store();
        long last = store.last(meeting);
        Room room = (Room) context.folded(context.roomPlugin(), last);
        var answers = new Answers();
        var cursor = new Cursor(store.secret(meeting));
        List<StoredEvent> recent = store.read(meeting, Math.max(0, last - MOST_MISSED), MOST_MISSED);
        Instant at = recent.isEmpty() ? Instant.EPOCH : recent.getLast().at();
        // All of them, however old: the clock may have jumped since they were written.
        long now = System.nanoTime();
        recent.forEach(event -> answers.remember(event, now));
        var history = new History(meeting, store, answers, MeetingState.of(last, at, room), cursor);
        history.add(recent, List.of());
        return history;
    }

    MeetingState state() {
        return state;
    }

    Answers answers() {
        return answers;
    }

    Cursor cursor() {
        return cursor;
    }

    /** @param rewritten earlier events that have lost content */
    void add(List<StoredEvent> events, List<StoredEvent> rewritten) {
        if (!rewritten.isEmpty()) {
            var changed = new HashMap<Long, StoredEvent>();
            rewritten.forEach(event -> changed.put(event.sequence(), event));
            var before = List.copyOf(tail);
            tail.clear();
            before.forEach(event -> tail.add(changed.getOrDefault(event.sequence(), event)));
        }
        tail.addAll(events);
        while (tail.size() > TAIL) {
            tail.removeFirst();
        }
    }

    /** The events after a position up to the newest, in order; none if they are too many to be sent one by one. */
    Optional<List<StoredEvent>> since(long position, long newest) {
        if (position > newest || newest - position > MOST_MISSED) {
            return Optional.empty();
        }
        if (position == newest) {
            return Optional.of(List.of());
        }
        if (!tail.isEmpty() && tail.getFirst().sequence() <= position + 1) {
            return Optional.of(new ArrayList<>(tail.stream()
                    .filter(event -> event.sequence() > position)
                    .toList()));
        }
        return Optional.of(store.read(meeting, position, MOST_MISSED));
    }
}
