package org.plenum.plugin.polls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.plenum.plugin.polls.Closing.ClosePoll;
import org.plenum.plugin.polls.Closing.PublishResults;
import org.plenum.plugin.polls.Closing.WithholdResults;
import org.plenum.plugin.polls.Preparing.ChangePoll;
import org.plenum.plugin.polls.Preparing.DeletePoll;
import org.plenum.plugin.polls.Preparing.PreparePoll;
import org.plenum.plugin.polls.Reporting.ReadAnswers;
import org.plenum.plugin.polls.Reporting.ReadReport;
import org.plenum.plugin.polls.Voting.TellTally;
import org.plenum.spi.Plugin;
import org.plenum.testkit.Exercise;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.PluginContract;

/** Polls keep the contract of plugins. */
class PollsContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new PollsPlugin();
    }

    @Override
    public List<Exercise> exercises() {
        return List.of(
                PollsContractTest::prepare,
                PollsContractTest::voteByName,
                PollsContractTest::voteInSecret,
                PollsContractTest::voteInSecretTooFew,
                PollsContractTest::answer);
    }

    @Override
    public List<Path> content() {
        return List.of(Path.of("target/panel"));
    }

    @Override
    public List<String> storedEvents() {
        return List.of(
                """
                {"name":"poll-started","payload":{"poll":"PAAAAAAAAAAAAAAAAAAAAA","by":"AAAAAAAAAAAAAAAAAAAAAA","form":{"kind":"single",
                "question":"Lunch?","options":["Fish","Soup"],"least":1,"most":1,"secret":true,"show":"closed"},"at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"ballot-cast","payload":{"poll":"PAAAAAAAAAAAAAAAAAAAAA","voter":"AAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-24T10:00:00Z"}}
                """,
                """
                {"name":"box-filled","payload":{"poll":"PAAAAAAAAAAAAAAAAAAAAA","id":"BAAAAAAAAAAAAAAAAAAAAA","box":{"ballots":1,"counts":[1,0]}}}
                """);
    }

    private static void prepare(MeetingDriver<?> meeting) {
        PollsMeeting.people(meeting);
        meeting.when("petra", new PreparePoll(asked(meeting, "petra", Kind.QUIZ, false)));
        String first = meeting.lastId();
        meeting.when("olga", new ChangePoll(first, asked(meeting, "olga", Kind.MULTIPLE, false)));
        meeting.when("petra", new PreparePoll(asked(meeting, "petra", Kind.RATING, true)));
        meeting.when("olga", new DeletePoll(meeting.lastId()));
        meeting.when("petra", new DeletePoll(first));
    }

    private static void voteByName(MeetingDriver<?> meeting) {
        PollsMeeting.people(meeting);
        String quiz = PollsMeeting.started(meeting, asked(meeting, "petra", Kind.QUIZ, false));
        String live = PollsMeeting.started(meeting, PollsMeeting.named(Show.LIVE));
        PollsMeeting.vote(meeting, "anna", quiz, 0, 1);
        PollsMeeting.vote(meeting, "anna", quiz, 1);
        PollsMeeting.vote(meeting, "bo", live, 2);
        meeting.pass(Duration.ofSeconds(2));
        meeting.when("bo", new TellTally(live));
        meeting.when("olga", new ReadReport(quiz, 0));
        meeting.when("olga", new ClosePoll(quiz));
        meeting.when("petra", new WithholdResults(quiz));
        meeting.when("petra", new PublishResults(quiz));
        meeting.when("petra", new ClosePoll(live));
    }

    private static void voteInSecret(MeetingDriver<?> meeting) {
        PollsMeeting.people(meeting);
        String poll = PollsMeeting.started(meeting, asked(meeting, "petra", Kind.MULTIPLE, true));
        PollsMeeting.vote(meeting, "anna", poll, 0);
        PollsMeeting.vote(meeting, "bo", poll, 0, 2);
        PollsMeeting.vote(meeting, "cyd", poll, 1);
        PollsMeeting.vote(meeting, "petra", poll, 1);
        meeting.when("olga", new ClosePoll(poll));
        meeting.when("olga", new ReadReport(poll, 0));
    }

    private static void voteInSecretTooFew(MeetingDriver<?> meeting) {
        PollsMeeting.people(meeting);
        String poll = PollsMeeting.started(meeting, PollsMeeting.secret(Show.CLOSED));
        PollsMeeting.vote(meeting, "anna", poll, 0);
        PollsMeeting.vote(meeting, "bo", poll, 1);
        meeting.when("olga", new ClosePoll(poll));
    }

    private static void answer(MeetingDriver<?> meeting) {
        PollsMeeting.people(meeting);
        String named = PollsMeeting.started(meeting, PollsMeeting.words(false));
        PollsMeeting.write(meeting, "anna", named, meeting.words("anna"));
        PollsMeeting.write(meeting, "bo", named, meeting.words("bo"));
        PollsMeeting.write(meeting, "bo", named, meeting.words("bo"));
        String secret = PollsMeeting.started(meeting, PollsMeeting.words(true));
        // Nobody's words: what is written in secret is held of nobody.
        PollsMeeting.write(meeting, "anna", secret, "Because");
        PollsMeeting.write(meeting, "bo", secret, "Therefore");
        PollsMeeting.write(meeting, "cyd", secret, "Because");
        meeting.when("petra", new ClosePoll(secret));
        meeting.when("cyd", new ReadAnswers(secret, 0));
        meeting.when("petra", new ReadAnswers(named, 0));
    }

    private static Form asked(MeetingDriver<?> meeting, String person, Kind kind, boolean secret) {
        List<String> options = List.of(meeting.words(person), meeting.words(person), meeting.words(person));
        List<Integer> right = kind == Kind.QUIZ ? List.of(1) : List.of();
        return new Form(kind, meeting.words(person), options, 1, 2, right, secret, Show.CLOSED);
    }
}
