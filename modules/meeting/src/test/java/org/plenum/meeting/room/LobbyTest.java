package org.plenum.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenum.meeting.room.RoomScene.id;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Role;

class LobbyTest {
    private final RoomScene scene = new RoomScene();

    @Test
    @DisplayName("S45: who waits is shown to staff with name and time, and to nobody else")
    void waitingIsForStaff() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);

        scene.enter("guest-eve", Role.ATTENDEE, true);

        scene.thenHappened(RoomEvent.ParticipantWaiting.class);
        scene.thenFor(Audience.STAFF);
        assertThat(scene.lobbySeenBy("olga")).containsExactly("guest-eve");
        assertThat(scene.seenBy("olga").lobby().getFirst().since()).isAfter(RoomScene.NINE);
        assertThat(scene.lobbySeenBy("bo")).isEmpty();
        assertThat(scene.room.viewer(id("guest-eve"))).isEmpty();
    }

    @Test
    @DisplayName("S45: staff is shown the tenant of who waits, also of who was sent back; a guest has none, and attendees are shown none")
    void tenantIsForStaff() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.given("cyd", Role.ATTENDEE);
        scene.enter("guest-eve", Role.ATTENDEE, true);
        scene.enter("anna", Role.ATTENDEE, true);

        scene.when("olga", "send-back", new RoomPayload.Someone(id("cyd")));

        assertThat(scene.seenBy("olga").lobby())
                .extracting(RoomView.Waiting::name, RoomView.Waiting::tenant)
                .containsExactly(
                        tuple("guest-eve", List.of()),
                        tuple("anna", List.of("Tenant of anna")),
                        tuple("cyd", List.of("Tenant of cyd")));
        assertThat(scene.seenBy("olga").participants()).extracting(RoomView.Person::tenant).contains(List.of("Tenant of bo"));
        assertThat(scene.seenBy("bo").participants()).allSatisfy(person -> assertThat(person.tenant()).isEmpty());
        scene.enter("dan", Role.ATTENDEE, true);
        scene.thenFor(Audience.STAFF);
        scene.enter("fia", Role.ATTENDEE, false);
        scene.thenFor(Audience.staffAnd(id("fia")));
    }

    @Test
    @DisplayName("S45: early arrivals stay waiting when the host comes")
    void earlyArrivalsStay() {
        scene.enter("guest-eve", Role.ATTENDEE, true);

        scene.given("olga", Role.ORGANIZER);

        assertThat(scene.lobbySeenBy("olga")).containsExactly("guest-eve");
        assertThat(scene.room.isAdmitted(id("guest-eve"))).isFalse();
    }

    @Test
    @DisplayName("S45: a presenter who was admitted and reconnects never waits")
    void reconnectingNeverWaits() {
        scene.given("olga", Role.ORGANIZER);
        scene.enter("pia", Role.PRESENTER, true);
        scene.when("olga", "admit", new RoomPayload.Someone(id("pia")));
        scene.arrive("pia");
        scene.depart("pia");

        scene.enter("pia", Role.PRESENTER, true);

        scene.thenHappened();
        assertThat(scene.room.isAdmitted(id("pia"))).isTrue();
    }

    @Test
    @DisplayName("S45: one is admitted, then all others, in order of waiting")
    void admitOneThenAll() {
        scene.given("olga", Role.ORGANIZER);
        scene.enter("guest-a", Role.ATTENDEE, true);
        scene.enter("guest-b", Role.ATTENDEE, true);
        scene.enter("guest-c", Role.ATTENDEE, true);

        scene.when("olga", "admit", new RoomPayload.Someone(id("guest-b")));
        scene.when("olga", "admit-all", new RoomPayload.Nothing());

        scene.thenHappened(RoomEvent.ParticipantAdmitted.class, RoomEvent.ParticipantAdmitted.class);
        assertThat(scene.events()).extracting(event -> ((RoomEvent.ParticipantAdmitted) event).participant())
                .containsExactly(id("guest-a"), id("guest-c"));
        assertThat(scene.lobbySeenBy("olga")).isEmpty();
    }

    @Test
    @DisplayName("S45: who was refused does not come in by knocking again, until staff thinks again")
    void refused() {
        scene.given("olga", Role.ORGANIZER);
        scene.enter("guest-eve", Role.ATTENDEE, true);
        scene.when("olga", "refuse", new RoomPayload.Someone(id("guest-eve")));
        scene.thenFor(Audience.STAFF);

        scene.enter("guest-eve", Role.ATTENDEE, false);

        scene.thenRefused(MeetingError.REFUSED);
        assertThat(scene.room.isBarred(id("guest-eve"))).isTrue();
        scene.when("olga", "admit", new RoomPayload.Someone(id("guest-eve")));
        assertThat(scene.room.isAdmitted(id("guest-eve"))).isTrue();
    }

    @Test
    @DisplayName("S45: who was sent back waits, also when they reload, until staff admits them")
    void sentBack() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.when("olga", "send-back", new RoomPayload.Someone(id("bo")));
        scene.thenFor(Audience.knowing(id("bo")));

        scene.enter("bo", Role.ATTENDEE, false);

        assertThat(scene.room.isAdmitted(id("bo"))).isFalse();
        assertThat(scene.room.isPresent(id("bo"))).isFalse();
        assertThat(scene.lobbySeenBy("olga")).containsExactly("bo");
        scene.when("olga", "admit", new RoomPayload.Someone(id("bo")));
        assertThat(scene.room.isAdmitted(id("bo"))).isTrue();
    }

    @Test
    @DisplayName("S46: staff writes to people who wait, and can take it away again")
    void tellLobby() {
        scene.given("olga", Role.ORGANIZER);

        scene.when("olga", "tell-lobby", new RoomPayload.TellLobby("Five minutes"));

        assertThat(scene.room.lobbyMessage()).isEqualTo("Five minutes");
        scene.when("olga", "tell-lobby", new RoomPayload.TellLobby("x".repeat(1001)));
        scene.thenRefused(CommonError.TOO_LARGE);
        scene.when("olga", "tell-lobby", new RoomPayload.TellLobby(""));
        assertThat(scene.room.lobbyMessage()).isEmpty();
    }

    @Test
    @DisplayName("S126: while the meeting is locked nobody new enters or waits, and who is in comes back")
    void locked() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.depart("bo");
        scene.when("olga", "set-lock", new RoomPayload.SetLock(true));

        scene.enter("guest-eve", Role.ATTENDEE, true);

        scene.thenRefused(MeetingError.LOCKED);
        scene.given("bo", Role.ATTENDEE);
        assertThat(scene.namesSeenBy("olga")).containsExactly("olga", "bo");
        assertThat(scene.room.mayEnter(id("bo"))).isTrue();
        assertThat(scene.room.mayEnter(id("guest-eve"))).isFalse();
    }

    @Test
    @DisplayName("admitting somebody who does not wait is refused")
    void nobodyWaits() {
        scene.given("olga", Role.ORGANIZER);

        scene.when("olga", "admit", new RoomPayload.Someone(id("nobody")));

        scene.thenRefused(MeetingError.NOT_WAITING);
    }

    @Test
    @DisplayName("a thousand people can wait, the next one is told to come later")
    void lobbyIsFull() {
        for (int number = 0; number < 1000; number++) {
            scene.enter("guest-" + number, Role.ATTENDEE, true);
        }

        scene.enter("guest-last", Role.ATTENDEE, true);

        scene.thenRefused(MeetingError.LOBBY_FULL);
    }
}
