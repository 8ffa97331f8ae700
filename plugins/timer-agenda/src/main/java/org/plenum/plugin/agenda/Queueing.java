package org.plenum.plugin.agenda;

import java.util.List;
import org.plenum.plugin.agenda.QueueEvent.QueueJoined;
import org.plenum.plugin.agenda.QueueEvent.QueueLeft;
import org.plenum.plugin.agenda.QueueEvent.TurnEnded;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** What one does in the queue for oneself. Of a hidden person those only are told who may know of them, so that places fit for everybody. */
final class Queueing {
    private Queueing() {}

    static List<Command<TimerAgendaState, ?>> commands() {
        return List.of(
                Command.of("join-queue", JoinQueue.class, TimerAgenda.QUEUE, Queueing::join),
                Command.of("leave-queue", LeaveQueue.class, TimerAgenda.QUEUE, Queueing::leave));
    }

    private static Decision join(TimerAgendaState state, Ask<JoinQueue> ask) {
        ParticipantId person = ask.caller().participant();
        SpeakingQueue queue = state.queue();
        if (queue.hasWaiting(person)) {
            return Decision.nothing();
        }
        if (queue.hasSpeaking(person)) {
            return Decision.refuse(TimerAgendaError.SPEAKS_ALREADY, "participant " + person);
        }
        return queue.open()
                ? Decision.happened(new QueueJoined(List.of(person), ask.at()), Audience.knowing(person))
                : Decision.refuse(TimerAgendaError.QUEUE_CLOSED, "participant " + person);
    }

    private static Decision leave(TimerAgendaState state, Ask<LeaveQueue> ask) {
        ParticipantId person = ask.caller().participant();
        if (state.queue().hasSpeaking(person)) {
            return Decision.happened(new TurnEnded(List.of(person)), Audience.knowing(person));
        }
        return state.queue().hasWaiting(person)
                ? Decision.happened(new QueueLeft(List.of(person)), Audience.knowing(person))
                : Decision.nothing();
    }

    record JoinQueue() {}

    /** Who has the word gives it back. */
    record LeaveQueue() {}
}
