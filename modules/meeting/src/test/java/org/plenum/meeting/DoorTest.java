package org.plenum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.meeting.MeetingScene.draft;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.meeting.Arrival.Entitled;
import org.plenum.meeting.Arrival.Stranger;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.Expected;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

class DoorTest {
    private final MeetingScene scene = new MeetingScene();

    @Test
    @DisplayName("S38: by key, attendees' and presenters' key give different roles, and no key gives none")
    void byKey() {
        Meeting meeting = scene.meeting(draft("key", Lobby.NOBODY));

        entitled(scene.guest(meeting, meeting.plan().keys().attendee())).returns(Role.ATTENDEE, Entitled::role);
        entitled(scene.guest(meeting, meeting.plan().keys().presenter())).returns(Role.PRESENTER, Entitled::role);
        assertThat(scene.guest(meeting, "")).isInstanceOf(Stranger.class);
    }

    @Test
    @DisplayName("S38: where access is by list, who is on it enters with their account, and nobody with a key")
    void byList() {
        var anna = scene.person("anna", MeetingScene.TENANT, false);
        var bert = scene.person("bert", MeetingScene.TENANT, false);
        Meeting meeting = scene.meeting(draft("named", Lobby.NOBODY, "Anna@example.org"));
        Keys keys = meeting.plan().keys();

        entitled(scene.signedIn(meeting, anna, "")).returns(Role.ATTENDEE, Entitled::role);
        entitled(scene.signedIn(meeting, anna, keys.presenter())).returns(Role.PRESENTER, Entitled::role);
        assertThat(scene.signedIn(meeting, bert, "")).isInstanceOf(Stranger.class);
        assertThat(scene.signedIn(meeting, bert, keys.presenter())).isInstanceOf(Stranger.class);
        assertThat(scene.guest(meeting, keys.attendee())).isInstanceOf(Stranger.class);
    }

    @Test
    @DisplayName("S38: who is on the list without an account has a mailed link, good once for one browser")
    void invitation() {
        Meeting meeting = scene.meeting(draft("named", Lobby.GUESTS, "gast@example.net", "olga@example.org"));
        assertThat(scene.mailed).containsOnlyKeys("gast@example.net");
        String token = scene.mailedTo("gast@example.net");

        var first = (Entitled) scene.guest(meeting, token);

        assertThat(first.waits()).isTrue();
        assertThat(scene.guest(meeting, token)).isInstanceOf(Stranger.class);
        entitled(scene.guest(meeting.id().value(), token, Optional.of(first.participant())))
                .returns(first.participant(), Entitled::participant);
        var anna = scene.person("anna", MeetingScene.TENANT, false);
        assertThat(scene.signedIn(meeting, anna, token)).isInstanceOf(Stranger.class);
    }

    @Test
    @DisplayName("the link of who was taken off the list is void")
    void withdrawn() {
        Meeting meeting = scene.meeting(draft("named", Lobby.GUESTS, "gast@example.net"));
        String token = scene.mailedTo("gast@example.net");

        scene.meetings.change(meeting.id(), scene.owner, draft("named", Lobby.GUESTS, "other@example.net"));

        assertThat(scene.guest(meeting, token)).isInstanceOf(Stranger.class);
    }

    @Test
    @DisplayName("S40: an open meeting lets everybody in only as long as the tenant allows it; its keys work on")
    void open() {
        scene.terms = new TenantTerms(true, MeetingScene.RULES);
        Meeting meeting = scene.meeting(MeetingScene.open(true));
        entitled(scene.guest(meeting, "")).returns(Role.ATTENDEE, Entitled::role);

        scene.terms = new TenantTerms(false, MeetingScene.RULES);

        assertThat(scene.guest(meeting, "")).isInstanceOf(Stranger.class);
        entitled(scene.guest(meeting, meeting.plan().keys().attendee())).returns(Role.ATTENDEE, Entitled::role);
    }

    @Test
    @DisplayName("S44: wrong id, no id, wrong key and not on the list get one answer after the same questions to the store")
    void oneAnswer() {
        Meeting byKey = scene.meeting(draft("key", Lobby.NOBODY));
        Meeting byList = scene.meeting(draft("named", Lobby.NOBODY, "anna@example.org"));
        var answers = List.of(
                counted(() -> scene.guest("CAAAAAAAAAAAAAAAAAAAAA", "wrong", Optional.empty())),
                counted(() -> scene.guest("../etc", "wrong", Optional.empty())),
                counted(() -> scene.guest("", "", Optional.empty())),
                counted(() -> scene.guest(byKey, "wrong")),
                counted(() -> scene.guest(byList, "wrong")));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("Stranger[]");
    }

