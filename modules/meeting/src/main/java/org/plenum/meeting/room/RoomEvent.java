package org.plenum.meeting.room;

import java.util.List;
import java.util.Set;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/** What happens to a meeting and to people's places in it. */
public sealed interface RoomEvent extends Event {
    /** Somebody came and has to be admitted. */
    record ParticipantWaiting(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> account, java.time.Instant since)
            implements RoomEvent {}

    /** Somebody came who need not wait. */
    record ParticipantEntered(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> account, java.time.Instant since)
            implements RoomEvent {}

    /** Staff let somebody in who was waiting. */
    record ParticipantAdmitted(ParticipantId participant, ParticipantId by, java.time.Instant since) implements RoomEvent {}

    /** Staff did not let somebody in. */
    record ParticipantRefused(ParticipantId participant, ParticipantId by, java.time.Instant since) implements RoomEvent {}

    /** Staff sent somebody back to the lobby. */
    record ParticipantSentBack(ParticipantId participant, ParticipantId by, java.time.Instant since) implements RoomEvent {}

    /** Somebody's first socket opened: they are in the roster. */
    record ParticipantJoined(ParticipantId participant, String name, Role role, boolean signedIn, boolean hidden)
            implements RoomEvent {}

    /** @param reason {@code left}, {@code connection-lost}, {@code sent-back} or {@code ejected} */
    record ParticipantLeft(ParticipantId participant, String reason) implements RoomEvent {}

    /** Staff removed somebody for good. */
    record ParticipantEjected(ParticipantId participant, ParticipantId by, java.time.Instant since) implements RoomEvent {}

    /** Somebody has another role. */
    record RoleChanged(ParticipantId participant, Role role, ParticipantId by) implements RoomEvent {}

    /** Somebody has another name. */
    record ParticipantRenamed(ParticipantId participant, String name, ParticipantId by) implements RoomEvent {}

    /** Nobody new may enter, or may again. */
    record LockSet(boolean locked, ParticipantId by) implements RoomEvent {}

    /** People who wait were told something. */
    record LobbyTold(String text, ParticipantId by) implements RoomEvent {}

    /** A plugin hides other people than before. */
    record ConcealmentChanged(String plugin, Set<Role> roles, Set<ParticipantId> persons) implements RoomEvent {}

    /** @param reason {@code ended-by-organizer}, {@code ended-by-administrator} or {@code nobody-signed-in} */
    record MeetingEnded(String reason) implements RoomEvent {}
}
