package org.plenum.plugin.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.plugin.polls.PollsMeeting.secret;
import static org.plenum.plugin.polls.PollsMeeting.shown;
import static org.plenum.plugin.polls.PollsMeeting.started;
import static org.plenum.plugin.polls.PollsMeeting.vote;
import static org.plenum.plugin.polls.PollsMeeting.words;
import static org.plenum.plugin.polls.PollsMeeting.write;
import static org.plenum.testkit.MeetingDriver.id;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.polls.Closing.ClosePoll;
import org.plenum.plugin.polls.Closing.PublishResults;
import org.plenum.plugin.polls.PollsEvent.BallotCast;
import org.plenum.plugin.polls.PollsEvent.BoxFilled;
import org.plenum.plugin.polls.PollsEvent.BoxReplaced;
import org.plenum.plugin.polls.Reporting.Answers;
import org.plenum.plugin.polls.Reporting.ReadAnswers;
import org.plenum.plugin.polls.Reporting.ReadReport;
import org.plenum.plugin.polls.Reporting.Report;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Retracting;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.Recorded;

/** S50, as far as one plugin can keep it; the server's test looks at what the server keeps and sends. */
class SecretTest {
    private final MeetingDriver<PollsState> meeting = PollsMeeting.begun();

    @Test
    @DisplayName("S50: the log of a secret poll has who voted, and one box with all votes in one")
    void logHasOneBox() {
        String poll = started(meeting, secret(Show.CLOSED));
        vote(meeting, "anna", poll, 0);
        vote(meeting, "bo", poll, 2);
        vote(meeting, "cyd", poll, 0);

        List<Event> kept = kept();

        assertThat(kept.stream().filter(BallotCast.class::isInstance)).hasSize(3);
        assertThat(boxes(kept)).filteredOn(box -> box.ballots() > 0).containsExactly(new Box(3, List.of(2, 0, 1), List.of()));
        assertThat(Join.choices(kept)).isEmpty();
    }

    @Test
    @DisplayName("S50: where each box stays as it was, the join by order finds every vote: the test of the join can fail")
    void joinFindsVotesInNaiveLogs() {
        String poll = started(meeting, secret(Show.CLOSED));
        vote(meeting, "anna", poll, 0);
        vote(meeting, "bo", poll, 2);
        vote(meeting, "cyd", poll, 0);

        List<Event> naive = meeting.log().stream().map(Recorded::event).toList();

        assertThat(Join.choices(naive)).containsExactly(id("anna") + " 0", id("bo") + " 2", id("cyd") + " 0");
    }

    @Test
    @DisplayName("S50: no event says both who and what, and the box is for nobody")
    void eventsSayOneThing() {
        String poll = started(meeting, secret(Show.CLOSED));
        vote(meeting, "anna", poll, 1);

        assertThat(meeting.log()).noneMatch(one -> one.json().contains(id("anna").value()) && one.json().contains("counts"));
        for (String person : List.of("olga", "petra", "anna", "bo")) {
            assertThat(meeting.eventsSent(person)).noneMatch(event -> event.contains("\"box\""));
            assertThat(meeting.eventsSent(person)).noneMatch(event -> event.contains("\"counts\":[0,1,0]"));
            assertThat(meeting.viewSent(person)).doesNotContain("\"counts\":[0,1,0]");
        }
        assertThat(meeting.eventsSent("petra")).noneMatch(event -> event.contains(id("anna").value()));
    }

    @Test
    @DisplayName("a secret vote is cast once: a second would have to find the first")
    void secretVotesStay() {
        String poll = started(meeting, secret(Show.CLOSED));
        vote(meeting, "anna", poll, 0);

        vote(meeting, "anna", poll, 1);

        meeting.thenRefused(PollsError.ALREADY_VOTED);
        assertThat(shown(meeting, "anna").getFirst().voted()).isTrue();
        assertThat(shown(meeting, "anna").getFirst().own()).isEmpty();
    }

    @Test
    @DisplayName("results of a secret poll come after the closing and no sooner, to staff neither")
    void resultsComeAtTheEnd() {
        String poll = started(meeting, secret(Show.CLOSED));
        for (String person : List.of("anna", "bo", "cyd")) {
            vote(meeting, person, poll, 1);
        }

        assertThat(shown(meeting, "petra").getFirst().tally()).containsExactly(new Tally(3, List.of()));
        assertThat(shown(meeting, "anna").getFirst().shares()).isEmpty();
        meeting.when("petra", new ClosePoll(poll));
        assertThat(shown(meeting, "petra").getFirst().tally()).containsExactly(new Tally(3, List.of(0, 3, 0)));
        assertThat(shown(meeting, "anna").getFirst().shares()).containsExactly(0, 100, 0);
    }

    @Test
    @DisplayName("S50: with fewer than three voters the votes are thrown away and the results withheld for good")
    void tooFewAreWithheld() {
        String poll = started(meeting, secret(Show.CLOSED));
        vote(meeting, "anna", poll, 0);
        vote(meeting, "bo", poll, 1);

        meeting.when("petra", new ClosePoll(poll));

        assertThat(shown(meeting, "olga").getFirst().tally()).containsExactly(new Tally(2, List.of()));
        assertThat(shown(meeting, "anna").getFirst().shares()).isEmpty();
        assertThat(boxes(kept())).allMatch(Box.EMPTY::equals);
        assertThat(meeting.state().polls().getFirst().box()).isEqualTo(Box.EMPTY);
        meeting.when("petra", new PublishResults(poll));
        meeting.thenRefused(PollsError.TOO_FEW_VOTES);
    }