    @Test
    @DisplayName("S44: that a meeting has ended is told only to who could have entered")
    void endedIsTold() {
        Meeting meeting = scene.meeting(draft("key", Lobby.NOBODY));
        scene.meetings.ended(meeting.id(), MeetingScene.TEN);

        assertThat(scene.guest(meeting, "wrong")).isInstanceOf(Stranger.class);
        assertThatThrownBy(() -> scene.guest(meeting, meeting.plan().keys().attendee()))
                .isInstanceOfSatisfying(PlenumException.class, refused -> assertThat(refused.code())
                        .isEqualTo(CommonError.MEETING_ENDED));
    }

    @Test
    @DisplayName("S45: the owner is organizer and never waits")
    void owner() {
        Meeting meeting = scene.meeting(draft("named", Lobby.EVERYBODY));

        entitled(scene.signedIn(meeting, scene.owner, ""))
                .returns(Role.ORGANIZER, Entitled::role)
                .returns(false, Entitled::waits);
    }

    @Test
    @DisplayName("S45: guests wait, and people of another tenant too; the tenant's own and presenters by key do not")
    void guestsWait() {
        Meeting meeting = scene.meeting(draft("key", Lobby.GUESTS));
        String key = meeting.plan().keys().attendee();
        var ours = scene.person("anna", MeetingScene.TENANT, false);
        var theirs = scene.person("zoe", MeetingScene.OTHER_TENANT, false);

        entitled(scene.guest(meeting, key)).returns(true, Entitled::waits);
        entitled(scene.signedIn(meeting, theirs, key)).returns(true, Entitled::waits);
        entitled(scene.signedIn(meeting, ours, key)).returns(false, Entitled::waits);
        entitled(scene.guest(meeting, meeting.plan().keys().presenter())).returns(false, Entitled::waits);
    }

    @Test
    @DisplayName("S45: where everybody waits, only presenters with an account of the tenant do not")
    void everybodyWaits() {
        Meeting meeting = scene.meeting(draft("key", Lobby.EVERYBODY));
        Keys keys = meeting.plan().keys();
        var ours = scene.person("anna", MeetingScene.TENANT, false);

        entitled(scene.signedIn(meeting, ours, keys.attendee())).returns(true, Entitled::waits);
        entitled(scene.signedIn(meeting, ours, keys.presenter())).returns(false, Entitled::waits);
        entitled(scene.guest(meeting, keys.presenter())).returns(true, Entitled::waits);
    }

    @Test
    @DisplayName("an account has the same id in a meeting each time, and another in another meeting")
    void stableId() {
        Meeting one = scene.meeting(draft("named", Lobby.NOBODY));
        Meeting other = scene.meeting(draft("named", Lobby.NOBODY));
        var first = (Entitled) scene.signedIn(one, scene.owner, "");

        entitled(scene.signedIn(one, scene.owner, "")).returns(first.participant(), Entitled::participant);
        entitled(scene.signedIn(other, scene.owner, ""))
                .satisfies(entitled -> assertThat(entitled.participant()).isNotEqualTo(first.participant()));
    }

    @Test
    @DisplayName("S115: nobody enters a meeting whose owner's account has ended")
    void ownerEnded() {
        Meeting meeting = scene.meeting(draft("key", Lobby.NOBODY));

        scene.accountEnds(scene.owner);

        assertThat(scene.guest(meeting, meeting.plan().keys().attendee())).isInstanceOf(Stranger.class);
        assertThat(scene.signedIn(meeting, scene.owner, "")).isInstanceOf(Stranger.class);
    }

    @Test
    @DisplayName("a guest gives a name of 1 to 100 characters")
    void guestName() {
        Meeting meeting = scene.meeting(draft("key", Lobby.NOBODY));
        for (String name : List.of("", "  ", "x".repeat(101), "a\nb")) {
            var visitor = new Arrival.Visitor(
                    meeting.id().value(), Optional.empty(), Optional.empty(), name, meeting.plan().keys().attendee());

            assertThatThrownBy(() -> scene.door.look(visitor)).hasMessageStartingWith("field name: ");
        }
    }

    @Test
    @DisplayName("S44: the join page asks for a key whether the meeting exists or not, unless it is open or one is on the list")
    void needsKey() {
        scene.terms = new TenantTerms(true, MeetingScene.RULES);
        Meeting byList = scene.meeting(draft("named", Lobby.NOBODY, "anna@example.org"));
        var anna = scene.person("anna", MeetingScene.TENANT, false);
        Meeting open = scene.meeting(MeetingScene.open(true));

        assertThat(scene.door.isOpenTo(visitor("CAAAAAAAAAAAAAAAAAAAAA", Optional.empty()))).isFalse();
        assertThat(scene.door.isOpenTo(visitor(byList.id().value(), Optional.empty()))).isFalse();
        assertThat(scene.door.isOpenTo(visitor(byList.id().value(), Optional.of(anna.account())))).isTrue();
        assertThat(scene.door.isOpenTo(visitor(open.id().value(), Optional.empty()))).isTrue();
    }

