package org.plenum.plugin.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.questions.QuestionsMeeting.asked;
import static org.plenum.plugin.questions.QuestionsMeeting.seen;
import static org.plenum.plugin.questions.QuestionsMeeting.unnamed;
import static org.plenum.testkit.MeetingDriver.id;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.questions.Answering.AnswerAloud;
import org.plenum.plugin.questions.Answering.AnswerQuestion;
import org.plenum.plugin.questions.Answering.EditAnswer;
import org.plenum.plugin.questions.Answering.PublishAnswer;
import org.plenum.plugin.questions.Exporting.ExportQuestions;
import org.plenum.plugin.questions.Exporting.Exported;
import org.plenum.plugin.questions.Managing.ClaimQuestion;
import org.plenum.plugin.questions.Managing.DismissQuestion;
import org.plenum.plugin.questions.Managing.ReleaseQuestion;
import org.plenum.plugin.questions.Managing.ReopenQuestion;
import org.plenum.plugin.questions.Managing.SetModeration;
import org.plenum.plugin.questions.Question.Status;
import org.plenum.plugin.questions.QuestionEvent.ClaimReleased;
import org.plenum.plugin.questions.QuestionEvent.QuestionClaimed;
import org.plenum.plugin.questions.QuestionsView.Shown;
import org.plenum.spi.CommonError;
import org.plenum.testkit.MeetingDriver;

class QueueTest {
    private final MeetingDriver<QuestionsState> meeting = QuestionsMeeting.begun();

    private Status status(String person) {
        return seen(meeting, person).getLast().status();
    }

