package com.example.hands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;

/** The state of the feature: who waits to speak, first come first. */
record Queue(List<Hand> hands) {
    Queue {
        hands = List.copyOf(hands);
    }

    boolean has(ParticipantId person) {
        return hands.stream().anyMatch(hand -> hand.participant().equals(person));
    }

    Queue with(Hand hand) {
        var more = new ArrayList<>(without(hand.participant()).hands());
        more.add(hand);
        return new Queue(more);
    }

    Queue without(ParticipantId person) {
        return new Queue(hands.stream().filter(hand -> !hand.participant().equals(person)).toList());
    }

    /** @param topic empty if there is none */
    record Hand(ParticipantId participant, String topic, Instant since) {}

    /** What happens. */
    sealed interface Happening extends Event {}

    record HandRaised(ParticipantId participant, String topic, Instant at) implements Happening {}

    record HandLowered(ParticipantId participant) implements Happening {}
}
