package org.plenum.kernel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.meeting.room.Room;

/**
 * What a meeting is after an event.
 *
 * @param sequence of that event, 0 before the first
 * @param at its time
 * @param features states by plugin, of those that were needed since they were registered
 * @param hidden ids of all hidden people who were ever admitted
 */
record MeetingState(long sequence, Instant at, Room room, Map<String, Loaded> features, Set<String> hidden) {
    /** A feature's state and the registration whose class it has. */
    record Loaded(RunningPlugin plugin, Record state) {}

    MeetingState {
        features = Map.copyOf(features);
    }

    static MeetingState of(long sequence, Instant at, Room room) {
        return new MeetingState(sequence, at, room, Map.of(), hidden(room));
    }

    /** The state of a plugin, if it is loaded for this very registration. */
    Optional<Record> of(RunningPlugin plugin) {
        Loaded loaded = features.get(plugin.id());
        return loaded != null && loaded.plugin() == plugin ? Optional.of(loaded.state()) : Optional.empty();
    }

    MeetingState after(long newSequence, Instant time, RunningPlugin plugin, Record state) {
        if (state instanceof Room newRoom) {
            return new MeetingState(newSequence, time, newRoom, features, hidden(newRoom));
        }
        return new MeetingState(newSequence, time, room, with(plugin, state), hidden);
    }

    MeetingState loaded(RunningPlugin plugin, Record state) {
        return new MeetingState(sequence, at, room, with(plugin, state), hidden);
    }

    MeetingState without(String plugin) {
        var fewer = new HashMap<>(features);
        fewer.remove(plugin);
        return new MeetingState(sequence, at, room, fewer, hidden);
    }

    private Map<String, Loaded> with(RunningPlugin plugin, Record state) {
        var more = new HashMap<>(features);
        more.put(plugin.id(), new Loaded(plugin, state));
        return more;
    }

    private static Set<String> hidden(Room room) {
        return room.concealments().isEmpty()
                ? Set.of()
                : room.hiddenParticipants().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
