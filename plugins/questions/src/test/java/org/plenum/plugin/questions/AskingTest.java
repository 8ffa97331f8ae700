package org.plenum.plugin.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.questions.QuestionsMeeting.asked;
import static org.plenum.plugin.questions.QuestionsMeeting.seen;
import static org.plenum.plugin.questions.QuestionsMeeting.unnamed;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.questions.Asking.AskQuestion;
import org.plenum.plugin.questions.Asking.WithdrawQuestion;
import org.plenum.plugin.questions.Managing.DismissQuestion;
import org.plenum.plugin.questions.Managing.SetModeration;
import org.plenum.plugin.questions.QuestionEvent.QuestionAsked;
import org.plenum.plugin.questions.QuestionEvent.QuestionWithdrawn;
import org.plenum.plugin.questions.QuestionsView.Shown;
import org.plenum.plugin.questions.Voting.SetVote;
import org.plenum.spi.ParticipantId;
import org.plenum.testkit.MeetingDriver;

class AskingTest {
    private final MeetingDriver<QuestionsState> meeting = QuestionsMeeting.begun();

    @Test
    @DisplayName("S124: a question by name is seen by all with the asker, at once")
    void named() {
        String id = asked(meeting, "anna", "  Why? ");

        meeting.then(new QuestionAsked(id, id("anna"), true, "Why?", true, meeting.now()));
        assertThat(seen(meeting, "bo")).extracting(Shown::asker).containsExactly(id("anna"));
        assertThat(meeting.eventsSent("bo").getFirst()).contains(id("anna").value());
    }

    @Test
    @DisplayName("S124: who asks unnamed is told to staff and to nobody else, neither by an event nor by a view")
    void unnamedToAttendees() {
        unnamed(meeting, "anna", "Why?");

        assertThat(meeting.eventsSent("bo").getFirst()).contains("Why?").contains("\"asker\":\"someone\"").doesNotContain(id("anna").value());
        assertThat(meeting.viewSent("bo")).contains("Why?").contains("\"asker\":\"someone\"").doesNotContain(id("anna").value());
        for (String who : new String[] {"anna", "petra"}) {
            assertThat(meeting.eventsSent(who).getFirst()).as(who).contains(id("anna").value());
            assertThat(meeting.viewSent(who)).as(who).contains(id("anna").value());
        }
    }

    @Test
    @DisplayName("S73: on the wire an unnamed question and one of a hidden person name the same someone")
    void hiddenLooksUnnamed() {
        meeting.hide("cyd");
        asked(meeting, "cyd", "Hidden?");

        assertThat(meeting.eventsSent("bo").getFirst()).contains("\"asker\":\"someone\"").doesNotContain(id("cyd").value());
        assertThat(seen(meeting, "bo").getFirst().named()).isTrue();
        assertThat(meeting.viewSent("bo")).doesNotContain(id("cyd").value());
    }

    @Test
    @DisplayName("an administrator can require names")
    void namesRequired() {
        meeting.set("unnamed", "false");

        meeting.when("anna", new AskQuestion("Why?", false));

        meeting.thenRefused(QuestionsError.NAME_REQUIRED);
    }

    @Test
    @DisplayName("with moderation on, a question is for staff and the asker until it is published")
    void moderated() {
        meeting.when("petra", new SetModeration(true));
        int before = meeting.eventsSent("bo").size();

        String id = unnamed(meeting, "anna", "Why?");

        assertThat(meeting.eventsSent("bo")).hasSize(before);
        assertThat(seen(meeting, "bo")).isEmpty();
        assertThat(seen(meeting, "anna")).hasSize(1);
        assertThat(seen(meeting, "petra")).hasSize(1);
        meeting.when("petra", new Managing.PublishQuestion(id));
        assertThat(meeting.eventsSent("bo").getLast()).contains("Why?").doesNotContain(id("anna").value());
        assertThat(seen(meeting, "bo")).extracting(Shown::asker).containsExactly(ParticipantId.SOMEONE);
    }

    @Test
    @DisplayName("a person has ten open questions, asks five within a minute, and answered ones count no more")
    void limited() {
        meeting.set("mostOpen", "6");
        for (int i = 0; i < 5; i++) {
            asked(meeting, "anna", "Question " + i);
        }

        meeting.when("anna", new AskQuestion("Too fast", true));
        meeting.thenRefused(QuestionsError.TOO_FAST);
        meeting.pass(Duration.ofMinutes(1));
        String sixth = asked(meeting, "anna", "Sixth");
        meeting.when("anna", new AskQuestion("Seventh", true));
        meeting.thenRefused(QuestionsError.TOO_MANY_OPEN);
        meeting.when("petra", new DismissQuestion(sixth));
        asked(meeting, "anna", "Seventh");
        meeting.then(new QuestionAsked(meeting.lastId(), id("anna"), true, "Seventh", true, meeting.now()));
    }

