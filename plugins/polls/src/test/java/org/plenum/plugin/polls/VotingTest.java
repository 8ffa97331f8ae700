package org.plenum.plugin.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.polls.PollsMeeting.choosing;
import static org.plenum.plugin.polls.PollsMeeting.named;
import static org.plenum.plugin.polls.PollsMeeting.shown;
import static org.plenum.plugin.polls.PollsMeeting.started;
import static org.plenum.plugin.polls.PollsMeeting.vote;
import static org.plenum.plugin.polls.PollsMeeting.words;
import static org.plenum.plugin.polls.PollsMeeting.write;
import static org.plenum.testkit.MeetingDriver.id;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.plugin.polls.Closing.ClosePoll;
import org.plenum.plugin.polls.PollsEvent.SharesTold;
import org.plenum.plugin.polls.PollsEvent.TallyTold;
import org.plenum.plugin.polls.PollsEvent.VoteCast;
import org.plenum.plugin.polls.Reporting.ReadReport;
import org.plenum.plugin.polls.Reporting.Report;
import org.plenum.plugin.polls.Voting.CastVote;
import org.plenum.plugin.polls.Voting.TellTally;
import org.plenum.spi.Ask;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Role;
import org.plenum.spi.Settings;
import org.plenum.spi.Viewer;
import org.plenum.testkit.FakeMeeting;
import org.plenum.testkit.MeetingDriver;

class VotingTest {
    private final MeetingDriver<PollsState> meeting = PollsMeeting.begun();

    @Test
    @DisplayName("a second vote by the same person replaces the first")
    void secondVoteReplacesFirst() {
        String poll = started(meeting, named(Show.CLOSED));
        vote(meeting, "anna", poll, 0);
        vote(meeting, "bo", poll, 0);

        vote(meeting, "anna", poll, 1);

        meeting.then(
                new VoteCast(poll, id("anna"), new Vote(List.of(1), ""), meeting.now()),
                new TallyTold(poll, new Tally(2, List.of(1, 1, 0)), meeting.now()));
    }

    @Test
    @DisplayName("the same vote again changes nothing")
    void sameVoteChangesNothing() {
        String poll = started(meeting, named(Show.CLOSED));
        vote(meeting, "anna", poll, 0);

        vote(meeting, "anna", poll, 0);

        meeting.then();
    }

    @Test
    @DisplayName("a vote comes after the start and before the closing")
    void votesNeedAnOpenPoll() {
        meeting.when("petra", new Preparing.PreparePoll(named(Show.CLOSED)));
        String poll = meeting.lastId();

        vote(meeting, "anna", poll, 0);
        meeting.thenRefused(PollsError.POLL_NOT_FOUND);
        vote(meeting, "petra", poll, 0);
        meeting.thenRefused(PollsError.NOT_STARTED);
        meeting.when("petra", new Preparing.StartPoll(poll));
        meeting.when("petra", new ClosePoll(poll));
        vote(meeting, "anna", poll, 0);
        meeting.thenRefused(PollsError.ALREADY_CLOSED);
        vote(meeting, "anna", "no-such-poll", 0);
        meeting.thenRefused(PollsError.POLL_NOT_FOUND);
    }

