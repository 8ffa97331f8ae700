package org.plenum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.meeting.MeetingScene.draft;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

class MeetingsTest {
    private final MeetingScene scene = new MeetingScene();

    @Test
    @DisplayName("S39: open is not saved before it is confirmed")
    void openNeedsConfirmation() {
        scene.terms = new TenantTerms(true, MeetingScene.RULES);

        refused(MeetingError.OPEN_NOT_CONFIRMED, () -> scene.meeting(MeetingScene.open(false)));
        assertThat(scene.meetings.of(scene.owner.account())).isEmpty();
        assertThat(scene.meeting(MeetingScene.open(true)).plan().access()).isEqualTo(new Access.Open());
    }

    @Test
    @DisplayName("S40: open is not saved where the tenant does not allow it, confirmed or not")
    void openNeedsPermission() {
        refused(MeetingError.OPEN_NOT_ALLOWED, () -> scene.meeting(MeetingScene.open(true)));
    }

    @Test
    @DisplayName("S43: keys are made strong, keep the tenant's rules, and that of presenters is another")
    void generatedKeys() {
        var strict = new KeyComplexity(20, true, true, true, true, true);
        scene.terms = new TenantTerms(false, strict);

        Meeting meeting = scene.meeting(draft("key", Lobby.GUESTS));

        Keys keys = meeting.plan().keys();
        strict.check("attendeeKey", keys.attendee(), meeting.id());
        strict.check("presenterKey", keys.presenter(), meeting.id());
        assertThat(keys.attendee()).hasSize(20).isNotEqualTo(keys.presenter());
        assertThat(MeetingScene.RULES.generate(new SecureRandom())).hasSize(16);
    }

    @Test
    @DisplayName("S43: each of the six rules refuses a key that breaks it, without telling the key")
    void sixRules() {
        var id = new MeetingId("Abcdefghijklmnopqrst12");
        broken(new KeyComplexity(8, false, false, false, false, false), "short12", "7 characters", id);
        broken(new KeyComplexity(6, true, false, false, false, false), "ABCDEF12", "no lower-case", id);
        broken(new KeyComplexity(6, false, true, false, false, false), "abcdef12", "no upper-case", id);
        broken(new KeyComplexity(6, false, false, true, false, false), "abcdefgh", "no digit", id);
        broken(new KeyComplexity(6, false, false, false, true, false), "abcdefg1", "no symbol", id);
        broken(new KeyComplexity(6, false, false, false, false, true), "xxABCDEFGHIJKLMNOPQRST12x", "the meeting's id", id);
    }

    @Test
    @DisplayName("S38: attendees and presenters never have the same key")
    void keysDiffer() {
        refused(MeetingError.WEAK_KEY, () -> scene.meeting(MeetingScene.withKeys("lunchroom12", "lunchroom12")));
    }

    @Test
    @DisplayName("keys stay when a meeting is changed without new ones, also under stricter rules")
    void keysStay() {
        Meeting meeting = scene.meeting(MeetingScene.withKeys("lunchroom12", "classroom12"));
        scene.terms = new TenantTerms(false, new KeyComplexity(30, true, true, true, true, true));

        Meeting changed = scene.meetings.change(meeting.id(), scene.owner, draft("key", Lobby.NOBODY));

        assertThat(changed.plan().keys()).isEqualTo(meeting.plan().keys());
        assertThat(changed.plan().lobby()).isEqualTo(Lobby.NOBODY);
    }

    @Test
    @DisplayName("only the owner and administrators of the tenant reach a meeting; others are told there is none")
    void whoseMeeting() {
        Meeting meeting = scene.meeting(draft("named", Lobby.GUESTS));
        var administrator = scene.person("ada", MeetingScene.TENANT, true);
        var stranger = scene.person("bert", MeetingScene.TENANT, false);
        var foreign = scene.person("zoe", MeetingScene.OTHER_TENANT, true);

        assertThat(scene.meetings.of(meeting.id(), administrator)).isEqualTo(meeting);
        refused(CommonError.NOT_FOUND, () -> scene.meetings.of(meeting.id(), stranger));
        refused(CommonError.NOT_FOUND, () -> scene.meetings.delete(meeting.id(), foreign));
        scene.meetings.delete(meeting.id(), scene.owner);
        assertThat(scene.meetings.find(meeting.id())).isEmpty();
    }

    @Test
    @DisplayName("a list of people may not have text that is no mail address")
    void people() {
        assertThatThrownBy(() -> scene.meeting(draft("named", Lobby.GUESTS, "anna@example.org", "bert")))
                .hasMessage("field people: 'bert' is no mail address");
    }

    @Test
    @DisplayName("title, length and end rule have limits, and the message names the field")
    void limits() {
        blamed("title", plan(" ", 60, 10));
        blamed("title", plan("x".repeat(201), 60, 10));
        blamed("minutes", plan("Weekly", 0, 10));
        blamed("endsAfterMinutes", plan("Weekly", 60, 1441));
    }

    @Test
    @DisplayName("S126: a meeting ends once")
    void endsOnce() {
        Meeting meeting = scene.meeting(draft("named", Lobby.GUESTS));
        Instant first = MeetingScene.TEN.plusSeconds(60);

        scene.meetings.ended(meeting.id(), first);
        scene.meetings.ended(meeting.id(), first.plusSeconds(60));

        assertThat(scene.meetings.find(meeting.id()).orElseThrow().ended()).contains(first);
        assertThat(meeting.plan().endsAfter()).hasMinutes(10);
    }

    private void blamed(String field, Draft draft) {
        assertThatThrownBy(() -> scene.meeting(draft)).hasMessageStartingWith("field " + field + ": ");
    }

    private static Draft plan(String title, int minutes, int endsAfter) {
        return new Draft(title, MeetingScene.TEN, minutes, "named", List.of(), Lobby.GUESTS, true, endsAfter, false, "", "");
    }

    private static void broken(KeyComplexity rules, String key, String complaint, MeetingId meeting) {
        assertThatThrownBy(() -> rules.check("attendeeKey", key, meeting))
                .hasMessageContaining(complaint)
                .hasMessageNotContaining(key);
    }

    private static void refused(ErrorCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("a meeting follows another of the same owner, and none that follows it; one that was deleted stays named")
    void series() {
        Meeting first = scene.meeting(draft("key", Lobby.GUESTS));
        Meeting second = scene.meeting(following(first.id().value()));
        assertThat(second.plan().follows()).containsExactly(first.id());

        refused(CommonError.INVALID, () -> scene.meetings.change(first.id(), scene.owner, following(second.id().value())));
        refused(CommonError.INVALID, () -> scene.meetings.change(first.id(), scene.owner, following(first.id().value())));
        refused(CommonError.INVALID, () -> scene.meeting(following("no id")));
        Person other = scene.person("other", scene.owner.tenant(), false);
        refused(CommonError.INVALID, () -> scene.meetings.create(other, following(first.id().value())));
        scene.meetings.delete(first.id(), scene.owner);
        assertThat(scene.meetings.change(second.id(), scene.owner, following(first.id().value())).plan().follows()).containsExactly(first.id());
        assertThat(scene.meetings.change(second.id(), scene.owner, draft("key", Lobby.GUESTS)).plan().follows()).isEmpty();
    }

    private static Draft following(String before) {
        return new Draft("Weekly", MeetingScene.TEN, 60, "key", List.of(), Lobby.GUESTS, true, 10, false, "", "", before);
    }
}