    @Test
    @DisplayName("taking back does not make room for more within the minute")
    void takingBackIsNoWayAround() {
        for (int i = 0; i < 5; i++) {
            meeting.when("anna", new WithdrawQuestion(asked(meeting, "anna", "Question " + i)));
        }

        meeting.when("anna", new AskQuestion("Sixth", true));

        meeting.thenRefused(QuestionsError.TOO_FAST);
    }

    @Test
    @DisplayName("the same words again are a duplicate, of one's own and of what all can see, and tell nothing of what one may not see")
    void duplicates() {
        asked(meeting, "anna", "Why is  it so?");

        for (String who : new String[] {"anna", "bo"}) {
            meeting.when(who, new AskQuestion(" why is it SO? ", true));
            meeting.thenRefused(QuestionsError.DUPLICATE);
        }
        meeting.when("petra", new SetModeration(true));
        asked(meeting, "anna", "Secret?");
        asked(meeting, "bo", "Secret?");
        assertThat(seen(meeting, "bo")).extracting(Shown::text).containsExactly("Why is  it so?", "Secret?");
    }

    @Test
    @DisplayName("questions have 1 to 500 characters, of which one can be seen")
    void lengths() {
        meeting.when("anna", new AskQuestion(" \u200b", true));
        meeting.thenRefused(QuestionsError.EMPTY_TEXT);
        meeting.when("anna", new AskQuestion("x".repeat(501), true));
        meeting.thenRefused(QuestionsError.TEXT_TOO_LONG);
        meeting.when("anna", new AskQuestion("\ud83d", true));
        meeting.thenRefused(QuestionsError.BROKEN_TEXT);
        asked(meeting, "anna", "😀".repeat(500));
        assertThat(seen(meeting, "anna")).hasSize(1);
    }

    @Test
    @DisplayName("the asker takes back what is not answered; the text is nowhere, and the event does not say who it was")
    void withdrawn() {
        String id = unnamed(meeting, "anna", "Secret");
        meeting.when("bo", new WithdrawQuestion(id));
        meeting.thenRefused(QuestionsError.NOT_ASKER);

        meeting.when("anna", new WithdrawQuestion(id));

        meeting.then(new QuestionWithdrawn(id));
        assertThat(meeting.state().toString()).doesNotContain("Secret");
        assertThat(seen(meeting, "petra")).isEmpty();
        assertThat(new QuestionWithdrawn(id).rest(meeting.log().getFirst().event()).toString()).doesNotContain("Secret");
        String answered = asked(meeting, "anna", "Answered?");
        meeting.when("petra", new Answering.AnswerQuestion(answered, "Yes", false));
        meeting.when("anna", new WithdrawQuestion(answered));
        meeting.thenRefused(QuestionsError.ANSWERED);
    }

    @Test
    @DisplayName("S124: a vote counts once, can be taken back, and is not for one's own question")
    void votes() {
        String id = asked(meeting, "anna", "Why?");

        meeting.when("bo", new SetVote(id, true));
        meeting.when("bo", new SetVote(id, true));
        meeting.then();
        meeting.when("anna", new SetVote(id, true));
        meeting.thenRefused(QuestionsError.OWN_QUESTION);
        assertThat(seen(meeting, "cyd")).extracting(Shown::votes).containsExactly(1L);
        assertThat(seen(meeting, "bo")).extracting(Shown::voted).containsExactly(true);
        assertThat(meeting.eventsSent("cyd").getLast()).doesNotContain(id("bo").value());
        meeting.when("bo", new SetVote(id, false));
        assertThat(seen(meeting, "cyd")).extracting(Shown::votes).containsExactly(0L);
        meeting.set("votes", "false");
        meeting.when("bo", new SetVote(id, true));
        meeting.thenRefused(QuestionsError.VOTES_OFF);
    }

    @Test
    @DisplayName("S73: the vote of a hidden person is not counted by who may not know of them")
    void hiddenVotes() {
        meeting.hide("cyd");
        String id = asked(meeting, "anna", "Why?");
        int before = meeting.eventsSent("bo").size();

        meeting.when("cyd", new SetVote(id, true));

        assertThat(meeting.eventsSent("bo")).hasSize(before);
        assertThat(seen(meeting, "bo")).extracting(Shown::votes).containsExactly(0L);
        assertThat(seen(meeting, "cyd")).extracting(Shown::votes).containsExactly(1L);
        assertThat(seen(meeting, "petra")).extracting(Shown::votes).containsExactly(1L);
    }
}
