package org.plenum.plugin.breakout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.plenum.spi.Ask;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Viewer;

/** The rooms of one meeting. The people in them stay in the meeting, and so does all that is decided here. */
final class Breakout implements MeetingFeature<BreakoutState> {
    static final Permission JOIN = Permission.everyone("breakout:join");
    static final Permission MANAGE = Permission.staff("breakout:manage");

    @Override
    public BreakoutState initial() {
        return BreakoutState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return BreakoutEvent.class;
    }

    @Override
    public List<Command<BreakoutState, ?>> commands() {
        var all = new ArrayList<Command<BreakoutState, ?>>();
        all.addAll(Arranging.commands());
        all.addAll(Holding.commands());
        all.addAll(Going.commands());
        return all;
    }

    /** For those who lead. */
    static <P extends Record> Command<BreakoutState, P> managing(
            String name, Class<P> payload, BiFunction<BreakoutState, Ask<P>, Decision> rule) {
        return Command.of(name, payload, MANAGE, rule);
    }

    @Override
    public BreakoutState evolve(BreakoutState state, Event event) {
        return state.after((BreakoutEvent) event);
    }

    @Override
    public BreakoutView view(BreakoutState state, Viewer viewer, Meeting meeting) {
        return BreakoutView.of(state, viewer, meeting);
    }

    @Override
    public List<BreakoutRoom> rooms(BreakoutState state) {
        return state.declared();
    }
}
