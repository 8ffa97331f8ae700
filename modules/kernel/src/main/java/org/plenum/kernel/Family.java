package org.plenum.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.meeting.room.Room;
import org.plenum.meeting.room.RoomPayload;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Concealment;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;

/**
 * A meeting and its breakout rooms. The meeting posts to its rooms when something has changed; a room looks at the committed state of the
 * meeting, in its own mailbox, and takes over what holds there. Nobody waits for the other. What was changed before a room looked is
 * seen, and what is changed afterwards is posted: nothing is missed.
 */
final class Family {
    private static final String OF_PARENT = "parent:";
    /** Events of the meeting itself that may concern its rooms. */
    private static final Set<String> CONCERNING = Set.of(
            "participant-ejected",
            "participant-refused",
            "participant-sent-back",
            "role-changed",
            "participant-renamed",
            "concealment-changed",
            "withdrawals-changed",
            "rooms-changed",
            "meeting-ended");

    private final LiveMeeting meeting;
    private final Surroundings around;
    private final MeetingContext context;
    private final Relatives relatives;
    private Optional<LiveMeeting> parent = Optional.empty();
    private Optional<Timers.Timer> next = Optional.empty();

    /** The other meetings of the server. */
    interface Relatives {
        /** One that is in memory. */
        Optional<LiveMeeting> running(MeetingId meeting);

        /** A room was deleted; returns at once. */
        void deleteRoom(MeetingId room);
    }

    Family(LiveMeeting meeting, Surroundings around, MeetingContext context, Relatives relatives) {
        this.meeting = meeting;
        this.around = around;
        this.context = context;
        this.relatives = relatives;
    }

    /** The plugin whose concealment or withdrawals are kept under a key, here or in the meeting that this is a room of. */
    static String plugin(String key) {
        return key.startsWith(OF_PARENT) ? key.substring(OF_PARENT.length()) : key;
    }

    /** As a meeting: tells the rooms after a commit, and has those deleted that are gone. */
    void committed(Turn turn, MeetingState before) {
        if (turn.events().stream().noneMatch(event -> event.plugin().equals(RunningPlugin.MEETING) && CONCERNING.contains(event.name()))) {
            return;
        }
        Set<MeetingId> had = ids(before.room());
        Set<MeetingId> has = ids(turn.room());
        Stream.concat(had.stream(), has.stream()).distinct().forEach(this::tell);
        had.stream().filter(id -> !has.contains(id)).forEach(relatives::deleteRoom);
    }

    /** As a meeting: something outside of its log has changed. */
    void tellRooms(Room room) {
        ids(room).forEach(this::tell);
    }

    private void tell(MeetingId room) {
        relatives.running(room).ifPresent(child -> child.post(child.desk()::align));
    }

    private static Set<MeetingId> ids(Room room) {
        return room.rooms().values().stream().flatMap(List::stream).map(BreakoutRoom::id).collect(Collectors.toSet());
    }

    /** As a meeting: the room, if it is open and this person may be in it. Safe for all threads. */
    static Optional<Room.Breakout> open(LiveMeeting parent, MeetingId room, ParticipantId who, Instant at) {
        Room now = parent.state().room();
        return now.breakout(room)
                .filter(held -> !now.ended() && now.isAdmitted(who) && held.room().isOpen(at))
                .filter(held -> parent.rights().holdsRooms(held.plugin()))
                .filter(held -> now.viewer(who).filter(held.room()::admits).isPresent());
    }

    /** As a room: takes over what holds in the meeting now. */
    void align(Turn turn) {
        if (context.facts().parent().isEmpty() || turn.room().ended()) {
            return;
        }
        parent = relatives.running(context.facts().parent().get()).or(() -> parent);
        parent.ifPresent(found -> align(turn, found));
    }