    @Test
    @DisplayName("S50: the organizer's report of a secret poll says who voted, and not what")
    void reportHasNoChoice() {
        String poll = started(meeting, secret(Show.CLOSED));
        vote(meeting, "cyd", poll, 2);
        vote(meeting, "anna", poll, 0);
        vote(meeting, "bo", poll, 0);
        meeting.when("petra", new ClosePoll(poll));

        meeting.when("olga", new ReadReport(poll, 0));

        assertThat(((Report) meeting.reply()).rows())
                .allSatisfy(row -> assertThat(row.options()).isEmpty())
                .extracting(row -> row.participant().value())
                .containsExactly(id("anna").value(), id("bo").value(), id("cyd").value());
    }

    @Test
    @DisplayName("S50: answers in words are kept and shown in the order of the alphabet, not of being written")
    void answersAreSorted() {
        String poll = started(meeting, words(true));
        write(meeting, "anna", poll, "Zebra");
        write(meeting, "bo", poll, "Ant");
        write(meeting, "cyd", poll, "Mole");
        meeting.when("petra", new ReadAnswers(poll, 0));
        assertThat(((Answers) meeting.reply()).texts()).isEmpty();
        meeting.when("anna", new ReadAnswers(poll, 0));
        meeting.thenRefused(PollsError.NO_ANSWERS);

        meeting.when("petra", new ClosePoll(poll));

        meeting.when("anna", new ReadAnswers(poll, 0));
        assertThat(meeting.reply()).isEqualTo(new Answers(List.of("Ant", "Mole", "Zebra"), false));
        assertThat(boxes(kept())).filteredOn(box -> box.ballots() > 0)
                .containsExactly(new Box(3, List.of(), List.of("Ant", "Mole", "Zebra")));
    }

    @Test
    @DisplayName("a box that is full of words takes no more")
    void boxesAreBounded() {
        var full = new Box(1000, List.of(), java.util.Collections.nCopies(1000, "x".repeat(450)));

        assertThat(full.isFull()).isTrue();
        assertThat(Box.EMPTY.with(new Vote(List.of(), "x".repeat(500)), 0).isFull()).isFalse();
    }

    /** The log as the server keeps it: each event that takes something back has done so. */
    private List<Event> kept() {
        var kept = new ArrayList<Event>();
        for (Recorded recorded : meeting.log()) {
            if (recorded.event() instanceof Retracting retracting) {
                kept.replaceAll(retracting::rest);
            }
            kept.add(recorded.event());
        }
        return kept;
    }

    private static List<Box> boxes(List<Event> events) {
        return events.stream().flatMap(event -> Join.box(event).stream()).toList();
    }

    /** What a curious administrator would do: take each box less the one before, and give the difference to who voted just before. */
    private static final class Join {
        private Join() {}

        static List<Box> box(Event event) {
            return switch ((PollsEvent) event) {
                case BoxFilled filled -> List.of(filled.box());
                case BoxReplaced replaced -> List.of(replaced.box());
                case PollsEvent other -> List.of();
            };
        }

        static List<String> choices(List<Event> log) {
            var found = new ArrayList<String>();
            Box before = Box.EMPTY;
            String voter = "";
            for (Event event : log) {
                if (event instanceof BallotCast cast) {
                    voter = cast.voter().value();
                }
                for (Box box : box(event)) {
                    if (box.ballots() == before.ballots() + 1) {
                        found.add(voter + " " + difference(before, box));
                    }
                    before = box.ballots() > 0 ? box : before;
                }
            }
            return found;
        }

        private static int difference(Box before, Box after) {
            for (int option = 0; option < after.counts().size(); option++) {
                int earlier = before.counts().isEmpty() ? 0 : before.counts().get(option);
                if (after.counts().get(option) > earlier) {
                    return option;
                }
            }
            return -1;
        }
    }

    @Test
    @DisplayName("S50: saved, a secret poll has the result of all, and apart from it, for organizers, who voted in the order of names; nothing while it is open")
    void savedApart() {
        String poll = started(meeting, secret(Show.STAFF));
        vote(meeting, "cyd", poll, 0);
        vote(meeting, "anna", poll, 1);
        vote(meeting, "bo", poll, 0);
        assertThat(meeting.documents("petra", "en")).isEmpty();
        assertThat(meeting.documents("olga", "en")).extracting(Document::file).containsExactly("report.csv");
        meeting.when("petra", new ClosePoll(poll));

        assertThat(meeting.documents("olga", "en").getFirst().text()).contains("\"Fish\",\"2\",\"67\"", "\"Soup\",\"1\",\"33\"");
        assertThat(meeting.documents("olga", "sv").getLast().text().lines().skip(1)).containsExactly(
                "\"Lunch?\",\"Anna Rosterly-anna\",\"har röstat\"",
                "\"Lunch?\",\"Bo Rosterly-bo\",\"har röstat\"",
                "\"Lunch?\",\"Cyd Rosterly-cyd\",\"har röstat\"");
        assertThat(meeting.documents("petra", "en")).extracting(Document::file).containsExactly("results.csv");
        assertThat(meeting.documents("bo", "en")).isEmpty();
    }
}
