package org.plenum.plugin.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.polls.PollsMeeting.OPTIONS;
import static org.plenum.plugin.polls.PollsMeeting.choosing;
import static org.plenum.plugin.polls.PollsMeeting.named;
import static org.plenum.plugin.polls.PollsMeeting.shown;
import static org.plenum.plugin.polls.PollsMeeting.started;
import static org.plenum.plugin.polls.PollsMeeting.vote;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.plugin.polls.Closing.ClosePoll;
import org.plenum.plugin.polls.Closing.PublishResults;
import org.plenum.plugin.polls.Closing.WithholdResults;
import org.plenum.plugin.polls.PollsEvent.PollPrepared;
import org.plenum.plugin.polls.Preparing.ChangePoll;
import org.plenum.plugin.polls.Preparing.DeletePoll;
import org.plenum.plugin.polls.Preparing.PreparePoll;
import org.plenum.plugin.polls.Preparing.StartPoll;
import org.plenum.spi.CommonError;
import org.plenum.testkit.MeetingDriver;

class PreparingTest {
    private final MeetingDriver<PollsState> meeting = PollsMeeting.begun();

    @Test
    @DisplayName("a draft is seen by staff only, and all of staff change it")
    void draftsAreForStaff() {
        meeting.when("petra", new PreparePoll(named(Show.CLOSED)));
        String poll = meeting.lastId();

        meeting.when("olga", new ChangePoll(poll, choosing(Kind.QUIZ, 1, 1, 2)));

        meeting.then(new PollPrepared(poll, id("olga"), choosing(Kind.QUIZ, 1, 1, 2), meeting.now()));
        assertThat(shown(meeting, "petra")).extracting(ShownPoll::form).containsExactly(choosing(Kind.QUIZ, 1, 1, 2));
        assertThat(shown(meeting, "anna")).isEmpty();
        assertThat(meeting.eventsSent("anna")).isEmpty();
        meeting.when("anna", new StartPoll(poll));
        meeting.thenRefused(CommonError.NOT_PERMITTED);
    }

    @Test
    @DisplayName("a draft is deleted with its words; what was started is neither changed nor deleted")
    void draftsAreDeleted() {
        meeting.when("petra", new PreparePoll(named(Show.CLOSED)));
        meeting.when("petra", new DeletePoll(meeting.lastId()));
        assertThat(shown(meeting, "petra")).isEmpty();

        String poll = started(meeting, named(Show.CLOSED));
        meeting.when("petra", new DeletePoll(poll));
        meeting.thenRefused(PollsError.NOT_A_DRAFT);
        meeting.when("petra", new ChangePoll(poll, named(Show.LIVE)));
        meeting.thenRefused(PollsError.NOT_A_DRAFT);
        meeting.when("petra", new StartPoll(poll));
        meeting.thenRefused(PollsError.ALREADY_STARTED);
    }

    static Stream<Arguments> wrongForms() {
        List<String> many = IntStream.range(0, 21).mapToObj(Integer::toString).toList();
        return Stream.of(
                Arguments.of(form(Kind.SINGLE, " ", OPTIONS, 1, 1), PollsError.EMPTY_TEXT),
                Arguments.of(form(Kind.SINGLE, "\ud83d", OPTIONS, 1, 1), PollsError.BROKEN_TEXT),
                Arguments.of(form(Kind.SINGLE, "x".repeat(501), OPTIONS, 1, 1), PollsError.TEXT_TOO_LONG),
                Arguments.of(form(Kind.SINGLE, "?", List.of("a", "x".repeat(201)), 1, 1), PollsError.TEXT_TOO_LONG),
                Arguments.of(form(Kind.SINGLE, "?", List.of("a", " "), 1, 1), PollsError.EMPTY_TEXT),
                Arguments.of(form(Kind.SINGLE, "?", List.of("a"), 1, 1), PollsError.TOO_FEW_OPTIONS),
                Arguments.of(form(Kind.SINGLE, "?", many, 1, 1), PollsError.TOO_MANY_OPTIONS),
                Arguments.of(form(Kind.SINGLE, "?", List.of("a", " a "), 1, 1), PollsError.SAME_OPTION),
                Arguments.of(form(Kind.MULTIPLE, "?", OPTIONS, 0, 2), PollsError.WRONG_LIMITS),
                Arguments.of(form(Kind.MULTIPLE, "?", OPTIONS, 3, 2), PollsError.WRONG_LIMITS),
                Arguments.of(form(Kind.MULTIPLE, "?", OPTIONS, 1, 4), PollsError.WRONG_LIMITS),
                Arguments.of(form(Kind.RATING, "?", List.of(), 1, 1), PollsError.WRONG_SCALE),
                Arguments.of(form(Kind.RATING, "?", List.of(), 1, 11), PollsError.WRONG_SCALE),
                Arguments.of(choosing(Kind.QUIZ, 1, 2), PollsError.WRONG_ANSWERS),
                Arguments.of(choosing(Kind.QUIZ, 1, 2, 3), PollsError.WRONG_ANSWERS),
                Arguments.of(choosing(Kind.QUIZ, 1, 2, 1, 1), PollsError.WRONG_ANSWERS),
                Arguments.of(choosing(Kind.QUIZ, 1, 1, 0, 1), PollsError.WRONG_ANSWERS),
                Arguments.of(PollsMeeting.secret(Show.LIVE), PollsError.SECRET_WHILE_OPEN));
    }

