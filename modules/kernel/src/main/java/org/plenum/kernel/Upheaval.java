package org.plenum.kernel;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.meeting.room.Room;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;

/** Changes after which somebody has to forget what they knew and be greeted anew. */
final class Upheaval {
    private static final Set<String> OF_ALL = Set.of("concealment-changed", "withdrawals-changed", "role-changed");
    private static final Set<String> OF_ONE = Set.of(
            "participant-admitted", "participant-entered", "participant-returned", "participant-sent-back", "participant-waiting");

    private Upheaval() {}

    /** Whether an event that a person missed is one for them. */
    static boolean isOne(StoredEvent event, ParticipantId participant) {
        if (!event.plugin().equals(RunningPlugin.MEETING)) {
            return false;
        }
        return OF_ALL.contains(event.name())
                || (OF_ONE.contains(event.name()) && event.payload().contains(participant.value()));
    }

    /** Whether somebody who was there before is hidden now and was not, or the other way round. */
    static boolean ofAll(MeetingState before, MeetingState after) {
        Set<ParticipantId> was = before.room().hiddenParticipants();
        Set<ParticipantId> is = after.room().hiddenParticipants();
        return Stream.concat(was.stream(), is.stream())
                .filter(id -> was.contains(id) != is.contains(id))
                .anyMatch(id -> before.room().viewer(id).isPresent());
    }

    /** Whether this person's role, admission, rights or knowledge of others have changed. */
    static boolean ofOne(MeetingState before, MeetingState after, ParticipantId participant) {
        Room old = before.room();
        Room now = after.room();
        return old.isAdmitted(participant) != now.isAdmitted(participant)
                || !old.viewer(participant).map(Viewer::role).equals(now.viewer(participant).map(Viewer::role))
                || ofKnowledge(before, after, participant)
                || (!old.withdrawals().equals(now.withdrawals()) && !taken(old, participant).equals(taken(now, participant)));
    }

    /** Whether they may know now of somebody who was there before, and might not, or the other way round. */
    private static boolean ofKnowledge(MeetingState before, MeetingState after, ParticipantId participant) {
        Room old = before.room();
        boolean possible =
                !before.unknowable().equals(after.unknowable()) || !old.concealments().equals(after.room().concealments());
        return possible && !unknown(before, old, participant).equals(unknown(after, old, participant));
    }

    /** Of whom a person may not know, of those who were there before. */
    private static Set<String> unknown(MeetingState state, Room before, ParticipantId participant) {
        Set<String> known = state.unknowable().stream()
                .filter(id -> before.viewer(new ParticipantId(id)).isPresent())
                .collect(Collectors.toSet());
        return state.room().viewer(participant).map(viewer -> state.unknown(viewer, known)).orElse(Set.of());
    }

    private static Set<Withdrawal> taken(Room room, ParticipantId participant) {
        return room.viewer(participant).stream()
                .flatMap(viewer -> room.withdrawals().keySet().stream().flatMap(plugin -> room.withdrawn(plugin, viewer).stream()))
                .collect(Collectors.toSet());
    }
}
