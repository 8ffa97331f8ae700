package org.plenum.meeting.room;

import java.util.List;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Concealment;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Withdrawal;

/** What the room's commands are asked with. The first are for clients, those from {@link Enter} on for the kernel only. */
public interface RoomPayload {
    /** Somebody, for commands that need no more. */
    record Someone(ParticipantId participant) implements RoomPayload {}

    record Nothing() implements RoomPayload {}

    record ChangeRole(ParticipantId participant, Role role) implements RoomPayload {}

    record SetLock(boolean locked) implements RoomPayload {}

    /** @param text at most 1000 characters, empty to take the message away */
    record TellLobby(String text) implements RoomPayload {}

    /**
     * How the room is to look for all.
     *
     * @param places empty unless the kind is {@code OWN}, 200 at most
     * @param sides empty unless the kind is {@code OWN}
     */
    record SetLayout(Layout.Kind kind, List<Layout.Place> places, List<Layout.Side> sides) implements RoomPayload {
        public SetLayout {
            places = List.copyOf(places);
            sides = List.copyOf(sides);
        }
    }

    /**
     * A content item that all are to see.
     *
     * @param plugin with a panel in the content area; empty to show nothing any more
     * @param item what the plugin calls it, 1-100 of {@code A-Z a-z 0-9 . _ : -}; empty if the plugin is
     */
    record ShowContent(String plugin, String item) implements RoomPayload {}

    /** @param name 1-100 characters */
    record Rename(ParticipantId participant, String name) implements RoomPayload {}

    /**
     * Somebody who was found entitled to enter, or to wait.
     *
     * @param role by account or link
     * @param tenant name of the account's tenant; empty for a guest
     * @param waits whether staff has to admit them
     */
    record Enter(
            ParticipantId participant, String name, Role role, boolean signedIn, List<String> tenant, boolean waits)
            implements RoomPayload {
        public Enter {
            tenant = List.copyOf(tenant);
        }
    }

    /** The first socket of somebody admitted was opened. */
    record Arrive(ParticipantId participant) implements RoomPayload {}

    /** The last socket of somebody present was closed, and some time has passed. */
    record Depart(ParticipantId participant, String reason) implements RoomPayload {}

    /** A plugin hides these now. */
    record Conceal(String plugin, Concealment concealment) implements RoomPayload {}

    /** A plugin takes these rights from attendees now. */
    record Withdraw(String plugin, List<Withdrawal> withdrawals) implements RoomPayload {
        public Withdraw {
            withdrawals = List.copyOf(withdrawals);
        }
    }

    /** A plugin holds these breakout rooms now. */
    record Declare(String plugin, List<BreakoutRoom> rooms) implements RoomPayload {
        public Declare {
            rooms = List.copyOf(rooms);
        }
    }

    /** Somebody in this breakout room, as they are in the meeting that it belongs to. */
    record Align(ParticipantId participant, Role role, String name) implements RoomPayload {}

    /** Somebody may not be in this breakout room any more. */
    record Return(ParticipantId participant) implements RoomPayload {}

    /** The meeting is ended from outside. */
    record Finish(String reason) implements RoomPayload {}

    /** The time without signed-in people is over. */
    record EndByRule() implements RoomPayload {}
}
