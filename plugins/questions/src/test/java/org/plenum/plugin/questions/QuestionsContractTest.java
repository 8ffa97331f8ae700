package org.plenum.plugin.questions;

import java.nio.file.Path;
import java.util.List;
import org.plenum.plugin.questions.Answering.AnswerAloud;
import org.plenum.plugin.questions.Answering.AnswerQuestion;
import org.plenum.plugin.questions.Answering.EditAnswer;
import org.plenum.plugin.questions.Answering.PublishAnswer;
import org.plenum.plugin.questions.Asking.AskQuestion;
import org.plenum.plugin.questions.Asking.WithdrawQuestion;
import org.plenum.plugin.questions.Exporting.ExportQuestions;
import org.plenum.plugin.questions.Managing.ClaimQuestion;
import org.plenum.plugin.questions.Managing.DismissQuestion;
import org.plenum.plugin.questions.Managing.PublishQuestion;
import org.plenum.plugin.questions.Managing.ReleaseQuestion;
import org.plenum.plugin.questions.Managing.ReopenQuestion;
import org.plenum.plugin.questions.Managing.SetModeration;
import org.plenum.plugin.questions.Voting.SetVote;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** The questions keep the contract of plugins. */
class QuestionsContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new QuestionsPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(QuestionsContractTest::openly, QuestionsContractTest::moderated);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"question-asked","payload":{"id":"CAAAAAAAAAAAAAAAAAAAAA","asker":"AAAAAAAAAAAAAAAAAAAAAA","named":false,
                "text":"Why?","published":true,"at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"answer-given","payload":{"id":"CAAAAAAAAAAAAAAAAAAAAA","by":"AAAAAAAAAAAAAAAAAAAAAA","text":"Because",
                "toAll":true,"aloud":false,"at":"2026-11-24T10:00:00Z"}}
                """);
    }

    private static void openly(MeetingDriver<?> meeting) {
        people(meeting);
        meeting.when("anna", new AskQuestion(meeting.words("anna"), true));
        String named = meeting.lastId();
        meeting.when("bo", new AskQuestion(meeting.words("bo"), false));
        String unnamed = meeting.lastId();
        meeting.when("cyd", new SetVote(unnamed, true));
        meeting.when("anna", new SetVote(unnamed, true));
        meeting.when("anna", new SetVote(unnamed, false));
        meeting.when("petra", new ClaimQuestion(named));
        meeting.when("olga", new ReleaseQuestion(named));
        meeting.when("petra", new AnswerQuestion(named, meeting.words("petra"), true));
        meeting.when("olga", new EditAnswer(named, meeting.words("olga")));
        meeting.when("petra", new AnswerQuestion(unnamed, meeting.words("petra"), false));
        meeting.when("petra", new PublishAnswer(unnamed));
        meeting.when("cyd", new AskQuestion(meeting.words("cyd"), false));
        String dismissed = meeting.lastId();
        meeting.when("petra", new DismissQuestion(dismissed));
        meeting.when("anna", new AskQuestion(meeting.words("anna"), false));
        meeting.when("anna", new WithdrawQuestion(meeting.lastId()));
        meeting.when("petra", new ExportQuestions(Exporting.Format.CSV, Exporting.Language.EN));
    }

    private static void moderated(MeetingDriver<?> meeting) {
        people(meeting);
        meeting.when("petra", new SetModeration(true));
        meeting.when("anna", new AskQuestion(meeting.words("anna"), false));
        String first = meeting.lastId();
        meeting.when("bo", new AskQuestion(meeting.words("bo"), true));
        String second = meeting.lastId();
        meeting.when("cyd", new AskQuestion(meeting.words("cyd"), true));
        String third = meeting.lastId();
        meeting.when("petra", new PublishQuestion(first));
        meeting.when("cyd", new SetVote(first, true));
        meeting.when("petra", new AnswerAloud(first));
        meeting.when("petra", new AnswerQuestion(second, meeting.words("petra"), false));
        meeting.when("petra", new DismissQuestion(third));
        meeting.when("olga", new ReopenQuestion(third));
        meeting.when("olga", new ExportQuestions(Exporting.Format.MARKDOWN, Exporting.Language.SV));
        meeting.when("cyd", new WithdrawQuestion(third));
    }

    private static void people(MeetingDriver<?> meeting) {
        meeting.join("olga", Role.ORGANIZER);
        meeting.join("petra", Role.PRESENTER);
        meeting.join("anna", Role.ATTENDEE);
        meeting.join("bo", Role.ATTENDEE);
        meeting.join("cyd", Role.ATTENDEE);
    }
}
