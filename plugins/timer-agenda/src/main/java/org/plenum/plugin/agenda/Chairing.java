package org.plenum.plugin.agenda;

import static org.plenum.plugin.agenda.TimerAgenda.managing;

import java.time.Duration;
import java.util.List;
import org.plenum.plugin.agenda.QueueEvent.QueueCleared;
import org.plenum.plugin.agenda.QueueEvent.QueueClosed;
import org.plenum.plugin.agenda.QueueEvent.QueueLeft;
import org.plenum.plugin.agenda.QueueEvent.QueueOpened;
import org.plenum.plugin.agenda.QueueEvent.TurnEnded;
import org.plenum.plugin.agenda.QueueEvent.TurnLengthSet;
import org.plenum.plugin.agenda.QueueEvent.WordGiven;
import org.plenum.plugin.agenda.SpeakingQueue.Turn;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/**
 * What presenters do with the queue. Nobody is "next" by command: who it is depends on whom one may know of, and two who press at once would
 * skip somebody.
 */
final class Chairing {
    private Chairing() {}

    static List<Command<TimerAgendaState, ?>> commands() {
        return List.of(
                managing("give-word", GiveWord.class, Chairing::give),
                managing("end-turn", EndTurn.class, Chairing::end),
                managing("remove-person", RemovePerson.class, Chairing::remove),
                managing("clear-queue", ClearQueue.class, Chairing::clear),
                managing("set-queue-open", SetQueueOpen.class, Chairing::open),
                managing("set-turn-length", SetTurnLength.class, Chairing::length));
    }

    private static Decision give(TimerAgendaState state, Ask<GiveWord> ask) {
        ParticipantId person = ask.payload().participant();
        boolean here = ask.meeting().present().stream().anyMatch(one -> one.is(person));
        if (!here || !ask.meeting().mayKnow(ask.caller(), person)) {
            return Decision.refuse(TimerAgendaError.PERSON_NOT_FOUND, "participant " + person);
        }
        if (state.queue().hasSpeaking(person)) {
            return Decision.nothing();
        }
        Decision.Accepted given = Decision.nothing();
        for (Turn turn : state.queue().speaking()) {
            // Who may not know of the next one has to be told all the same that this one is done.
            given = given.and(new TurnEnded(List.of(turn.person())), Audience.knowing(turn.person()));
        }
        return given.and(new WordGiven(List.of(person), ask.at()), Audience.knowing(person));
    }

    private static Decision end(TimerAgendaState state, Ask<EndTurn> ask) {
        ParticipantId person = ask.payload().participant();
        return state.queue().hasSpeaking(person) && ask.meeting().mayKnow(ask.caller(), person)
                ? Decision.happened(new TurnEnded(List.of(person)), Audience.knowing(person))
                : Decision.refuse(TimerAgendaError.NOT_SPEAKING, "participant " + person);
    }

    private static Decision remove(TimerAgendaState state, Ask<RemovePerson> ask) {
        ParticipantId person = ask.payload().participant();
        return state.queue().hasWaiting(person) && ask.meeting().mayKnow(ask.caller(), person)
                ? Decision.happened(new QueueLeft(List.of(person)), Audience.knowing(person))
                : Decision.refuse(TimerAgendaError.NOT_WAITING, "participant " + person);
    }

    private static Decision clear(TimerAgendaState state, Ask<ClearQueue> ask) {
        // Also if nobody waits: others would know that somebody did whom they do not see.
        return Decision.happened(new QueueCleared());
    }

    private static Decision open(TimerAgendaState state, Ask<SetQueueOpen> ask) {
        boolean open = ask.payload().open();
        if (state.queue().open() == open) {
            return Decision.nothing();
        }
        return Decision.happened(open ? new QueueOpened() : new QueueClosed());
    }

    private static Decision length(TimerAgendaState state, Ask<SetTurnLength> ask) {
        int seconds = ask.payload().seconds();
        Duration length = seconds == 0 ? Duration.ZERO : Counting.length(seconds);
        return state.queue().turnLength().equals(length) ? Decision.nothing() : Decision.happened(new TurnLengthSet(length));
    }

    /** Whoever has it now has it no longer. @param participant anybody who is here, in the queue or not */
    record GiveWord(ParticipantId participant) {}

    record EndTurn(ParticipantId participant) {}

    record RemovePerson(ParticipantId participant) {}

    record ClearQueue() {}

    record SetQueueOpen(boolean open) {}

    /** @param seconds for each speaker, up to 86400; 0: as long as they like */
    record SetTurnLength(int seconds) {}
}
