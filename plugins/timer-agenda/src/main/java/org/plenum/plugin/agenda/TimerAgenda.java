package org.plenum.plugin.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.plenum.plugin.agenda.QueueEvent.QueueForgotten;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Settings;
import org.plenum.spi.Viewer;

/** Agenda, countdown and speaking queue of one meeting. */
final class TimerAgenda implements MeetingFeature<TimerAgendaState> {
    static final Permission QUEUE = Permission.everyone("timer-agenda:queue");
    static final Permission MANAGE = Permission.staff("timer-agenda:manage");

    @Override
    public TimerAgendaState initial() {
        return TimerAgendaState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return TimerAgendaEvent.class;
    }

    @Override
    public List<Command<TimerAgendaState, ?>> commands() {
        var all = new ArrayList<Command<TimerAgendaState, ?>>();
        all.addAll(Planning.commands());
        all.addAll(Leading.commands());
        all.addAll(Counting.commands());
        all.addAll(Queueing.commands());
        all.addAll(Chairing.commands());
        return all;
    }

    /** For those who lead. */
    static <P extends Record> Command<TimerAgendaState, P> managing(
            String name, Class<P> payload, BiFunction<TimerAgendaState, Ask<P>, Decision> rule) {
        return Command.of(name, payload, MANAGE, rule);
    }

    @Override
    public TimerAgendaState evolve(TimerAgendaState state, Event event) {
        return state.after((TimerAgendaEvent) event);
    }

    /** Items that were not done. Told by views: who wrote one is somebody of another meeting. */
    @Override
    public List<Decision.Fact> carried(TimerAgendaState before, Settings settings) {
        return before.agenda().open().stream().map(added -> new Decision.Fact(added, Audience.NOBODY)).toList();
    }

    /** Who queued and spoke does not outlast the meeting. */
    @Override
    public List<Decision.Fact> ending(TimerAgendaState state) {
        return List.of(new Decision.Fact(new QueueForgotten(), Audience.EVERYONE));
    }

    @Override
    public List<Document> documents(TimerAgendaState state, Viewer viewer, Meeting meeting, Locale language) {
        return Minutes.documents(state.agenda(), meeting, language);
    }

    @Override
    public TimerAgendaState view(TimerAgendaState state, Viewer viewer, Meeting meeting) {
        Predicate<ParticipantId> known = person -> meeting.mayKnow(viewer, person);
        return new TimerAgendaState(state.agenda().knowing(known), state.countdown(), state.queue().knowing(known));
    }
}
