package org.plenum.plugin.polls;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** Who voted how, as far as that is kept, and what was written. */
final class Reporting {
    /** Answers in one reply. */
    static final int PAGE = 100;

    private Reporting() {}

    static List<Command<PollsState, ?>> commands() {
        return List.of(
                Command.of("read-report", ReadReport.class, Polls.REPORT, Reporting::report),
                Command.of("read-answers", ReadAnswers.class, Polls.VOTE, Reporting::answers));
    }

    /** The ballot promises that nobody but organizers reads the names; so no grant of the permission lets others in. */
    static Decision report(PollsState state, Ask<ReadReport> ask) {
        if (ask.caller().role() != Role.ORGANIZER) {
            return Decision.refuse(PollsError.ORGANIZER_ONLY, "the caller is " + ask.caller().role());
        }
        Poll poll = PollLookup.known(state, ask, ask.payload().poll());
        int from = Math.max(0, ask.payload().from());
        List<Report.Row> rows = rows(poll, ask.meeting()).skip(from).limit(PAGE).toList();
        return Decision.reply(new Report(rows, from + rows.size() < poll.voted()));
    }

    /** Those who voted, by name. */
    static Stream<Report.Row> rows(Poll poll, Meeting meeting) {
        var byName = Comparator.comparing(Report.Row::name).thenComparing(row -> row.participant().value());
        Stream<Report.Row> rows = poll.form().secret()
                ? poll.voters().stream().map(voter -> new Report.Row(voter, name(voter, meeting), List.of(), ""))
                : poll.votes().entrySet().stream()
                        .map(vote -> new Report.Row(
                                vote.getKey(), name(vote.getKey(), meeting), vote.getValue().options(), vote.getValue().text()));
        return rows.sorted(byName);
    }

    private static String name(ParticipantId voter, Meeting meeting) {
        return meeting.participant(voter).map(Viewer::name).orElse("");
    }

    private static Decision answers(PollsState state, Ask<ReadAnswers> ask) {
        Poll poll = PollLookup.known(state, ask, ask.payload().poll());
        if (poll.form().kind() != Kind.TEXT || !(poll.isShown() || ask.caller().isStaff())) {
            return Decision.refuse(PollsError.NO_ANSWERS, "poll " + poll.id() + " is " + poll.stage());
        }
        List<String> all = poll.answers();
        int from = Math.min(Math.max(0, ask.payload().from()), all.size());
        int until = Math.min(from + PAGE, all.size());
        return Decision.reply(new Answers(all.subList(from, until), until < all.size()));
    }

    /** @param from how many were read before */
    record ReadReport(String poll, int from) {}

    /** @param from how many were read before */
    record ReadAnswers(String poll, int from) {}

    /** @param rows {@value #PAGE} at most, by name
     *  @param more whether there are more */
    record Report(List<Row> rows, boolean more) {
        Report {
            rows = List.copyOf(rows);
        }

        /**
         * @param name empty once the person was erased
         * @param options none of a secret poll
         * @param text empty of a secret poll
         */
        record Row(ParticipantId participant, String name, List<Integer> options, String text) {
            Row {
                options = List.copyOf(options);
            }
        }
    }

    /** @param texts {@value #PAGE} at most, sorted, without names
     *  @param more whether there are more */
    record Answers(List<String> texts, boolean more) {
        Answers {
            texts = List.copyOf(texts);
        }
    }
}
