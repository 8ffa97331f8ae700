package org.plenum.plugin.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.plenum.plugin.agenda.QueueEvent.QueueCleared;
import org.plenum.plugin.agenda.QueueEvent.QueueClosed;
import org.plenum.plugin.agenda.QueueEvent.QueueForgotten;
import org.plenum.plugin.agenda.QueueEvent.QueueJoined;
import org.plenum.plugin.agenda.QueueEvent.QueueLeft;
import org.plenum.plugin.agenda.QueueEvent.QueueOpened;
import org.plenum.plugin.agenda.QueueEvent.TurnEnded;
import org.plenum.plugin.agenda.QueueEvent.TurnLengthSet;
import org.plenum.plugin.agenda.QueueEvent.WordGiven;
import org.plenum.spi.ParticipantId;

/**
 * @param open whether one can join
 * @param turnLength for each speaker; nothing: as long as they like
 * @param waiting each person once, the first is next
 * @param speaking one at most
 */
record SpeakingQueue(boolean open, Duration turnLength, List<Turn> waiting, List<Turn> speaking) {
    static final SpeakingQueue EMPTY = new SpeakingQueue(true, Duration.ZERO, List.of(), List.of());

    SpeakingQueue {
        waiting = List.copyOf(waiting);
        speaking = List.copyOf(speaking);
    }

    SpeakingQueue after(QueueEvent event) {
        return switch (event) {
            case QueueJoined joined -> joined(joined);
            case QueueLeft left -> waiting(without(waiting, left.person()));
            case WordGiven given -> given(given);
            case TurnEnded ended -> speaking(without(speaking, ended.person()));
            case QueueCleared cleared -> waiting(List.of());
            case QueueOpened opened -> new SpeakingQueue(true, turnLength, waiting, speaking);
            case QueueClosed closed -> new SpeakingQueue(false, turnLength, waiting, speaking);
            case TurnLengthSet set -> new SpeakingQueue(open, set.length(), waiting, speaking);
            case QueueForgotten forgotten -> new SpeakingQueue(open, turnLength, List.of(), List.of());
        };
    }

    boolean hasWaiting(ParticipantId person) {
        return waiting.stream().anyMatch(turn -> turn.person().equals(person));
    }

    boolean hasSpeaking(ParticipantId person) {
        return speaking.stream().anyMatch(turn -> turn.person().equals(person));
    }

    /** As it is shown to somebody who knows these people. */
    SpeakingQueue knowing(Predicate<ParticipantId> known) {
        Predicate<Turn> shown = turn -> known.test(turn.person());
        return new SpeakingQueue(open, turnLength, waiting.stream().filter(shown).toList(), speaking.stream().filter(shown).toList());
    }

    private SpeakingQueue joined(QueueJoined joined) {
        var more = new ArrayList<>(without(waiting, joined.person()));
        joined.person().forEach(one -> more.add(new Turn(one, joined.at())));
        return waiting(more);
    }

    private SpeakingQueue given(WordGiven given) {
        return waiting(without(waiting, given.person()))
                .speaking(given.person().stream().map(one -> new Turn(one, given.at())).toList());
    }

    private SpeakingQueue waiting(List<Turn> now) {
        return new SpeakingQueue(open, turnLength, now, speaking);
    }

    private SpeakingQueue speaking(List<Turn> now) {
        return new SpeakingQueue(open, turnLength, waiting, now);
    }

    private static List<Turn> without(List<Turn> turns, List<ParticipantId> person) {
        return turns.stream().filter(turn -> !person.contains(turn.person())).toList();
    }

    /** @param since when they joined, or were given the word */
    record Turn(ParticipantId person, Instant since) {}
}
