package org.plenum.plugin.breakout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenum.plugin.breakout.BreakoutEvent.HelpEnded;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsClosed;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsOpened;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsTold;
import org.plenum.plugin.breakout.BreakoutEvent.RulesSet;
import org.plenum.plugin.breakout.BreakoutEvent.TimeSet;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** Opening the rooms, and leading while people are in them. */
final class Holding {
    private static final int LONGEST_MESSAGE = 500;
    private static final int MOST_MINUTES = 480;

    private Holding() {}

    /** @param minutes 0-480; 0 for no end */
    record OpenRooms(int minutes) {}

    /** @param minutes from now, 0-480; 0 for no end */
    record SetTime(int minutes) {}

    record ReturnAll() {}

    record SetRules(boolean freeChoice, boolean moveAtOnce, boolean placeLate) {}

    /** @param text 1-500 characters */
    record TellRooms(String text) {}

    record EndHelp(ParticipantId person) {}

    static List<Command<BreakoutState, ?>> commands() {
        return List.of(
                Breakout.managing("open-rooms", OpenRooms.class, Holding::open),
                Breakout.managing("set-time", SetTime.class, Holding::time),
                Breakout.managing("return-all", ReturnAll.class, Holding::close),
                Breakout.managing("set-rules", SetRules.class, Holding::rules),
                Breakout.managing("tell-rooms", TellRooms.class, Holding::tell),
                Breakout.managing("end-help", EndHelp.class, Holding::endHelp));
    }

    private static Decision open(BreakoutState state, Ask<OpenRooms> ask) {
        int minutes = ask.payload().minutes();
        if (isNoTime(minutes)) {
            return noTime(minutes);
        }
        if (state.isOpen(ask.at())) {
            return Decision.refuse(BreakoutError.ALREADY_OPEN, "open since " + state.opened().getFirst());
        }
        if (state.rooms().isEmpty()) {
            return Decision.refuse(BreakoutError.NO_ROOMS, "there is no room to open");
        }
        if (!state.rules().freeChoice() && state.assigned().isEmpty()) {
            return Decision.refuse(BreakoutError.NOBODY_ASSIGNED, "nobody is assigned, and nobody may choose");
        }
        return Decision.happened(new RoomsOpened(ask.at(), until(ask.at(), minutes)));
    }

    private static boolean isNoTime(int minutes) {
        return minutes < 0 || minutes > MOST_MINUTES;
    }

    private static Decision noTime(int minutes) {
        return Decision.refuse(CommonError.INVALID, "field minutes: " + minutes + " is not within 0 to " + MOST_MINUTES);
    }

    private static List<Instant> until(Instant at, int minutes) {
        return minutes == 0 ? List.of() : List.of(at.plus(Duration.ofMinutes(minutes)));
    }

    private static Decision time(BreakoutState state, Ask<SetTime> ask) {
        int minutes = ask.payload().minutes();
        if (isNoTime(minutes)) {
            return noTime(minutes);
        }
        return state.isOpen(ask.at())
                ? Decision.happened(new TimeSet(until(ask.at(), minutes)))
                : closed();
    }

    static Decision closed() {
        return Decision.refuse(BreakoutError.CLOSED, "the rooms are closed");
    }

    private static Decision close(BreakoutState state, Ask<ReturnAll> ask) {
        return state.opened().isEmpty() ? Decision.nothing() : Decision.happened(new RoomsClosed());
    }

    private static Decision rules(BreakoutState state, Ask<SetRules> ask) {
        SetRules asked = ask.payload();
        var rules = new Rules(asked.freeChoice(), asked.moveAtOnce(), asked.placeLate());
        return state.rules().equals(rules) ? Decision.nothing() : Decision.happened(new RulesSet(rules));
    }

    private static Decision tell(BreakoutState state, Ask<TellRooms> ask) {
        String text = ask.payload().text().strip();
        if (!Text.isUsable(text, LONGEST_MESSAGE)) {
            return Decision.refuse(
                    text.length() > LONGEST_MESSAGE ? CommonError.TOO_LARGE : CommonError.INVALID,
                    "field text: has " + text.length() + " characters; 1 to " + LONGEST_MESSAGE + " are allowed");
        }
        return state.isOpen(ask.at())
                ? Decision.happened(new RoomsTold(text, ask.caller().participant(), ask.at()))
                : closed();
    }

    private static Decision endHelp(BreakoutState state, Ask<EndHelp> ask) {
        ParticipantId person = ask.payload().person();
        return state.hasCalled(person)
                ? Decision.happened(new HelpEnded(person), Audience.staffAnd(person))
                : Decision.nothing();
    }
}
