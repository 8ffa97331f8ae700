package org.plenum.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.plenum.spi.Audience;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * Gives committed events to those they are for. Each event is encoded once per kind of viewer: people who may see the same events and may
 * know the same people share one text.
 */
final class Publisher {
    private static final String LOBBY_TOLD = "lobby-told";

    private final Cursor cursor;

    Publisher(Cursor cursor) {
        this.cursor = cursor;
    }

    void publish(List<StoredEvent> events, MeetingState state, Collection<Connection> connections) {
        if (events.isEmpty() || connections.isEmpty()) {
            return;
        }
        List<Outgoing> outgoing = outgoing(events, state);
        var kinds = new HashMap<String, Optional<Frames>>();
        boolean sameForAll = outgoing.stream().allMatch(Outgoing::isSameForAll);
        for (Connection connection : connections) {
            Optional<Viewer> viewer = admitted(state, connection);
            if (viewer.isEmpty()) {
                lobby(outgoing).ifPresent(connection::send);
                continue;
            }
            String kind = sameForAll ? "" : kind(outgoing, state, viewer.get());
            kinds.computeIfAbsent(kind, key -> frames(outgoing, state, viewer.get())).ifPresent(connection::send);
        }
    }

    /** The events as one viewer is given them: what they missed. */
    Optional<Frames> missed(List<StoredEvent> events, MeetingState state, Viewer viewer) {
        return frames(outgoing(events, state), state, viewer);
    }

    /** A signal, for all who may know of its sender. @param hears who else has what it takes */
    static void signal(
            String plugin,
            String name,
            Viewer from,
            String payload,
            MeetingState state,
            Collection<Connection> connections,
            Predicate<Viewer> hears) {
        Frames frames = Frames.of(Frames.signal(plugin, name, from.participant().value(), payload));
        Set<String> mentioned = Masks.found(payload, state.unknowable());
        for (Connection connection : connections) {
            Optional<Viewer> viewer = admitted(state, connection);
            if (viewer.isEmpty() || connection.participant().equals(from.participant())) {
                continue;
            }
            if (!state.room().mayKnow(viewer.get(), from.participant()) || !hears.test(viewer.get())) {
                continue;
            }
            Set<String> unknown = state.unknown(viewer.get(), mentioned);
            if (unknown.isEmpty()) {
                connection.send(frames);
            } else {
                connection.send(Frames.signal(plugin, name, from.participant().value(), Masks.masked(payload, unknown)));
            }
        }
    }

    private List<Outgoing> outgoing(List<StoredEvent> events, MeetingState state) {
        return events.stream()
                .filter(event -> !event.isForNobody())
                .map(event -> new Outgoing(
                        event,
                        cursor.at(event.sequence()),
                        Audiences.parse(event.audience()),
                        Masks.found(event.payload(), state.unknowable())))
                .toList();
    }

    private static Optional<Viewer> admitted(MeetingState state, Connection connection) {
        return state.room().isAdmitted(connection.participant())
                ? state.room().viewer(connection.participant())
                : Optional.empty();
    }

    /** Names what of the events a viewer is given, and who in them stays unknown to them. */
    private static String kind(List<Outgoing> outgoing, MeetingState state, Viewer viewer) {
        var kind = new StringBuilder();
        for (Outgoing one : outgoing) {
            if (Audiences.includes(one.audience(), viewer, state.room())) {
                kind.append('+').append(String.join(",", new TreeSet<>(unknown(one, state, viewer))));
            }
            kind.append(';');
        }
        return kind.toString();
    }

    private static Optional<Frames> frames(List<Outgoing> outgoing, MeetingState state, Viewer viewer) {
        var frames = new ArrayList<String>();
        for (Outgoing one : outgoing) {
            if (Audiences.includes(one.audience(), viewer, state.room())) {
                frames.add(one.frame(unknown(one, state, viewer)));
            }
        }
        return frames.isEmpty() ? Optional.empty() : Optional.of(Frames.of(frames));
    }

    /** Whose ids in an event somebody is not given: of whom they may not know, and who is unnamed. */
    private static Set<String> unknown(Outgoing one, MeetingState state, Viewer viewer) {
        Set<String> unknown = state.unknown(viewer, one.mentioned());
        if (!(one.audience() instanceof Audience.Unnamed(ParticipantId person)) || viewer.isStaff() || viewer.is(person)) {
            return unknown;
        }
        var more = new HashSet<>(unknown);
        more.add(person.value());
        return more;
    }

    /** What people who wait may be told. */
    private static Optional<Frames> lobby(List<Outgoing> outgoing) {
        List<String> frames = outgoing.stream()
                .filter(one -> one.event().plugin().equals(RunningPlugin.MEETING)
                        && one.event().name().equals(LOBBY_TOLD))
                .map(one -> one.frame(Set.of()))
                .toList();
        return frames.isEmpty() ? Optional.empty() : Optional.of(Frames.of(frames));
    }

    /** @param mentioned people in the payload of whom some attendee may not know */
    private record Outgoing(StoredEvent event, String at, Audience audience, Set<String> mentioned) {
        boolean isSameForAll() {
            return audience instanceof Audience.Everyone && mentioned.isEmpty();
        }

        String frame(Set<String> unknown) {
            return Frames.event(at, event, Masks.masked(event.payload(), unknown));
        }
    }
}
