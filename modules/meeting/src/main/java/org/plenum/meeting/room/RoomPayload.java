package org.plenum.meeting.room;

import java.util.List;
import java.util.Set;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/** What the room's commands are given. */
public sealed interface RoomPayload {
    /** Nothing. */
    record None() implements RoomPayload {}

    /** Whom it concerns. */
    record Person(ParticipantId participant) implements RoomPayload {}

    record ChangeRole(ParticipantId participant, Role role) implements RoomPayload {}

    record SetLock(boolean locked) implements RoomPayload {}

    /** @param text at most 500 characters, empty to tell nothing any more */
    record TellLobby(String text) implements RoomPayload {}

    /** @param name 1-100 characters */
    record Rename(ParticipantId participant, String name) implements RoomPayload {}

    /** From the server only: somebody is entitled to enter or to wait. */
    record Enter(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> account, boolean waits)
            implements RoomPayload {}

    /** From the server only: a socket opened. */
    record Arrive(ParticipantId participant) implements RoomPayload {}

    /** From the server only: the last socket is gone. */
    record Depart(ParticipantId participant, String reason) implements RoomPayload {}

    /** From the server only: a plugin hides these now. */
    record Conceal(String plugin, Set<Role> roles, Set<ParticipantId> persons) implements RoomPayload {}

    /** From the server only: nobody signed in was there for too long. */
    record EndByRule() implements RoomPayload {}

    /** From the server only: ended from outside. */
    record Finish(String reason) implements RoomPayload {}
}
