package org.plenum.meeting.room;

import java.util.Optional;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/** What is done about people who are in. */
final class Roster {
    private static final int LONGEST_NAME = 100;

    private Roster() {}

    static Decision sendBack(Room room, Ask<RoomPayload.Someone> ask) {
        ParticipantId who = ask.payload().participant();
        return out(room, ask, who, new RoomEvent.ParticipantSentBack(who, ask.caller().participant(), ask.at()));
    }

    static Decision eject(Room room, Ask<RoomPayload.Someone> ask) {
        ParticipantId who = ask.payload().participant();
        return out(room, ask, who, new RoomEvent.ParticipantEjected(who, ask.caller().participant(), ask.at()));
    }

    static Decision changeRole(Room room, Ask<RoomPayload.ChangeRole> ask) {
        ParticipantId who = ask.payload().participant();
        Role role = ask.payload().role();
        Optional<Seat> seat = room.seat(who).filter(Seat::isAdmitted);
        if (seat.isEmpty()) {
            return notHere(who);
        }
        if (seat.get().role() == role) {
            return Decision.nothing();
        }
        if (role == Role.ORGANIZER && ask.caller().role() != Role.ORGANIZER) {
            return organizersOnly(ask, who);
        }
        return protectedOrganizer(room, ask, who, seat.get())
                .orElseGet(() -> Decision.happened(
                        new RoomEvent.RoleChanged(who, role, ask.caller().participant()), Audience.knowing(who)));
    }

    /** Also of people who wait: staff sees their names. */
    static Decision rename(Room room, Ask<RoomPayload.Rename> ask) {
        ParticipantId who = ask.payload().participant();
        String name = ask.payload().name().strip();
        Optional<Seat> seat = room.seat(who).filter(one -> one.isAdmitted() || one.isWaiting());
        if (seat.isEmpty()) {
            return notHere(who);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Decision.refuse(
                    CommonError.INVALID, "name has " + name.length() + " characters; 1 to " + LONGEST_NAME + " are allowed");
        }
        if (seat.get().name().equals(name)) {
            return Decision.nothing();
        }
        Audience audience = seat.get().isAdmitted() ? Audience.knowing(who) : Audience.staffAnd(who);
        return Decision.happened(new RoomEvent.ParticipantRenamed(who, name, ask.caller().participant()), audience);
    }

    static Decision leave(Room room, Ask<RoomPayload.Nothing> ask) {
        ParticipantId who = ask.caller().participant();
        return room.isPresent(who)
                ? Decision.happened(new RoomEvent.ParticipantLeft(who, RoomEvent.LEFT), Audience.knowing(who))
                : Decision.nothing();
    }

    private static Decision out(Room room, Ask<?> ask, ParticipantId who, Event event) {
        return room.seat(who)
                .filter(Seat::isAdmitted)
                .map(seat -> protectedOrganizer(room, ask, who, seat)
                        .orElseGet(() -> Decision.happened(event, Audience.knowing(who))))
                .orElseGet(() -> notHere(who));
    }

    private static Optional<Decision> protectedOrganizer(Room room, Ask<?> ask, ParticipantId who, Seat seat) {
        if (seat.role() != Role.ORGANIZER) {
            return Optional.empty();
        }
        if (ask.caller().role() != Role.ORGANIZER) {
            return Optional.of(organizersOnly(ask, who));
        }
        return room.organizers().count() > 1
                ? Optional.empty()
                : Optional.of(
                        Decision.refuse(MeetingError.LAST_ORGANIZER, "participant " + who + " is the only organizer"));
    }

    private static Decision organizersOnly(Ask<?> ask, ParticipantId who) {
        return Decision.refuse(
                MeetingError.ORGANIZERS_ONLY, ask.caller().participant() + " is no organizer and asks about " + who);
    }

    private static Decision notHere(ParticipantId who) {
        return Decision.refuse(MeetingError.NOT_IN_MEETING, "participant " + who + " is not admitted");
    }
}
