package org.plenum.kernel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.meeting.room.Room;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * What a meeting is after an event.
 *
 * @param sequence of that event, 0 before the first
 * @param at its time
 * @param features states by plugin, of those that were needed since they were registered
 * @param unknowable ids of all people of whom some attendee may not know
 */
record MeetingState(long sequence, Instant at, Room room, Map<String, Loaded> features, Set<String> unknowable) {
    /** A feature's state and the registration whose class it has. */
    record Loaded(RunningPlugin plugin, Record state) {}

    MeetingState {
        features = Map.copyOf(features);
    }

    static MeetingState of(long sequence, Instant at, Room room) {
        return new MeetingState(sequence, at, room, Map.of(), unknowable(room));
    }

    /** The state of a plugin, if it is loaded for this very registration. */
    Optional<Record> of(RunningPlugin plugin) {
        Loaded loaded = features.get(plugin.id());
        return loaded != null && loaded.plugin() == plugin ? Optional.of(loaded.state()) : Optional.empty();
    }

    MeetingState after(long newSequence, Instant time, RunningPlugin plugin, Record state) {
        if (state instanceof Room newRoom) {
            return new MeetingState(newSequence, time, newRoom, features, unknowable(newRoom));
        }
        return new MeetingState(newSequence, time, room, with(plugin, state), unknowable);
    }

    MeetingState loaded(RunningPlugin plugin, Record state) {
        return new MeetingState(sequence, at, room, with(plugin, state), unknowable);
    }

    MeetingState without(String plugin) {
        var fewer = new HashMap<>(features);
        fewer.remove(plugin);
        return new MeetingState(sequence, at, room, fewer, unknowable);
    }

    private Map<String, Loaded> with(RunningPlugin plugin, Record state) {
        var more = new HashMap<>(features);
        more.put(plugin.id(), new Loaded(plugin, state));
        return more;
    }

    /** Those of whom this person may not know, of these ids. */
    Set<String> unknown(Viewer viewer, Set<String> ids) {
        return viewer.isStaff() || ids.isEmpty()
                ? Set.of()
                : ids.stream()
                        .filter(id -> !room.mayKnow(viewer, new ParticipantId(id)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A text as this person is given it: with {@code someone} for those of whom they may not know. */
    String masked(String text, Viewer viewer) {
        return viewer.isStaff() ? text : Masks.masked(text, unknown(viewer, Masks.found(text, unknowable)));
    }

    /** The same for a text that is no JSON. */
    String replaced(String text, Viewer viewer) {
        return viewer.isStaff() ? text : Masks.replaced(text, unknown(viewer, Masks.found(text, unknowable)));
    }

    private static Set<String> unknowable(Room room) {
        return room.unknowable().stream().map(ParticipantId::value).collect(Collectors.toUnmodifiableSet());
    }
}
