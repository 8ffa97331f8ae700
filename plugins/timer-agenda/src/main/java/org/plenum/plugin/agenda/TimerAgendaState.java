package org.plenum.plugin.agenda;

import java.util.List;
import org.plenum.plugin.agenda.CountdownEvent.CountdownAdjusted;
import org.plenum.plugin.agenda.CountdownEvent.CountdownPaused;
import org.plenum.plugin.agenda.CountdownEvent.CountdownResumed;
import org.plenum.plugin.agenda.CountdownEvent.CountdownStarted;
import org.plenum.plugin.agenda.CountdownEvent.CountdownStopped;

/** @param countdown one at most; it stays when its time is up, until it is stopped */
record TimerAgendaState(Agenda agenda, List<Countdown> countdown, SpeakingQueue queue) {
    static final TimerAgendaState EMPTY = new TimerAgendaState(Agenda.EMPTY, List.of(), SpeakingQueue.EMPTY);

    TimerAgendaState {
        countdown = List.copyOf(countdown);
    }

    TimerAgendaState after(TimerAgendaEvent event) {
        return switch (event) {
            case AgendaEvent one -> new TimerAgendaState(agenda.after(one), countdown, queue);
            case CountdownEvent one -> new TimerAgendaState(agenda, counting(one), queue);
            case QueueEvent one -> new TimerAgendaState(agenda, countdown, queue.after(one));
        };
    }

    private static List<Countdown> counting(CountdownEvent event) {
        return switch (event) {
            case CountdownStarted started -> List.of(started.countdown());
            case CountdownPaused paused -> List.of(paused.countdown());
            case CountdownResumed resumed -> List.of(resumed.countdown());
            case CountdownAdjusted adjusted -> List.of(adjusted.countdown());
            case CountdownStopped stopped -> List.of();
        };
    }
}