    @Test
    @DisplayName("S124: of two presenters who claim a question one has it, and the other is told so; any of them releases it")
    void claims() {
        String id = asked(meeting, "anna", "Why?");
        assertThat(status("olga")).isEqualTo(Status.NEW);

        meeting.when("petra", new ClaimQuestion(id));
        meeting.then(new QuestionClaimed(id, id("petra")));
        meeting.when("olga", new ClaimQuestion(id));

        meeting.thenRefused(QuestionsError.CLAIMED_BY_OTHER);
        assertThat(seen(meeting, "olga").getFirst().claimedBy()).containsExactly(id("petra"));
        assertThat(status("anna")).isEqualTo(Status.NEW);
        meeting.when("olga", new AnswerQuestion(id, "Mine", true));
        meeting.thenRefused(QuestionsError.CLAIMED_BY_OTHER);
        meeting.when("olga", new ReleaseQuestion(id));
        meeting.then(new ClaimReleased(id, id("olga")));
        meeting.when("olga", new ReleaseQuestion(id));
        meeting.thenRefused(QuestionsError.NOT_CLAIMED);
        meeting.when("anna", new ClaimQuestion(id));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("S124: a private answer is for the asker and staff; others see the question as it was")
    void privately() {
        String id = asked(meeting, "anna", "Why?");
        int before = meeting.eventsSent("bo").size();

        meeting.when("petra", new AnswerQuestion(id, "Privately", false));

        assertThat(meeting.eventsSent("bo")).hasSize(before);
        assertThat(meeting.viewSent("bo")).doesNotContain("Privately");
        assertThat(status("bo")).isEqualTo(Status.NEW);
        assertThat(status("anna")).isEqualTo(Status.ANSWERED);
        assertThat(meeting.viewSent("anna")).contains("Privately");
        meeting.when("petra", new AnswerQuestion(id, "Again", true));
        meeting.thenRefused(QuestionsError.ANSWERED);
    }

    @Test
    @DisplayName("S124: an answer to all publishes the question with it, and an unnamed asker stays unnamed")
    void toAll() {
        meeting.when("petra", new SetModeration(true));
        String id = unnamed(meeting, "anna", "Why?");

        meeting.when("petra", new AnswerQuestion(id, "Because", true));

        assertThat(meeting.eventsSent("bo")).hasSize(3).noneMatch(event -> event.contains(id("anna").value()));
        assertThat(meeting.viewSent("bo")).contains("Why?").contains("Because").doesNotContain(id("anna").value());
    }

    @Test
    @DisplayName("S124: a private answer can be published with its question")
    void publishedLater() {
        meeting.when("petra", new SetModeration(true));
        String id = unnamed(meeting, "anna", "Why?");
        meeting.when("petra", new AnswerQuestion(id, "Because", false));
        assertThat(meeting.viewSent("bo")).doesNotContain("Why?");

        meeting.when("olga", new PublishAnswer(id));

        assertThat(meeting.viewSent("bo")).contains("Why?").contains("Because").contains(id("petra").value()).doesNotContain(id("anna").value());
        meeting.when("olga", new PublishAnswer(id));
        meeting.thenRefused(QuestionsError.PUBLISHED);
    }

    @Test
    @DisplayName("an answer aloud has no text, and an answer that was edited says so")
    void aloudAndEdited() {
        String aloud = asked(meeting, "anna", "Aloud?");
        meeting.when("petra", new AnswerAloud(aloud));
        assertThat(seen(meeting, "bo").getFirst().answers()).extracting(Answer::aloud).containsExactly(true);
        meeting.when("petra", new EditAnswer(aloud, "x"));
        meeting.thenRefused(QuestionsError.NOT_ANSWERED);

        String written = asked(meeting, "anna", "Written?");
        meeting.when("petra", new AnswerQuestion(written, "Yse", true));
        meeting.when("olga", new EditAnswer(written, "Yes"));

        assertThat(seen(meeting, "bo").getLast().answers())
                .containsExactly(new Answer(id("olga"), "Yes", true, false, meeting.now(), true));
    }

    @Test
    @DisplayName("S124: a dismissed question is seen by the asker as not answered, and by other attendees no longer, not in the log either")
    void dismissed() {
        String id = asked(meeting, "anna", "Rude?");

        meeting.when("petra", new DismissQuestion(id));

        assertThat(status("anna")).isEqualTo(Status.DISMISSED);
        assertThat(seen(meeting, "anna").getFirst().text()).isEqualTo("Rude?");
        assertThat(seen(meeting, "bo")).isEmpty();
        var dismissal = (QuestionEvent.QuestionDismissed) meeting.log().get(1).event();
        assertThat(dismissal.rest(meeting.log().getFirst().event()).toString()).doesNotContain("Rude?");
        assertThat(meeting.eventsSent("bo").subList(1, meeting.eventsSent("bo").size())).noneMatch(event -> event.contains("Rude?"));
        meeting.when("olga", new ReopenQuestion(id));
        assertThat(status("anna")).isEqualTo(Status.NEW);
        assertThat(seen(meeting, "bo")).isEmpty();
        meeting.when("olga", new ReopenQuestion(id));
        meeting.thenRefused(QuestionsError.NOT_DISMISSED);
    }

    @Test
    @DisplayName("what cannot be seen is not found")
    void absent() {
        meeting.when("petra", new SetModeration(true));
        String id = asked(meeting, "anna", "Why?");

        meeting.when("bo", new Voting.SetVote(id, true));
        meeting.thenRefused(QuestionsError.QUESTION_NOT_FOUND);
        meeting.when("bo", new Asking.WithdrawQuestion(id));
        meeting.thenRefused(QuestionsError.QUESTION_NOT_FOUND);
    }

    private String exported(Exporting.Format format) {
        meeting.when("petra", new ExportQuestions(format, Exporting.Language.EN));
        return ((Exported) meeting.reply()).text();
    }

    @Test
    @DisplayName("no cell of the table begins like a formula, also on a later line, in full width or after white space")
    void formulas() {
        for (String text : new String[] {"=1+1", "+1", "-1", "@x", "a\n=cmd", "\uff1d1"}) {
            meeting.pass(java.time.Duration.ofMinutes(1));
            asked(meeting, "anna", text);
        }
        asked(meeting, "bo", "say \"hi\", then");

        String csv = exported(Exporting.Format.CSV);

        assertThat(csv).startsWith("\ufeff\"Time\",\"Asked by\"").contains("\"'=1+1\"", "\"'+1\"", "\"'-1\"", "\"'@x\"", "\"a\n'=cmd\"", "\"'\uff1d1\"");
        assertThat(csv).contains("\"say \"\"hi\"\", then\"").contains(MeetingDriver.rosterName("anna"));
        assertThat(csv.lines().filter(line -> line.matches("^[=+@-].*"))).isEmpty();
    }

    @Test
    @DisplayName("nothing that people wrote is markup in the text")
    void markup() {
        asked(meeting, "anna", "# <b>[x](http://example.org)</b>\n- two");

        assertThat(exported(Exporting.Format.MARKDOWN)).contains("> \\# \\<b\\>\\[x\\]\\(http\\://example\\.org\\)\\</b\\>  \n> \\- two");
        meeting.when("anna", new ExportQuestions(Exporting.Format.CSV, Exporting.Language.EN));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("S92: saved, an attendee has the questions they are shown, without who asked unnamed, and without private answers of others")
    void saved() {
        String first = QuestionsMeeting.unnamed(meeting, "anna", "=secret asker");
        asked(meeting, "bo", "public");
        meeting.when("petra", new AnswerQuestion(first, "for anna only", false));

        assertThat(meeting.documents("cyd", "en").getFirst().text())
                .contains("\"\",\"no\",\"'=secret asker\"", "Bo Rosterly-bo")
                .doesNotContain("Anna Rosterly", "for anna only");
        assertThat(meeting.documents("anna", "sv").getLast().text()).contains("for anna only", "Anna Rosterly");
        assertThat(meeting.documents("olga", "en").getFirst().text()).contains("Anna Rosterly-anna", "for anna only");
    }
}
