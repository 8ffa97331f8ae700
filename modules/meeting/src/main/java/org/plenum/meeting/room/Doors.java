package org.plenum.meeting.room;

import java.util.Optional;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

/** Coming and going. */
final class Doors {
    Decision enter(Room room, Ask<RoomPayload.Enter> ask) {
        RoomPayload.Enter entrant = ask.payload();
        if (room.ended()) {
            return Decision.refuse(CommonError.MEETING_ENDED, "the meeting is over");
        }
        Optional<Seat> seat = room.seat(entrant.participant());
        if (seat.isEmpty()) {
            return room.locked() && entrant.role() != Role.ORGANIZER
                    ? Decision.refuse(MeetingError.LOCKED, "the meeting is locked")
                    : firstEntry(ask);
        }
        return switch (seat.get().admission()) {
            case ADMITTED -> Decision.nothing();
            case WAITING -> entrant.waits() ? Decision.nothing() : firstEntry(ask);
            case REFUSED, EJECTED -> Decision.refuse(MeetingError.REFUSED, entrant.participant() + " was refused or ejected");
        };
    }

    private static Decision firstEntry(Ask<RoomPayload.Enter> ask) {
        RoomPayload.Enter entrant = ask.payload();
        return entrant.waits()
                ? Decision.happened(
                        new RoomEvent.ParticipantWaiting(
                                entrant.participant(),
                                entrant.name(),
                                entrant.role(),
                                entrant.signedIn(),
                                entrant.account(),
                                ask.at()),
                        Audience.STAFF)
                : Decision.happened(
                        new RoomEvent.ParticipantEntered(
                                entrant.participant(),
                                entrant.name(),
                                entrant.role(),
                                entrant.signedIn(),
                                entrant.account(),
                                ask.at()),
                        Audience.STAFF);
    }

    Decision arrive(Room room, Ask<RoomPayload.Arrive> ask) {
        ParticipantId id = ask.payload().participant();
        return room.seat(id)
                .filter(seat -> seat.isAdmitted() && !seat.isPresent())
                .<Decision>map(seat -> Decision.happened(
                        new RoomEvent.ParticipantJoined(id, seat.name(), seat.role(), seat.signedIn(), room.isHidden(id)),
                        Audience.knowing(id)))
                .orElse(Decision.nothing());
    }

    Decision depart(Room room, Ask<RoomPayload.Depart> ask) {
        return left(room, ask.payload().participant(), ask.payload().reason());
    }

    Decision leave(Room room, Ask<RoomPayload.None> ask) {
        return left(room, ask.caller().participant(), "left");
    }

    private static Decision.Accepted left(Room room, ParticipantId id, String reason) {
        return room.isPresent(id)
                ? Decision.happened(new RoomEvent.ParticipantLeft(id, reason), Audience.knowing(id))
                : Decision.nothing();
    }

    Decision admit(Room room, Ask<RoomPayload.Person> ask) {
        ParticipantId id = waiting(room, ask.payload().participant());
        return Decision.happened(
                new RoomEvent.ParticipantAdmitted(id, ask.caller().participant(), ask.at()), Audience.STAFF);
    }

    Decision admitAll(Room room, Ask<RoomPayload.None> ask) {
        Decision.Accepted all = Decision.nothing();
        for (Seat seat : room.waiting()) {
            all = all.and(
                    new RoomEvent.ParticipantAdmitted(
                            seat.participant(), ask.caller().participant(), ask.at()),
                    Audience.STAFF);
        }
        return all;
    }

    Decision refuse(Room room, Ask<RoomPayload.Person> ask) {
        ParticipantId id = waiting(room, ask.payload().participant());
        return Decision.happened(
                new RoomEvent.ParticipantRefused(id, ask.caller().participant(), ask.at()), Audience.STAFF);
    }

    Decision sendBack(Room room, Ask<RoomPayload.Person> ask) {
        ParticipantId id = removable(room, ask);
        return left(room, id, "sent-back")
                .and(
                        new RoomEvent.ParticipantSentBack(id, ask.caller().participant(), ask.at()),
                        Audience.STAFF);
    }

    Decision eject(Room room, Ask<RoomPayload.Person> ask) {
        ParticipantId id = removable(room, ask);
        return left(room, id, "ejected")
                .and(new RoomEvent.ParticipantEjected(id, ask.caller().participant(), ask.at()), Audience.STAFF);
    }

    private static ParticipantId waiting(Room room, ParticipantId id) {
        if (!room.isWaiting(id)) {
            throw new PlenumException(MeetingError.NOT_HERE, "participant " + id + " does not wait");
        }
        return id;
    }

    /** Somebody admitted whom the caller may remove: not themselves, and an organizer only by an organizer. */
    private static ParticipantId removable(Room room, Ask<RoomPayload.Person> ask) {
        ParticipantId id = ask.payload().participant();
        Seat seat = room.seat(id)
                .filter(Seat::isAdmitted)
                .orElseThrow(() -> new PlenumException(MeetingError.NOT_HERE, "participant " + id + " is not admitted"));
        if (ask.caller().is(id)) {
            throw new PlenumException(CommonError.INVALID, "participant " + id + " cannot remove themselves; leave");
        }
        if (seat.role() == Role.ORGANIZER && ask.caller().role() != Role.ORGANIZER) {
            throw new PlenumException(MeetingError.ORGANIZERS_ONLY, "participant " + id + " is an organizer");
        }
        return id;
    }
}
