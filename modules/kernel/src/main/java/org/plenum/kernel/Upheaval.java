package org.plenum.kernel;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.meeting.room.Room;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Withdrawal;

/** Changes after which somebody has to forget what they knew and be greeted anew. */
final class Upheaval {
    private static final Set<String> OF_ALL = Set.of("concealment-changed", "withdrawals-changed");
    private static final Set<String> OF_ONE = Set.of(
            "role-changed", "participant-admitted", "participant-entered", "participant-sent-back", "participant-waiting");

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
        if (before.hidden().equals(after.hidden())) {
            return false;
        }
        Room room = before.room();
        return Stream.concat(before.hidden().stream(), after.hidden().stream())
                .filter(id -> before.hidden().contains(id) != after.hidden().contains(id))
                .anyMatch(id -> room.viewer(new ParticipantId(id)).isPresent());
    }

    /** Whether this person's role, admission, rights or knowledge of others have changed. */
    static boolean ofOne(MeetingState before, MeetingState after, ParticipantId participant) {
        Room old = before.room();
        Room now = after.room();
        return old.isAdmitted(participant) != now.isAdmitted(participant)
                || !old.viewer(participant).map(viewer -> viewer.role()).equals(now.viewer(participant).map(viewer -> viewer.role()))
                || !old.awareness(participant).equals(now.awareness(participant))
                || (!old.withdrawals().equals(now.withdrawals()) && !taken(old, participant).equals(taken(now, participant)));
    }

    private static Set<Withdrawal> taken(Room room, ParticipantId participant) {
        return room.viewer(participant).stream()
                .flatMap(viewer -> room.withdrawals().keySet().stream().flatMap(plugin -> room.withdrawn(plugin, viewer).stream()))
                .collect(Collectors.toSet());
    }
}
