package org.plenum.plugin.breakout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.plugin.breakout.BreakoutEvent.HelpCalled;
import org.plenum.plugin.breakout.BreakoutEvent.HelpEnded;
import org.plenum.plugin.breakout.BreakoutEvent.RoomEntered;
import org.plenum.plugin.breakout.BreakoutEvent.RoomLeft;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** What everybody does: going to a room and back, choosing one, asking for help. */
final class Going {
    private Going() {}

    record EnterRoom(MeetingId room) {}

    record LeaveRoom() {}

    record ChooseRoom(MeetingId room) {}

    record TakePlace() {}

    record CallHelp() {}

    record CancelHelp() {}

    static List<Command<BreakoutState, ?>> commands() {
        return List.of(
                Command.of("enter-room", EnterRoom.class, Breakout.JOIN, Going::enter),
                Command.of("leave-room", LeaveRoom.class, Breakout.JOIN, Going::leave),
                Command.of("choose-room", ChooseRoom.class, Breakout.JOIN, Going::choose),
                Command.of("take-place", TakePlace.class, Breakout.JOIN, Going::takePlace),
                Command.of("call-help", CallHelp.class, Breakout.JOIN, Going::callHelp),
                Command.of("cancel-help", CancelHelp.class, Breakout.JOIN, Going::cancelHelp));
    }

    private static Decision enter(BreakoutState state, Ask<EnterRoom> ask) {
        MeetingId room = ask.payload().room();
        ParticipantId caller = ask.caller().participant();
        if (state.room(room).isEmpty()) {
            return Arranging.unknown(room);
        }
        if (!state.isOpen(ask.at())) {
            return Holding.closed();
        }
        boolean theirs = room.equals(state.assigned().get(caller));
        if (!ask.caller().isStaff() && !state.rules().freeChoice() && !theirs) {
            return Decision.refuse(BreakoutError.NOT_YOURS, "room " + room + " for participant " + caller);
        }
        return room.equals(state.places().get(caller))
                ? Decision.nothing()
                : Decision.happened(new RoomEntered(caller, room), Audience.knowing(caller));
    }

    private static Decision leave(BreakoutState state, Ask<LeaveRoom> ask) {
        ParticipantId caller = ask.caller().participant();
        return state.places().containsKey(caller)
                ? Decision.happened(new RoomLeft(caller), Audience.knowing(caller))
                : Decision.nothing();
    }

    private static Decision choose(BreakoutState state, Ask<ChooseRoom> ask) {
        MeetingId room = ask.payload().room();
        if (state.room(room).isEmpty()) {
            return Arranging.unknown(room);
        }
        return state.rules().freeChoice()
                ? Arranging.assigned(Decision.nothing(), state, ask.caller().participant(), List.of(room))
                : Decision.refuse(BreakoutError.NOT_YOURS, "room " + room + " cannot be chosen");
    }

    /** Who comes while people are in their rooms. */
    private static Decision takePlace(BreakoutState state, Ask<TakePlace> ask) {
        ParticipantId caller = ask.caller().participant();
        if (!state.isOpen(ask.at())) {
            return Holding.closed();
        }
        Optional<Instant> came = ask.meeting().admitted(caller);
        boolean late = came.filter(state.opened().getFirst()::isBefore).isPresent();
        boolean placed = ask.caller().isStaff() || state.isAssigned(caller) || state.rules().freeChoice();
        return placed || !late || !state.rules().placeLate()
                ? Decision.nothing()
                : Arranging.assigned(
                        Decision.nothing(), state, caller, List.of(state.emptiest().id()));
    }

    private static Decision callHelp(BreakoutState state, Ask<CallHelp> ask) {
        ParticipantId caller = ask.caller().participant();
        Optional<MeetingId> room = Optional.ofNullable(state.places().get(caller));
        if (room.isEmpty() || !state.isOpen(ask.at())) {
            return Decision.refuse(BreakoutError.IN_NO_ROOM, "participant " + caller + " is in no room");
        }
        return state.hasCalled(caller)
                ? Decision.nothing()
                : Decision.happened(new HelpCalled(caller, room.get(), ask.at()), Audience.staffAnd(caller));
    }

    private static Decision cancelHelp(BreakoutState state, Ask<CancelHelp> ask) {
        ParticipantId caller = ask.caller().participant();
        return state.hasCalled(caller)
                ? Decision.happened(new HelpEnded(caller), Audience.staffAnd(caller))
                : Decision.nothing();
    }
}
