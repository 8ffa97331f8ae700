package com.example.hands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import com.example.hands.Hands.DismissHand;
import com.example.hands.Hands.HandsError;
import com.example.hands.Hands.RaiseHand;
import com.example.hands.Queue.Hand;
import com.example.hands.Queue.HandLowered;
import com.example.hands.Queue.HandRaised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

/** The plugin's own rules. */
class HandsTest {
    private final MeetingDriver<Queue> meeting =
            MeetingDriver.of(new Hands(), Manifest.parse(new HandsContractTest().manifest()));

    @BeforeEach
    void people() {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
    }

    @Test
    @DisplayName("hands wait in the order they were raised, each once")
    void handsWaitInOrder() {
        meeting.when("bo", new RaiseHand(" budget "));
        meeting.then(new HandRaised(id("bo"), "budget", meeting.now()));
        meeting.when("anna", new RaiseHand(""));
        meeting.when("bo", new RaiseHand("again"));
        meeting.then();

        assertThat(meeting.state().hands()).extracting(Hand::participant).containsExactly(id("bo"), id("anna"));
    }

    @Test
    @DisplayName("staff takes a hand down")
    void staffDismisses() {
        meeting.given(new HandRaised(id("anna"), "", meeting.now()));

        meeting.when("olga", new DismissHand(id("anna")));

        meeting.then(new HandLowered(id("anna")));
    }

    @Test
    @DisplayName("no more hands than the administrator has set")
    void queueIsLimited() {
        meeting.set("longestQueue", "1");
        meeting.when("bo", new RaiseHand(""));

        meeting.when("anna", new RaiseHand(""));

        meeting.thenRefused(HandsError.QUEUE_FULL);
    }
}
