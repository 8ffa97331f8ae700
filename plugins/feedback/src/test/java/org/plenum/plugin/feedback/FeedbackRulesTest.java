package org.plenum.plugin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.testkit.MeetingDriver.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.feedback.Feedback.FeedbackView;
import org.plenum.plugin.feedback.FeedbackEvent.FeedbackEnded;
import org.plenum.plugin.feedback.FeedbackEvent.Line;
import org.plenum.plugin.feedback.FeedbackEvent.SpeakerCalled;
import org.plenum.plugin.feedback.FeedbackState.Hand;
import org.plenum.plugin.feedback.Moderating.CallNext;
import org.plenum.plugin.feedback.Moderating.KeepSummary;
import org.plenum.plugin.feedback.Moderating.LowerAll;
import org.plenum.plugin.feedback.Moderating.LowerPerson;
import org.plenum.plugin.feedback.Moderating.ResetMoods;
import org.plenum.plugin.feedback.Showing.RaiseHand;
import org.plenum.plugin.feedback.Showing.SetMood;
import org.plenum.spi.CommonError;
import org.plenum.spi.Retracting;
import org.plenum.spi.Role;
import org.plenum.spi.host.Manifest;
import org.plenum.testkit.MeetingDriver;

class FeedbackRulesTest {
    private MeetingDriver<FeedbackState> meeting = MeetingDriver.of(new Feedback());

    @BeforeEach
    void people() throws IOException {
        meeting = MeetingDriver.of(
                new Feedback(), Manifest.parse(Files.readString(Path.of("src/main/resources/META-INF/plenum-plugin.json"))));
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
    }

    private FeedbackView view(String person) {
        return (FeedbackView) meeting.view(person);
    }

    @Test
    @DisplayName("S123: a mood is seen by staff and by who shows it, and by others only if an administrator allows it")
    void moods() {
        meeting.when("anna", new SetMood(List.of(Mood.SLOWER)));

        assertThat(view("petra").moods()).isEqualTo(Map.of(id("anna"), Mood.SLOWER));
        assertThat(view("anna").moods()).hasSize(1);
        assertThat(view("bo").moods()).isEmpty();
        assertThat(meeting.eventsSent("bo")).isEmpty();
        meeting.set("moodsForAll", "true");
        assertThat(view("bo").moods()).hasSize(1);
        meeting.when("anna", new SetMood(List.of()));
        assertThat(meeting.eventsSent("bo")).hasSize(1);
        assertThat(view("petra").moods()).isEmpty();
        meeting.when("anna", new SetMood(List.of(Mood.FINE, Mood.FASTER)));
        meeting.thenRefused(FeedbackError.SEVERAL_MOODS);
    }

    @Test
    @DisplayName("S73: a hidden person's mood and hand are told to staff only, so that nobody counts them")
    void hidden() {
        meeting.set("moodsForAll", "true");
        meeting.hide("cyd");

        meeting.when("cyd", new SetMood(List.of(Mood.FINE)));
        meeting.when("cyd", new RaiseHand());

        assertThat(meeting.eventsSent("bo")).isEmpty();
        assertThat(view("bo").moods()).isEmpty();
        assertThat(view("bo").hands()).isEmpty();
        assertThat(view("petra").hands()).hasSize(1);
        assertThat(view("cyd").hands()).hasSize(1);
    }

    @Test
    @DisplayName("hands are in the order of raising, the first is next, and staff lowers one or all")
    void hands() {
        meeting.when("bo", new RaiseHand());
        var first = meeting.now();
        meeting.pass(Duration.ofSeconds(5));
        meeting.when("anna", new RaiseHand());
        meeting.when("bo", new RaiseHand());
        meeting.then();

        assertThat(view("cyd").hands()).containsExactly(new Hand(id("bo"), first), new Hand(id("anna"), meeting.now()));
        meeting.when("cyd", new CallNext());
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("petra", new CallNext());
        meeting.then(new SpeakerCalled(List.of(id("bo"))));
        meeting.when("petra", new LowerPerson(id("bo")));
        meeting.thenRefused(FeedbackError.NO_HAND);
        meeting.when("petra", new LowerAll());
        assertThat(view("cyd").hands()).isEmpty();
        meeting.when("petra", new CallNext());
        meeting.thenRefused(FeedbackError.NO_HAND);
    }

    /** What is left of the log after the last event, which takes something back. */
    private String rest() {
        var last = (Retracting) meeting.log().getLast().event();
        return meeting.log().stream().map(one -> last.rest(one.event()).toString()).toList().toString();
    }

    @Test
    @DisplayName("S123: a reset by the presenter takes all moods away, out of the log too")
    void reset() {
        meeting.when("anna", new SetMood(List.of(Mood.SLOWER)));
        meeting.when("anna", new ResetMoods());
        meeting.thenRefused(CommonError.NOT_PERMITTED);

        meeting.when("petra", new ResetMoods());

        assertThat(view("petra").moods()).isEmpty();
        assertThat(rest()).doesNotContain("SLOWER").doesNotContain(id("anna").value());
    }

    @Test
    @DisplayName("S123: at the end of the meeting nothing of moods and hands is left")
    void end() {
        meeting.when("anna", new SetMood(List.of(Mood.SLOWER)));
        meeting.when("bo", new RaiseHand());

        meeting.end();

        assertThat(meeting.log().getLast().event()).isEqualTo(new FeedbackEnded(List.of()));
        assertThat(rest()).doesNotContain("SLOWER").doesNotContain(id("anna").value()).doesNotContain(id("bo").value());
        assertThat(meeting.state()).isEqualTo(FeedbackState.EMPTY);
    }

    @Test
    @DisplayName("S123: if the organizer wants a summary, it says how many showed what at most, and of nobody who")
    void summary() {
        meeting.when("petra", new KeepSummary(true));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("olga", new KeepSummary(true));
        meeting.when("anna", new SetMood(List.of(Mood.SLOWER)));
        meeting.when("bo", new SetMood(List.of(Mood.SLOWER)));
        meeting.when("petra", new ResetMoods());
        meeting.when("bo", new SetMood(List.of(Mood.FINE)));

        meeting.end();

        assertThat(meeting.log().getLast().event()).isEqualTo(new FeedbackEnded(List.of(new Line(Mood.FINE, 1), new Line(Mood.SLOWER, 2))));
        assertThat(rest()).doesNotContain(id("anna").value()).doesNotContain(id("bo").value());
    }

    @Test
    @DisplayName("S92: the numbers are saved by staff, and only if an organizer wanted them")
    void saved() {
        meeting.when("anna", new SetMood(List.of(Mood.SLOWER)));
        assertThat(meeting.documents("olga", "en")).isEmpty();
        meeting.when("olga", new KeepSummary(true));
        meeting.end();

        assertThat(meeting.documents("petra", "sv").getFirst().text()).isEqualTo("\"Stämning\",\"Flest samtidigt\"\r\n\"Långsammare\",\"1\"\r\n");
        assertThat(meeting.documents("anna", "en")).isEmpty();
    }
}
