package org.plenum.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.meeting.room.RoomScene.id;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.MeetingError;
import org.plenum.spi.Concealment;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PersonalData.Person;
import org.plenum.spi.PersonalData.Recorded;
import org.plenum.spi.Role;

class RosterTest {
    private final RoomScene scene = new RoomScene();

    @Test
    @DisplayName("the roster has those present, in order of joining")
    void inOrder() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.given("cia", Role.ATTENDEE);

        scene.depart("bo");
        scene.given("bo", Role.ATTENDEE);

        assertThat(scene.namesSeenBy("cia")).containsExactly("olga", "cia", "bo");
    }

    @Test
    @DisplayName("S125: a presenter is made attendee again, and the link for presenters does not undo it")
    void demoted() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("guest-pia", Role.PRESENTER);

        scene.when("olga", "change-role", new RoomPayload.ChangeRole(id("guest-pia"), Role.ATTENDEE));

        scene.thenHappened(RoomEvent.RoleChanged.class);
        scene.enter("guest-pia", Role.PRESENTER, false);
        assertThat(scene.room.viewer(id("guest-pia")).orElseThrow().role()).isEqualTo(Role.ATTENDEE);
    }

    @Test
    @DisplayName("who comes again through the link for presenters is a presenter")
    void raisedByLink() {
        scene.given("guest-pia", Role.ATTENDEE);

        scene.enter("guest-pia", Role.PRESENTER, false);

        scene.thenHappened(RoomEvent.RoleChanged.class);
        assertThat(scene.room.viewer(id("guest-pia")).orElseThrow().role()).isEqualTo(Role.PRESENTER);
    }

    @Test
    @DisplayName("only organizers make or unmake organizers, or throw one out")
    void organizersAmongThemselves() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("pia", Role.PRESENTER);

        for (var payload : List.of(
                new RoomPayload.ChangeRole(id("pia"), Role.ORGANIZER),
                new RoomPayload.ChangeRole(id("olga"), Role.ATTENDEE))) {
            scene.when("pia", "change-role", payload);
            scene.thenRefused(MeetingError.ORGANIZERS_ONLY);
        }
        for (String command : List.of("eject", "send-back")) {
            scene.when("pia", command, new RoomPayload.Someone(id("olga")));
            scene.thenRefused(MeetingError.ORGANIZERS_ONLY);
        }
    }

    @Test
    @DisplayName("one organizer stays: the last is not demoted, ejected or sent back")
    void lastOrganizer() {
        scene.given("olga", Role.ORGANIZER);

        scene.when("olga", "change-role", new RoomPayload.ChangeRole(id("olga"), Role.ATTENDEE));
        scene.thenRefused(MeetingError.LAST_ORGANIZER);
        scene.when("olga", "eject", new RoomPayload.Someone(id("olga")));
        scene.thenRefused(MeetingError.LAST_ORGANIZER);

        scene.given("pia", Role.PRESENTER);
        scene.when("olga", "change-role", new RoomPayload.ChangeRole(id("pia"), Role.ORGANIZER));
        scene.when("pia", "change-role", new RoomPayload.ChangeRole(id("olga"), Role.PRESENTER));
        assertThat(scene.room.viewer(id("olga")).orElseThrow().role()).isEqualTo(Role.PRESENTER);
    }

    @Test
    @DisplayName("who was ejected does not walk in again; an organizer by account does")
    void ejected() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.given("oskar", Role.ORGANIZER);
        scene.when("olga", "eject", new RoomPayload.Someone(id("bo")));
        scene.when("olga", "eject", new RoomPayload.Someone(id("oskar")));

        scene.enter("bo", Role.ATTENDEE, false);
        scene.thenRefused(MeetingError.REFUSED);
        scene.enter("oskar", Role.ORGANIZER, false);

        assertThat(scene.room.isAdmitted(id("oskar"))).isTrue();
    }

    @Test
    @DisplayName("staff renames people, with 1 to 100 characters")
    void renamed() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);

        scene.when("olga", "rename", new RoomPayload.Rename(id("bo"), " Bo Ek "));

        assertThat(scene.namesSeenBy("olga")).containsExactly("olga", "Bo Ek");
        scene.when("olga", "rename", new RoomPayload.Rename(id("bo"), " "));
        scene.thenRefused(CommonError.INVALID);
        scene.when("olga", "rename", new RoomPayload.Rename(id("bo"), "x".repeat(101)));
        scene.thenRefused(CommonError.INVALID);
    }

    @Test
    @DisplayName("hidden attendees are in the roster of staff and their own, marked, and in no other")
    void hidden() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.conceal(Set.of(), Set.of(id("guest-hid")));
        scene.thenFor(Audience.STAFF);

        scene.given("guest-hid", Role.ATTENDEE);

        scene.thenFor(Audience.knowing(id("guest-hid")));
        assertThat(scene.namesSeenBy("bo")).containsExactly("olga", "bo");
        assertThat(scene.namesSeenBy("guest-hid")).containsExactly("olga", "bo", "guest-hid");
        assertThat(scene.seenBy("olga").participants().getLast().hidden()).isTrue();
        assertThat(scene.room.hiddenParticipants()).containsExactly(id("guest-hid"));
        scene.conceal(Set.of(), Set.of());
        assertThat(scene.namesSeenBy("bo")).hasSize(3);
        assertThat(scene.room.concealments()).isEmpty();
    }

    @Test
    @DisplayName("S125: an attendee from whom all others are hidden sees staff alone and is seen; one who is aware sees all though their role is hidden")
    void awareness() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);
        scene.given("anna", Role.ATTENDEE);

        scene.internal("conceal", new RoomPayload.Conceal("permissions", new Concealment(Set.of(), Set.of(), Set.of(id("bo")), Set.of())));

        assertThat(scene.namesSeenBy("bo")).containsExactly("olga", "bo");
        assertThat(scene.namesSeenBy("anna")).containsExactly("olga", "bo", "anna");
        assertThat(scene.room.hiddenParticipants()).isEmpty();
        assertThat(scene.room.unknowable()).containsExactlyInAnyOrder(id("bo"), id("anna"));
        scene.internal(
                "conceal", new RoomPayload.Conceal("permissions", new Concealment(Set.of(Role.ATTENDEE), Set.of(), Set.of(), Set.of(id("anna")))));
        assertThat(scene.namesSeenBy("anna")).containsExactly("olga", "bo", "anna");
        assertThat(scene.namesSeenBy("bo")).containsExactly("olga", "bo");
        scene.internal("conceal", new RoomPayload.Conceal("hidden", new Concealment(Set.of(), Set.of(id("bo")), Set.of(), Set.of())));
        assertThat(scene.namesSeenBy("anna")).containsExactly("olga", "anna");
    }

    @Test
    @DisplayName("S126: everybody can leave, an organizer ends it for all")
    void leaveAndEnd() {
        scene.given("olga", Role.ORGANIZER);
        scene.given("bo", Role.ATTENDEE);

        scene.when("bo", "leave", new RoomPayload.Nothing());
        assertThat(scene.namesSeenBy("olga")).containsExactly("olga");
        scene.when("olga", "end", new RoomPayload.Nothing());

        scene.thenHappened(RoomEvent.MeetingEnded.class);
        assertThat(scene.room.ended()).isTrue();
        scene.enter("bo", Role.ATTENDEE, false);
        scene.thenRefused(CommonError.MEETING_ENDED);
    }

    @Test
    @DisplayName("S126: the end rule counts from the last signed-in person, not before the first")
    void endRule() {
        scene.given("guest-eve", Role.ATTENDEE);
        scene.internal("end-by-rule", new RoomPayload.EndByRule());
        assertThat(scene.room.ended()).isFalse();
        scene.given("bo", Role.ATTENDEE);
        scene.internal("end-by-rule", new RoomPayload.EndByRule());
        assertThat(scene.room.ended()).isFalse();
        scene.depart("bo");

        scene.internal("end-by-rule", new RoomPayload.EndByRule());

        assertThat(scene.room.ended()).isTrue();
        assertThat(scene.room.endReason()).isEqualTo("nobody-signed-in");
    }

    @Test
    @DisplayName("an erased person has the same pseudonym wherever they were named; others keep their names")
    void erased() {
        var data = new RoomPersonalData();
        scene.enter("guest-eve", Role.ATTENDEE, false);
        var entered = scene.events().getFirst();
        scene.arrive("guest-eve");
        var joined = scene.events().getFirst();
        var eve = new Person(List.of(), List.of(id("guest-eve")));

        Room room = scene.feature.evolve(scene.feature.evolve(Room.EMPTY, data.erased(eve, entered)), data.erased(eve, joined));

        assertThat(room.present().getFirst().name()).matches("Erased person [0-9a-f]{4}");
        assertThat(data.erased(eve, joined).toString()).contains(room.present().getFirst().name());
        assertThat(data.erased(new Person(List.of(), List.of(id("bo"))), entered)).isEqualTo(entered);
        var meeting = new MeetingId("BAAAAAAAAAAAAAAAAAAAAA");
        assertThat(data.held(eve, new Recorded(meeting, Instant.EPOCH, entered)))
                .singleElement()
                .satisfies(item -> assertThat(data.categories()).contains(item.category()));
    }

    @Test
    @DisplayName("a thousand people can be present at once, in the order of joining")
    void thousandJoin() {
        for (int number = 0; number < 1000; number++) {
            scene.given("guest-" + number, Role.ATTENDEE);
        }

        assertThat(scene.room.present())
                .extracting(viewer -> viewer.participant())
                .containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(number -> id("guest-" + number)).toList());
    }

    @Test
    @DisplayName("clients are offered the commands of the protocol and none of the kernel's")
    void commands() {
        assertThat(scene.commandNames())
                .containsExactly(
                        "admit", "refuse", "admit-all", "send-back", "change-role", "eject", "set-lock", "tell-lobby", "rename",
                        "set-layout", "show-content", "leave", "end");
    }
}
