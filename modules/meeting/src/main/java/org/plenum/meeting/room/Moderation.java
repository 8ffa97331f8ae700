package org.plenum.meeting.room;

import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

/** What staff and the server decide about a meeting as a whole and about people's roles and names. */
final class Moderation {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 100;

    Decision setLock(Room room, Ask<RoomPayload.SetLock> ask) {
        boolean locked = ask.payload().locked();
        return locked == room.locked()
                ? Decision.nothing()
                : Decision.happened(new RoomEvent.LockSet(locked, ask.caller().participant()));
    }

    Decision tellLobby(Room room, Ask<RoomPayload.TellLobby> ask) {
        String text = ask.payload().text().strip();
        if (text.length() > LONGEST_TEXT) {
            return Decision.refuse(
                    CommonError.TOO_LARGE, "text has " + text.length() + " characters; " + LONGEST_TEXT + " are allowed");
        }
        return Decision.happened(new RoomEvent.LobbyTold(text, ask.caller().participant()), Audience.STAFF);
    }

    Decision changeRole(Room room, Ask<RoomPayload.ChangeRole> ask) {
        ParticipantId id = ask.payload().participant();
        Role role = ask.payload().role();
        Seat seat = admitted(room, id);
        if (seat.role() == role) {
            return Decision.nothing();
        }
        boolean organizers = seat.role() == Role.ORGANIZER || role == Role.ORGANIZER;
        if (organizers && ask.caller().role() != Role.ORGANIZER) {
            return Decision.refuse(MeetingError.ORGANIZERS_ONLY, "only organizers make or unmake organizers");
        }
        if (seat.role() == Role.ORGANIZER && room.organizers() <= 1) {
            return Decision.refuse(MeetingError.LAST_ORGANIZER, "participant " + id + " is the only organizer");
        }
        return Decision.happened(
                new RoomEvent.RoleChanged(id, role, ask.caller().participant()), Audience.knowing(id));
    }

    Decision rename(Room room, Ask<RoomPayload.Rename> ask) {
        ParticipantId id = ask.payload().participant();
        String name = ask.payload().name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Decision.refuse(
                    CommonError.INVALID, "payload.name: " + name.length() + " characters; 1 to " + LONGEST_NAME + " are allowed");
        }
        return admitted(room, id).name().equals(name)
                ? Decision.nothing()
                : Decision.happened(
                        new RoomEvent.ParticipantRenamed(id, name, ask.caller().participant()), Audience.knowing(id));
    }

    Decision end(Room room, Ask<RoomPayload.None> ask) {
        return ended(room, "ended-by-organizer");
    }

    Decision endByRule(Room room, Ask<RoomPayload.EndByRule> ask) {
        return ended(room, "nobody-signed-in");
    }

    Decision finish(Room room, Ask<RoomPayload.Finish> ask) {
        return ended(room, ask.payload().reason());
    }

    private static Decision ended(Room room, String reason) {
        return room.ended() ? Decision.nothing() : Decision.happened(new RoomEvent.MeetingEnded(reason));
    }

    Decision conceal(Room room, Ask<RoomPayload.Conceal> ask) {
        RoomPayload.Conceal now = ask.payload();
        return Decision.happened(
                new RoomEvent.ConcealmentChanged(now.plugin(), now.roles(), now.persons()), Audience.STAFF);
    }

    private static Seat admitted(Room room, ParticipantId id) {
        return room.seat(id)
                .filter(Seat::isAdmitted)
                .orElseThrow(() -> new PlenumException(MeetingError.NOT_HERE, "participant " + id + " is not admitted"));
    }
}
