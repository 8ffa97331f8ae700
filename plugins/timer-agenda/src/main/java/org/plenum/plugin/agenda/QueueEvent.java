package org.plenum.plugin.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens in the speaking queue. Who it was is empty once that was forgotten. */
sealed interface QueueEvent extends TimerAgendaEvent {
    /** @param person one at most */
    record QueueJoined(List<ParticipantId> person, Instant at) implements QueueEvent {
        public QueueJoined {
            person = List.copyOf(person);
        }
    }

    /** By themselves or taken out. @param person one at most */
    record QueueLeft(List<ParticipantId> person) implements QueueEvent {
        public QueueLeft {
            person = List.copyOf(person);
        }
    }

    /** They wait no longer. @param person one at most */
    record WordGiven(List<ParticipantId> person, Instant at) implements QueueEvent {
        public WordGiven {
            person = List.copyOf(person);
        }
    }

    /** @param person one at most */
    record TurnEnded(List<ParticipantId> person) implements QueueEvent {
        public TurnEnded {
            person = List.copyOf(person);
        }
    }

    /** Nobody waits any more; who has the word keeps it. */
    record QueueCleared() implements QueueEvent {}

    record QueueOpened() implements QueueEvent {}

    /** Nobody can join; who waits keeps their place. */
    record QueueClosed() implements QueueEvent {}

    /** @param length nothing: as long as they like */
    record TurnLengthSet(Duration length) implements QueueEvent {}

    /** The meeting is over: who queued and spoke is known no more, from the log neither. */
    record QueueForgotten() implements QueueEvent, Retracting {
        @Override
        public boolean forgetsWho() {
            return true;
        }

        @Override
        public String mentioned() {
            return "\"person\":[\"";
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof QueueEvent event ? event.withoutPerson() : earlier;
        }
    }

    /** What is left when nobody shall know who it was. */
    default QueueEvent withoutPerson() {
        return switch (this) {
            case QueueJoined joined -> new QueueJoined(List.of(), Instant.EPOCH);
            case QueueLeft left -> new QueueLeft(List.of());
            case WordGiven given -> new WordGiven(List.of(), Instant.EPOCH);
            case TurnEnded ended -> new TurnEnded(List.of());
            case QueueCleared other -> other;
            case QueueOpened other -> other;
            case QueueClosed other -> other;
            case TurnLengthSet other -> other;
            case QueueForgotten other -> other;
        };
    }

    /** Whom it is about, if anybody. */
    default List<ParticipantId> about() {
        return switch (this) {
            case QueueJoined joined -> joined.person();
            case QueueLeft left -> left.person();
            case WordGiven given -> given.person();
            case TurnEnded ended -> ended.person();
            case QueueCleared other -> List.of();
            case QueueOpened other -> List.of();
            case QueueClosed other -> List.of();
            case TurnLengthSet other -> List.of();
            case QueueForgotten other -> List.of();
        };
    }
}