    static Stream<Arguments> wrongVotes() {
        Form rating = new Form(Kind.RATING, "How?", List.of(), 0, 5, List.of(), false, Show.CLOSED);
        return Stream.of(
                Arguments.of(named(Show.CLOSED), List.of(3), "", PollsError.NO_SUCH_OPTION),
                Arguments.of(named(Show.CLOSED), List.of(-1), "", PollsError.NO_SUCH_OPTION),
                Arguments.of(named(Show.CLOSED), List.of(), "", PollsError.WRONG_NUMBER),
                Arguments.of(named(Show.CLOSED), List.of(0, 1), "", PollsError.WRONG_NUMBER),
                Arguments.of(named(Show.CLOSED), List.of(0), "Meat", PollsError.WRONG_KIND),
                Arguments.of(choosing(Kind.MULTIPLE, 2, 3), List.of(1), "", PollsError.WRONG_NUMBER),
                Arguments.of(choosing(Kind.MULTIPLE, 2, 3), List.of(1, 1), "", PollsError.CHOSEN_TWICE),
                Arguments.of(choosing(Kind.QUIZ, 1, 2, 0), List.of(0, 1, 2), "", PollsError.WRONG_NUMBER),
                Arguments.of(rating, List.of(5), "", PollsError.NO_SUCH_OPTION),
                Arguments.of(words(false), List.of(0), "", PollsError.WRONG_KIND),
                Arguments.of(words(false), List.of(), " \u200b ", PollsError.EMPTY_TEXT),
                Arguments.of(words(false), List.of(), "\ud83d", PollsError.BROKEN_TEXT),
                Arguments.of(words(false), List.of(), "x".repeat(501), PollsError.TEXT_TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("wrongVotes")
    @DisplayName("a vote that does not fit the poll is refused with a code of its own")
    void wrongVotesAreRefused(Form form, List<Integer> options, String text, PollsError code) {
        String poll = started(meeting, form);

        meeting.when("anna", new CastVote(poll, options, text));

        meeting.thenRefused(code);
    }

    @Test
    @DisplayName("answers of 500 characters, also beyond the first plane, are taken")
    void longAnswersAreTaken() {
        String poll = started(meeting, words(false));

        write(meeting, "anna", poll, "😀".repeat(500));

        assertThat(shown(meeting, "petra").getFirst().tally()).containsExactly(new Tally(1, List.of()));
    }

    @Test
    @DisplayName("S49: how somebody voted is told to them and to nobody else, and reported to the organizer only")
    void votesAreTheOrganizersOnly() {
        String poll = started(meeting, named(Show.LIVE));
        vote(meeting, "anna", poll, 2);

        assertThat(meeting.eventsSent("anna")).anyMatch(event -> event.contains("\"voter\""));
        for (String other : List.of("olga", "petra", "bo")) {
            assertThat(meeting.eventsSent(other)).noneMatch(event -> event.contains(id("anna").value()));
            assertThat(meeting.viewSent(other)).doesNotContain(id("anna").value());
        }
        meeting.when("petra", new ReadReport(poll, 0));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
        meeting.when("olga", new ReadReport(poll, 0));
        assertThat(meeting.reply())
                .isEqualTo(new Report(
                        List.of(new Report.Row(id("anna"), MeetingDriver.rosterName("anna"), List.of(2), "")), false));
    }

    @ParameterizedTest
    @EnumSource(names = "ORGANIZER", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("S49: a permission given to other roles opens no report to them")
    void permissionIsNotEnough(Role role) {
        String poll = started(meeting, named(Show.LIVE));
        var caller = new Viewer(id("petra"), role, "Petra", true);
        var ask = new Ask<>(poll, caller, new ReadReport(poll, 0), meeting.now(), new FakeMeeting(new FakeSettings()));

        Decision decision = Reporting.report(meeting.state(), ask);

        assertThat(decision).isInstanceOfSatisfying(
                Decision.Refused.class, refused -> assertThat(refused.code()).isEqualTo(PollsError.ORGANIZER_ONLY));
    }

    /** None are asked for. */
    private static final class FakeSettings implements Settings {
        @Override
        public boolean flag(String name) {
            throw new AssertionError(name);
        }

        @Override
        public long number(String name) {
            throw new AssertionError(name);
        }

        @Override
        public String text(String name) {
            throw new AssertionError(name);
        }

        @Override
        public Duration duration(String name) {
            throw new AssertionError(name);
        }
    }

    @Test
    @DisplayName("the report comes in pages, sorted by name")
    void reportHasPages() {
        String poll = started(meeting, named(Show.CLOSED));
        for (int person = 0; person < 101; person++) {
            String name = "p" + (char) ('a' + person / 26) + (char) ('a' + person % 26);
            meeting.join(name, Role.ATTENDEE);
            vote(meeting, name, poll, 0);
        }

        meeting.when("olga", new ReadReport(poll, 0));
        assertThat((Report) meeting.reply()).satisfies(report -> {
            assertThat(report.rows()).hasSize(100).isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
            assertThat(report.more()).isTrue();
        });
        meeting.when("olga", new ReadReport(poll, 100));
        assertThat((Report) meeting.reply()).satisfies(report -> {
            assertThat(report.rows()).hasSize(1);
            assertThat(report.more()).isFalse();
        });
    }

    @Test
    @DisplayName("results while the poll is open come as shares for everyone and as numbers for staff")
    void liveResultsAreShares() {
        String poll = started(meeting, named(Show.LIVE));
        vote(meeting, "anna", poll, 0);
        vote(meeting, "bo", poll, 0);

        vote(meeting, "cyd", poll, 1);

        assertThat(meeting.log().getLast().event()).isEqualTo(new SharesTold(poll, List.of(67, 33, 0)));
        assertThat(shown(meeting, "anna").getFirst().shares()).containsExactly(67, 33, 0);
        assertThat(shown(meeting, "anna").getFirst().tally()).isEmpty();
        assertThat(shown(meeting, "petra").getFirst().tally()).containsExactly(new Tally(3, List.of(2, 1, 0)));
    }

    @Test
    @DisplayName("before the closing attendees are shown no results of a poll that shows them then")
    void laterResultsWait() {
        String poll = started(meeting, named(Show.CLOSED));

        vote(meeting, "anna", poll, 0);

        assertThat(meeting.log()).noneMatch(one -> one.event() instanceof SharesTold);
        assertThat(shown(meeting, "bo").getFirst().shares()).isEmpty();
    }

    @Test
    @DisplayName("S73: when a hidden person votes, nothing is told to other attendees; the vote is told with the next, and counts")
    void hiddenVotesAreSilent() {
        String poll = started(meeting, named(Show.LIVE));
        vote(meeting, "anna", poll, 0);
        meeting.hide("dan");
        List<String> before = meeting.eventsSent("bo");

        vote(meeting, "dan", poll, 1);

        assertThat(meeting.eventsSent("bo")).isEqualTo(before);
        assertThat(meeting.eventsSent("petra")).anyMatch(event -> event.contains("\"counts\":[1,1,0]"));
        vote(meeting, "bo", poll, 0);
        assertThat(meeting.eventsSent("anna").getLast()).contains("\"shares\":[67,33,0]");
    }

    @Test
    @DisplayName("S73: a hidden person's vote that is told late is told to staff and themselves only, whoever asks for it")
    void hiddenLateVotesAreSilent() {
        String poll = started(meeting, named(Show.LIVE));
        for (int person = 0; person < Voting.SOON; person++) {
            String name = "q" + (char) ('a' + person);
            meeting.join(name, Role.ATTENDEE);
            vote(meeting, name, poll, 0);
        }
        meeting.hide("dan");
        vote(meeting, "dan", poll, 1);
        List<String> before = meeting.eventsSent("bo");

        meeting.when("bo", new TellTally(poll));
        meeting.when("dan", new TellTally(poll));

        assertThat(meeting.eventsSent("bo")).isEqualTo(before);
        assertThat(meeting.eventsSent("petra")).anyMatch(event -> event.contains("\"counts\":[20,1,0]"));
    }

    @Test
    @DisplayName("beyond 20 votes one tally a second is told, and what came too soon is told when asked for")
    void talliesAreThinned() {
        String poll = started(meeting, named(Show.LIVE));
        for (int person = 0; person < 40; person++) {
            String name = "p" + (char) ('a' + person / 26) + (char) ('a' + person % 26);
            meeting.join(name, Role.ATTENDEE);
            vote(meeting, name, poll, 0);
        }

        assertThat(meeting.log().stream().filter(one -> one.event() instanceof TallyTold)).hasSize(Voting.SOON);
        meeting.when("anna", new TellTally(poll));
        meeting.then();
        meeting.when("pbn", new TellTally(poll));
        meeting.then(
                new TallyTold(poll, new Tally(40, List.of(40, 0, 0)), meeting.now()), new SharesTold(poll, List.of(100, 0, 0)));
        meeting.when("pbn", new TellTally(poll));
        meeting.then();
        meeting.pass(Duration.ofSeconds(1));
        vote(meeting, "anna", poll, 0);
        assertThat(meeting.log().getLast().event()).isInstanceOf(SharesTold.class);
    }

    @Test
    @DisplayName("several polls are open at once, and a vote is for one")
    void severalPollsAreOpen() {
        String first = started(meeting, named(Show.CLOSED));
        String second = started(meeting, named(Show.CLOSED));

        vote(meeting, "anna", second, 1);

        assertThat(shown(meeting, "anna")).extracting(ShownPoll::id).containsExactly(first, second);
        assertThat(shown(meeting, "anna")).extracting(ShownPoll::voted).containsExactly(false, true);
        assertThat(shown(meeting, "anna").get(1).own()).containsExactly(new Vote(List.of(1), ""));
    }
}
