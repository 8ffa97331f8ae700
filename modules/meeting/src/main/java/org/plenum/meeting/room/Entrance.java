package org.plenum.meeting.room;

import java.util.List;
import java.util.Optional;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Concealment;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/** Coming, going and ending, as the kernel reports them. */
final class Entrance {
    /** As many people may wait at once; more is an attack or a mistake. */
    private static final int MOST_WAITING = 1000;

    private Entrance() {}

    /**
     * Known people keep admission, role and place in the lobby; organizers by account are never kept out. Nobody who waits is admitted
     * because somebody else came.
     */
    static Decision enter(Room room, Ask<RoomPayload.Enter> ask) {
        RoomPayload.Enter entrant = ask.payload();
        if (room.ended()) {
            return Decision.refuse(CommonError.MEETING_ENDED, "the meeting is over: " + room.endReason());
        }
        Optional<Seat> seat = room.seat(entrant.participant());
        boolean returned = seat.filter(found -> found.state() == Seat.State.RETURNED).isPresent();
        boolean rightful = entrant.role() == Role.ORGANIZER && entrant.signedIn() && !entrant.waits();
        if (rightful && !returned && seat.filter(Seat::isAdmitted).isEmpty()) {
            return entered(ask, Role.ORGANIZER);
        }
        return seat.isPresent() ? enterAgain(seat.get(), ask) : enterFirst(room, ask);
    }

    private static Decision enterFirst(Room room, Ask<RoomPayload.Enter> ask) {
        RoomPayload.Enter entrant = ask.payload();
        if (room.locked()) {
            return Decision.refuse(MeetingError.LOCKED, "participant " + entrant.participant() + " is new and the meeting locked");
        }
        if (!entrant.waits()) {
            return entered(ask, entrant.role());
        }
        if (room.waiting().size() >= MOST_WAITING) {
            return Decision.refuse(MeetingError.LOBBY_FULL, MOST_WAITING + " people wait");
        }
        return Decision.happened(
                new RoomEvent.ParticipantWaiting(
                        entrant.participant(),
                        entrant.name(),
                        entrant.role(),
                        entrant.signedIn(),
                        entrant.tenant(),
                        ask.at()),
                Audience.STAFF);
    }

    private static Decision enterAgain(Seat seat, Ask<RoomPayload.Enter> ask) {
        RoomPayload.Enter entrant = ask.payload();
        boolean higher = !seat.roleByStaff() && entrant.role().compareTo(seat.role()) < 0;
        return switch (seat.state()) {
            case REFUSED, EJECTED ->
                Decision.refuse(MeetingError.REFUSED, "participant " + entrant.participant() + " was " + seat.state());
            case RETURNED -> Decision.happened(
                    new RoomEvent.ParticipantAdmitted(entrant.participant(), entrant.participant(), ask.at()),
                    Audience.staffAnd(entrant.participant()));
            case SENT_BACK -> Decision.nothing();
            case WAITING -> {
                if (!entrant.waits()) {
                    yield entered(ask, higher ? entrant.role() : seat.role());
                }
                yield higher ? raised(entrant, Audience.STAFF) : Decision.nothing();
            }
            case ADMITTED -> higher ? raised(entrant, Audience.knowing(entrant.participant())) : Decision.nothing();
        };
    }

    /** They came through another link than last time, one that gives more. */
    private static Decision raised(RoomPayload.Enter entrant, Audience audience) {
        return Decision.happened(
                new RoomEvent.RoleChanged(entrant.participant(), entrant.role(), entrant.participant()), audience);
    }

    private static Decision entered(Ask<RoomPayload.Enter> ask, Role role) {
        RoomPayload.Enter entrant = ask.payload();
        return Decision.happened(
                new RoomEvent.ParticipantEntered(
                        entrant.participant(), entrant.name(), role, entrant.signedIn(), entrant.tenant(), ask.at()),
                Audience.staffAnd(entrant.participant()));
    }

    static Decision arrive(Room room, Ask<RoomPayload.Arrive> ask) {
        ParticipantId who = ask.payload().participant();
        Optional<Seat> seat = room.seat(who).filter(Seat::isAdmitted);
        if (seat.isEmpty()) {
            return Decision.refuse(MeetingError.NOT_IN_MEETING, "participant " + who + " is not admitted");
        }
        Seat found = seat.get();
        if (found.present()) {
            return Decision.nothing();
        }
        return Decision.happened(
                new RoomEvent.ParticipantJoined(who, found.name(), found.role(), found.signedIn(), room.hidden(who)),
                Audience.knowing(who));
    }

    static Decision depart(Room room, Ask<RoomPayload.Depart> ask) {
        ParticipantId who = ask.payload().participant();
        return room.isPresent(who)
                ? Decision.happened(new RoomEvent.ParticipantLeft(who, ask.payload().reason()), Audience.knowing(who))
                : Decision.nothing();
    }

    static Decision conceal(Room room, Ask<RoomPayload.Conceal> ask) {
        String plugin = ask.payload().plugin();
        Concealment now = ask.payload().concealment();
        return room.concealments().getOrDefault(plugin, Concealment.NONE).equals(now)
                ? Decision.nothing()
                : Decision.happened(
                        new RoomEvent.ConcealmentChanged(plugin, now.roles(), now.persons(), now.unaware(), now.aware()),
                        Audience.STAFF);
    }

    static Decision withdraw(Room room, Ask<RoomPayload.Withdraw> ask) {
        RoomPayload.Withdraw asked = ask.payload();
        return room.withdrawals().getOrDefault(asked.plugin(), List.of()).equals(asked.withdrawals())
                ? Decision.nothing()
                : Decision.happened(new RoomEvent.WithdrawalsChanged(asked.plugin(), asked.withdrawals()), Audience.STAFF);
    }

    static Decision end(Room room, Ask<RoomPayload.Nothing> ask) {
        return ended(room, "organizer");
    }

    static Decision finish(Room room, Ask<RoomPayload.Finish> ask) {
        return ended(room, ask.payload().reason());
    }

    static Decision endByRule(Room room, Ask<RoomPayload.EndByRule> ask) {
        return room.isUntouched() || room.present().stream().anyMatch(viewer -> viewer.signedIn())
                ? Decision.nothing()
                : ended(room, "nobody-signed-in");
    }

    private static Decision ended(Room room, String reason) {
        return room.ended() ? Decision.nothing() : Decision.happened(new RoomEvent.MeetingEnded(reason));
    }
}
