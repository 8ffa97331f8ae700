package org.plenum.meeting.room;

import org.plenum.meeting.MeetingError;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** What staff does about people who want to come in. */
final class Lobby {
    private static final int LONGEST_MESSAGE = 1000;

    private Lobby() {}

    /** Also takes back a refusal or an ejection. */
    static Decision admit(Room room, Ask<RoomPayload.Someone> ask) {
        ParticipantId who = ask.payload().participant();
        return room.seat(who).filter(seat -> !seat.isAdmitted()).isPresent()
                ? admitted(Decision.nothing(), who, ask)
                : notWaiting(who);
    }

    static Decision refuse(Room room, Ask<RoomPayload.Someone> ask) {
        ParticipantId who = ask.payload().participant();
        if (room.seat(who).filter(Seat::isWaiting).isEmpty()) {
            return notWaiting(who);
        }
        return Decision.happened(
                new RoomEvent.ParticipantRefused(who, ask.caller().participant(), ask.at()), Audience.STAFF);
    }

    static Decision admitAll(Room room, Ask<RoomPayload.Nothing> ask) {
        Decision.Accepted all = Decision.nothing();
        for (var entry : room.waiting()) {
            all = admitted(all, entry.getKey(), ask);
        }
        return all;
    }

    static Decision setLock(Room room, Ask<RoomPayload.SetLock> ask) {
        boolean locked = ask.payload().locked();
        return room.locked() == locked
                ? Decision.nothing()
                : Decision.happened(new RoomEvent.LockSet(locked, ask.caller().participant()));
    }

    /** The kernel passes the event on to those who wait. */
    static Decision tell(Room room, Ask<RoomPayload.TellLobby> ask) {
        String text = ask.payload().text().strip();
        if (text.length() > LONGEST_MESSAGE) {
            return Decision.refuse(
                    CommonError.TOO_LARGE, "text has " + text.length() + " characters; " + LONGEST_MESSAGE + " are allowed");
        }
        return text.equals(room.lobbyMessage())
                ? Decision.nothing()
                : Decision.happened(new RoomEvent.LobbyTold(text), Audience.STAFF);
    }

    private static Decision.Accepted admitted(Decision.Accepted before, ParticipantId who, Ask<?> ask) {
        return before.and(
                new RoomEvent.ParticipantAdmitted(who, ask.caller().participant(), ask.at()), Audience.staffAnd(who));
    }

    private static Decision notWaiting(ParticipantId who) {
        return Decision.refuse(MeetingError.NOT_WAITING, "participant " + who + " does not wait");
    }
}