    private static Arrival.Visitor visitor(String meeting, Optional<AccountId> account) {
        return new Arrival.Visitor(meeting, account, Optional.empty(), "", "");
    }

    private String counted(java.util.function.Supplier<Arrival> looked) {
        scene.store.questions = 0;
        return looked.get() + " after " + scene.store.questions + " questions";
    }

    @Test
    @DisplayName("S72: who is on the list has one id, known before they come: signed in, by the mailed link, and after the list has changed")
    void onePlace() {
        var anna = scene.person("anna", MeetingScene.TENANT, false);
        Meeting meeting = scene.meeting(draft("named", Lobby.NOBODY, "gast@example.net", "anna@example.org"));
        List<Expected> expected = scene.meetings.expected(meeting);
        assertThat(expected).extracting(Expected::mail).containsExactly("gast@example.net", "anna@example.org");

        var guest = (Entitled) scene.guest(meeting, scene.mailedTo("gast@example.net"));
        var signedIn = (Entitled) scene.signedIn(meeting, anna, "");

        assertThat(List.of(guest.participant(), signedIn.participant()))
                .containsExactly(expected.getFirst().participant(), expected.getLast().participant());
        assertThat(scene.meetings.expected(meeting)).isEqualTo(expected);
    }

    @Test
    @DisplayName("S72: who was taken off the list has the same id when they are back on it, or come by a key")
    void placeOutlastsTheList() {
        var anna = scene.person("anna", MeetingScene.TENANT, false);
        Meeting meeting = scene.meeting(draft("named", Lobby.NOBODY, "anna@example.org"));
        ParticipantId place = scene.meetings.expected(meeting).getFirst().participant();

        Meeting byKey = scene.meetings.change(meeting.id(), scene.owner, draft("key", Lobby.NOBODY));

        assertThat(scene.meetings.expected(byKey)).isEmpty();
        entitled(scene.signedIn(byKey, anna, byKey.plan().keys().attendee())).returns(place, Entitled::participant);
        Meeting again = scene.meetings.change(meeting.id(), scene.owner, draft("named", Lobby.NOBODY, "anna@example.org"));
        assertThat(scene.meetings.expected(again)).extracting(Expected::participant).containsExactly(place);
    }

    @Test
    @DisplayName("S72: who signs in after their invitation has its id, and the mailed link is void in other browsers")
    void signedInAfterInvitation() {
        Meeting meeting = scene.meeting(draft("named", Lobby.NOBODY, "anna@example.org"));
        ParticipantId place = scene.meetings.expected(meeting).getFirst().participant();
        var anna = scene.person("anna", MeetingScene.TENANT, false);

        entitled(scene.signedIn(meeting, anna, "")).returns(place, Entitled::participant);

        assertThat(scene.guest(meeting, scene.mailedTo("anna@example.org"))).isInstanceOf(Stranger.class);
    }

    @Test
    @DisplayName("who organizes, or is on the list, and opens somebody else's link does not come in their place, and the link stays theirs")
    void othersLinks() {
        var anna = scene.person("anna", MeetingScene.TENANT, false);
        Meeting meeting = scene.meeting(draft("named", Lobby.NOBODY, "gast@example.net", "anna@example.org"));
        ParticipantId place = scene.meetings.expected(meeting).getFirst().participant();
        String link = scene.mailedTo("gast@example.net");

        for (Person other : List.of(scene.owner, anna)) {
            entitled(scene.signedIn(meeting, other, link))
                    .satisfies(entitled -> assertThat(entitled.participant()).isNotEqualTo(place));
        }

        entitled(scene.guest(meeting, link)).returns(place, Entitled::participant).returns(Role.ATTENDEE, Entitled::role);
    }

    @Test
    @DisplayName("who was mailed a link anew after another account came by the first does not come in that one's place")
    void placeOfAnother() {
        var bo = scene.person("bo", MeetingScene.TENANT, false);
        Meeting meeting = scene.meeting(draft("named", Lobby.NOBODY, "gast@example.net"));
        var came = (Entitled) scene.signedIn(meeting, bo, scene.mailedTo("gast@example.net"));

        scene.mails.again(meeting, "gast@example.net");
        scene.mails.send();

        entitled(scene.guest(meeting, scene.mailedTo("gast@example.net")))
                .satisfies(entitled -> assertThat(entitled.participant()).isNotEqualTo(came.participant()));
    }

    private static ObjectAssert<Entitled> entitled(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Entitled.class);
        return assertThat((Entitled) arrival);
    }
}