    private static Form form(Kind kind, String question, List<String> options, int least, int most) {
        return new Form(kind, question, options, least, most, List.of(), false, Show.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    @DisplayName("a form that nobody could answer is refused with a code of its own")
    void wrongFormsAreRefused(Form form, PollsError code) {
        meeting.when("petra", new PreparePoll(form));

        meeting.thenRefused(code);
    }

    @Test
    @DisplayName("a rating has its steps as options")
    void ratingsHaveSteps() {
        meeting.when("petra", new PreparePoll(form(Kind.RATING, "How?", List.of("ignored"), 0, 4)));

        assertThat(shown(meeting, "petra").getFirst().form())
                .isEqualTo(form(Kind.RATING, "How?", List.of("1", "2", "3", "4"), 1, 1));
    }

    @Test
    @DisplayName("an administrator may allow secret polls only, and set how many options and polls there may be")
    void settingsHold() {
        meeting.set("namedPolls", "false");
        meeting.when("petra", new PreparePoll(named(Show.CLOSED)));
        meeting.thenRefused(PollsError.NAMED_OFF);

        meeting.set("mostOptions", "2");
        meeting.when("petra", new PreparePoll(PollsMeeting.secret(Show.CLOSED)));
        meeting.thenRefused(PollsError.TOO_MANY_OPTIONS);

        meeting.set("mostOptions", "3");
        meeting.set("mostPolls", "1");
        meeting.when("petra", new PreparePoll(PollsMeeting.secret(Show.CLOSED)));
        meeting.when("petra", new PreparePoll(PollsMeeting.secret(Show.CLOSED)));
        meeting.thenRefused(PollsError.TOO_MANY_POLLS);
    }

    @Test
    @DisplayName("the right answers of a quiz are given to attendees when the results are, and no sooner")
    void rightAnswersWait() {
        String poll = started(meeting, choosing(Kind.QUIZ, 1, 2, 0, 2));
        vote(meeting, "anna", poll, 0);

        assertThat(shown(meeting, "anna").getFirst().form().right()).isEmpty();
        assertThat(meeting.eventsSent("anna")).noneMatch(event -> event.contains("\"right\":[0,2]"));
        assertThat(shown(meeting, "petra").getFirst().form().right()).containsExactly(0, 2);
        meeting.when("petra", new ClosePoll(poll));
        assertThat(shown(meeting, "anna").getFirst().form().right()).containsExactly(0, 2);
        assertThat(meeting.eventsSent("anna").getLast()).contains("\"right\":[0,2]");
    }

    @Test
    @DisplayName("of two who close a poll at once one does, and the other is told that it is closed")
    void closedOnce() {
        String poll = started(meeting, named(Show.CLOSED));

        meeting.when("petra", new ClosePoll(poll));
        meeting.when("olga", new ClosePoll(poll));

        meeting.thenRefused(PollsError.ALREADY_CLOSED);
    }

    @Test
    @DisplayName("results are published and withheld by staff once the poll is closed")
    void resultsArePublished() {
        String poll = started(meeting, named(Show.STAFF));
        vote(meeting, "anna", poll, 0);
        meeting.when("petra", new PublishResults(poll));
        meeting.thenRefused(PollsError.STILL_OPEN);
        meeting.when("petra", new ClosePoll(poll));
        assertThat(shown(meeting, "anna").getFirst().shares()).isEmpty();

        meeting.when("petra", new PublishResults(poll));
        assertThat(shown(meeting, "anna").getFirst().shares()).containsExactly(100, 0, 0);
        meeting.when("petra", new PublishResults(poll));
        meeting.then();
        meeting.when("olga", new WithholdResults(poll));
        assertThat(shown(meeting, "anna").getFirst().shares()).isEmpty();
        meeting.when("olga", new WithholdResults(poll));
        meeting.then();
    }

    @Test
    @DisplayName("a closed poll is not started again")
    void closedIsClosed() {
        String poll = started(meeting, named(Show.STAFF));
        meeting.when("petra", new ClosePoll(poll));

        meeting.when("petra", new StartPoll(poll));

        meeting.thenRefused(PollsError.ALREADY_STARTED);
    }

    @Test
    @DisplayName("erased words leave the votes as they are")
    void erasureKeepsVotes() {
        Form left = named(Show.CLOSED).withoutWords();

        assertThat(left.question()).isEmpty();
        assertThat(left.options()).isEqualTo(Collections.nCopies(3, ""));
    }
}