    private void align(Turn turn, LiveMeeting found) {
        Room above = found.state().room();
        if (above.ended()) {
            turn.internal("finish", new RoomPayload.Finish(above.endReason()));
            return;
        }
        if (context.rights().nest(above.rooms().keySet())) {
            meeting.desk().nested(turn);
        }
        conceal(turn, above);
        withdraw(turn, above);
        above.breakout(context.facts().meeting()).map(Room.Breakout::room).ifPresent(room -> named(turn, room));
        for (ParticipantId who : admitted(turn.room())) {
            if (open(found, context.facts().meeting(), who, turn.at()).isEmpty()) {
                turn.internal("return", new RoomPayload.Return(who));
            } else {
                above.viewer(who).ifPresent(viewer ->
                        turn.internal("align", new RoomPayload.Align(who, viewer.role(), viewer.name())));
            }
        }
        lookAgain(turn, above);
    }

    private static List<ParticipantId> admitted(Room room) {
        return room.seats().keySet().stream().filter(room::isAdmitted).toList();
    }

    private void named(Turn turn, BreakoutRoom room) {
        if (!room.title().equals(context.facts().title())) {
            meeting.desk().planned(turn, context.facts().titled(room.title()));
        }
    }

    private void conceal(Turn turn, Room above) {
        Map<String, Concealment> own = turn.room().concealments();
        for (String key : keys(own.keySet(), above.concealments().keySet())) {
            Concealment now = above.concealments().getOrDefault(plugin(key), Concealment.NONE);
            if (!own.getOrDefault(key, Concealment.NONE).equals(now)) {
                turn.internal("conceal", new RoomPayload.Conceal(key, now));
            }
        }
    }

    private void withdraw(Turn turn, Room above) {
        Map<String, List<Withdrawal>> own = turn.room().withdrawals();
        for (String key : keys(own.keySet(), above.withdrawals().keySet())) {
            List<Withdrawal> now = above.withdrawals().getOrDefault(plugin(key), List.of());
            if (!own.getOrDefault(key, List.of()).equals(now)) {
                turn.internal("withdraw", new RoomPayload.Withdraw(key, now));
            }
        }
    }

    private static Set<String> keys(Set<String> own, Set<String> above) {
        var keys = new TreeSet<String>();
        own.stream().filter(key -> key.startsWith(OF_PARENT)).forEach(keys::add);
        above.forEach(plugin -> keys.add(OF_PARENT + plugin));
        return keys;
    }

    /** When the room closes by itself, and, while its plugin is away, when that may have lasted too long. */
    private void lookAgain(Turn turn, Room above) {
        next.ifPresent(Timers.Timer::cancel);
        next = above.breakout(context.facts().meeting())
                .filter(held -> held.room().isOpen(turn.at()))
                .flatMap(held -> delay(turn, held))
                .map(delay -> around.timers().later(delay.plusMillis(1), () -> meeting.post(meeting.desk()::align)));
    }

    private Optional<Duration> delay(Turn turn, Room.Breakout held) {
        Optional<Duration> end = held.room().until().stream()
                .findFirst()
                .map(until -> Duration.between(turn.at(), until));
        boolean away = around.plugins().active(held.plugin()).isEmpty();
        Optional<Duration> patience = away ? Optional.of(around.limits().park()) : Optional.empty();
        return Stream.concat(end.stream(), patience.stream()).min(Duration::compareTo);
    }

    /** As a room: lets somebody in whom the meeting allows it. @return whether it does */
    boolean letIn(Turn turn, ParticipantId who) {
        align(turn);
        Optional<LiveMeeting> found = parent.filter(one -> open(one, context.facts().meeting(), who, turn.at()).isPresent());
        if (found.isEmpty() || turn.room().ended()) {
            return false;
        }
        Room above = found.get().state().room();
        Viewer viewer = above.viewer(who).orElseThrow();
        List<String> tenant = above.seat(who).orElseThrow().tenant();
        turn.internal("enter", new RoomPayload.Enter(who, viewer.name(), viewer.role(), viewer.signedIn(), tenant, false));
        turn.internal("align", new RoomPayload.Align(who, viewer.role(), viewer.name()));
        return turn.room().isAdmitted(who);
    }
}
