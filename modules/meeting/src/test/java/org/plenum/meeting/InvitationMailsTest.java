package org.plenum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.Delivery.State;
import org.plenum.spi.ParticipantId;

class InvitationMailsTest {
    private static final String GUEST = "gast@example.net";
    private static final String OTHER = "other@example.net";

    private final MeetingScene scene = new MeetingScene();

    private Delivery delivery(Meeting meeting) {
        return scene.meetings.invitations(meeting.id(), scene.owner).getFirst().delivery();
    }

    private void after(Duration time) {
        scene.now = scene.now.plus(time);
        scene.mails.send();
    }

    @Test
    @DisplayName("an invitation waits until it is sent, and then is not sent again by itself")
    void sentOnce() {
        Meeting meeting = scene.meetings.create(scene.owner, MeetingScene.draft("named", Lobby.GUESTS, GUEST));
        assertThat(delivery(meeting)).isEqualTo(new Delivery(State.WAITING, MeetingScene.TEN, 0, Optional.of(MeetingScene.TEN)));

        scene.mails.send();
        after(Duration.ofDays(1));

        assertThat(scene.handed).containsExactly(GUEST);
        assertThat(delivery(meeting)).isEqualTo(new Delivery(State.SENT, MeetingScene.TEN, 1, Optional.empty()));
    }

    @Test
    @DisplayName("a meeting whose invitation cannot be sent is kept; the mail is tried again after 1, 2, 4 minutes, and works in the end")
    void triedAgain() {
        scene.outcome = State.FAILED;
        Meeting meeting = scene.meeting(MeetingScene.draft("named", Lobby.NOBODY, GUEST));
        assertThat(delivery(meeting).due()).contains(MeetingScene.TEN.plus(MeetingScene.PAUSE));
        after(Duration.ofSeconds(59));
        assertThat(scene.handed).hasSize(1);

        after(Duration.ofSeconds(1));

        assertThat(scene.handed).hasSize(2);
        assertThat(delivery(meeting).due()).contains(scene.now.plus(Duration.ofMinutes(2)));
        scene.outcome = State.SENT;
        after(Duration.ofMinutes(2));
        after(Duration.ofHours(2));
        assertThat(scene.handed).hasSize(3);
        assertThat(delivery(meeting).state()).isEqualTo(State.SENT);
        assertThat(scene.guest(meeting, scene.mailedTo(GUEST))).isInstanceOf(Arrival.Entitled.class);
    }

    @Test
    @DisplayName("pauses grow to an hour, and after three days nobody tries any more")
    void givenUp() {
        scene.outcome = State.FAILED;
        Meeting meeting = scene.meeting(MeetingScene.draft("named", Lobby.GUESTS, GUEST));

        IntStream.range(0, 200).forEach(hour -> after(Duration.ofHours(1)));

        assertThat(scene.handed).hasSize(80);
        assertThat(delivery(meeting).due()).isEmpty();
    }

    @Test
    @DisplayName("an address that the mail server refuses for good is not tried again")
    void refused() {
        scene.outcome = State.REFUSED;
        Meeting meeting = scene.meeting(MeetingScene.draft("named", Lobby.GUESTS, GUEST));

        after(Duration.ofDays(1));

        assertThat(scene.handed).hasSize(1);
        assertThat(delivery(meeting).state()).isEqualTo(State.REFUSED);
    }

    @Test
    @DisplayName("a mail server that is away is asked once in a round, not once for each invitation")
    void oneQuestion() {
        scene.outcome = State.FAILED;

        scene.meeting(MeetingScene.draft("named", Lobby.GUESTS, GUEST, OTHER));

        assertThat(scene.handed).hasSize(1);
        scene.outcome = State.SENT;
        after(MeetingScene.PAUSE);
        assertThat(scene.handed.subList(1, scene.handed.size())).containsExactlyInAnyOrder(GUEST, OTHER);
    }

    @Test
    @DisplayName("a server that dies while it sends loses no mail: another sends it, with a link that works")
    void atLeastOnce() {
        scene.meanwhile = () -> {
            throw new IllegalStateException("the server dies");
        };
        assertThatThrownBy(() -> scene.meeting(MeetingScene.draft("named", Lobby.GUESTS, GUEST))).isInstanceOf(IllegalStateException.class);
        scene.meanwhile = () -> {};
        after(Duration.ofMinutes(9));
        assertThat(scene.handed).as("while it may be under way").hasSize(1);

        after(Duration.ofMinutes(1));

        Meeting meeting = scene.store.ownedBy(scene.owner.account()).getFirst();
        assertThat(scene.handed).hasSize(2);
        assertThat(scene.guest(meeting, scene.mailedTo(GUEST))).isInstanceOf(Arrival.Entitled.class);
    }

    @Test
    @DisplayName("who used the link of a mail whose outcome got lost keeps it, and gets no second mail")
    void usedMeanwhile() {
        scene.outcome = State.FAILED;
        Meeting meeting = scene.meeting(MeetingScene.draft("named", Lobby.NOBODY, GUEST));
        String token = scene.mailedTo(GUEST);
        var entered = (Arrival.Entitled) scene.guest(meeting, token);

        after(Duration.ofHours(1));

        assertThat(scene.handed).hasSize(1);
        assertThat(scene.guest(meeting.id().value(), token, Optional.of(entered.participant()))).isInstanceOf(Arrival.Entitled.class);
    }

    @Test
    @DisplayName("sent again it has another link, good for another browser; the old link is void")
    void again() {
        Meeting meeting = scene.meeting(MeetingScene.draft("named", Lobby.NOBODY, GUEST));
        String old = scene.mailedTo(GUEST);
        ParticipantId first = ((Arrival.Entitled) scene.guest(meeting, old)).participant();

        Invitation waiting = scene.mails.again(meeting, GUEST);
        scene.mails.send();

        assertThat(waiting.delivery().state()).isEqualTo(State.WAITING);
        assertThat(scene.handed).hasSize(2);
        assertThat(scene.guest(meeting.id().value(), old, Optional.of(first))).isInstanceOf(Arrival.Stranger.class);
        assertThat(scene.guest(meeting, scene.mailedTo(GUEST))).isInstanceOf(Arrival.Entitled.class);
    }

    @Test
    @DisplayName("nothing is mailed to who was taken off the list, nor for a meeting that has ended")
    void nothingMore() {
        scene.outcome = State.FAILED;
        Meeting meeting = scene.meeting(MeetingScene.draft("named", Lobby.GUESTS, GUEST));
        Meeting ended = scene.meeting(MeetingScene.draft("named", Lobby.GUESTS, OTHER));
        int before = scene.handed.size();

        scene.meetings.change(meeting.id(), scene.owner, MeetingScene.draft("named", Lobby.GUESTS));
        scene.meetings.ended(ended.id(), Instant.EPOCH);
        after(Duration.ofHours(1));

        assertThat(scene.handed).hasSize(before);
        assertThatThrownBy(() -> scene.mails.again(meeting, GUEST)).hasMessageContaining("no invitation of");
        assertThatThrownBy(() -> scene.mails.again(scene.store.find(ended.id()).orElseThrow(), OTHER)).hasMessageContaining("has ended");
    }
}
