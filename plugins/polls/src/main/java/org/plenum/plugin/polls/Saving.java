package org.plenum.plugin.polls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenum.plugin.polls.Reporting.Report;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Meeting;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * Polls as files: the results that somebody is shown, and for organizers the report. As in the panel, who voted in secret stands there by
 * name and in the order of names, and what was chosen elsewhere without one.
 */
final class Saving {
    private static final Map<String, String> RESULTS = Document.titled("Results of polls", "Resultat av omröstningar");
    private static final Map<String, String> REPORT = Document.titled("Who voted how", "Vem som röstade hur");

    private Saving() {}

    static List<Document> documents(PollsState state, Viewer viewer, Meeting meeting, Locale language) {
        Words words = Document.isSwedish(language) ? Words.SWEDISH : Words.ENGLISH;
        List<Poll> begun = state.polls().stream().filter(poll -> poll.stage() != Stage.DRAFT).toList();
        var documents = new ArrayList<Document>();
        table("results", RESULTS, words.results(), begun.stream().flatMap(poll -> results(poll, viewer, words))).forEach(documents::add);
        if (viewer.role() == Role.ORGANIZER && meeting.permits(viewer, Polls.REPORT)) {
            table("report", REPORT, words.report(), begun.stream().flatMap(poll -> report(poll, meeting, words))).forEach(documents::add);
        }
        return documents;
    }

    /** None if there is nothing below the headings. */
    private static Stream<Document> table(String name, Map<String, String> title, List<String> headings, Stream<List<String>> lines) {
        List<List<String>> rows = Stream.concat(Stream.of(headings), lines).toList();
        return rows.size() == 1
                ? Stream.empty()
                : Stream.of(new Document(name, Document.Type.CSV, title, DocumentText.csv(rows)));
    }

    /** What the panel shows: numbers for staff, shares for others, nothing of a poll whose results are not shown. */
    private static Stream<List<String>> results(Poll poll, Viewer viewer, Words words) {
        ShownPoll shown = ShownPoll.of(poll, viewer);
        String question = shown.form().question();
        if (shown.tooFew()) {
            return Stream.of(List.of(question, words.tooFew(), "", "", ""));
        }
        if (shown.form().kind() == Kind.TEXT) {
            return viewer.isStaff() || poll.isShown()
                    ? poll.answers().stream().map(answer -> List.of(question, answer, "", "", ""))
                    : Stream.empty();
        }
        List<Integer> counts = shown.tally().stream().findFirst().map(Tally::counts).orElse(List.of());
        List<Integer> shares = viewer.isStaff() && !counts.isEmpty() ? poll.tally().shares() : shown.shares();
        return IntStream.range(0, Math.max(counts.size(), shares.size()))
                .mapToObj(option -> List.of(
                        question,
                        option(shown.form(), option, words),
                        at(counts, option),
                        at(shares, option),
                        shown.form().right().contains(option) ? words.right() : ""));
    }

    private static String at(List<Integer> numbers, int option) {
        return option < numbers.size() ? String.valueOf(numbers.get(option)) : "";
    }

    private static Stream<List<String>> report(Poll poll, Meeting meeting, Words words) {
        return Reporting.rows(poll, meeting)
                .map(row -> List.of(
                        poll.form().question(), row.name().isEmpty() ? words.erasedPerson() : row.name(), vote(poll.form(), row, words)));
    }

    private static String vote(Form form, Report.Row row, Words words) {
        if (form.secret()) {
            return words.hasVoted();
        }
        String chosen = form.kind() == Kind.TEXT
                ? row.text()
                : row.options().stream().map(option -> option(form, option, words)).collect(Collectors.joining(", "));
        String passed = form.kind() == Kind.QUIZ && form.right().equals(row.options()) ? " (" + words.right() + ")" : "";
        return (chosen.isEmpty() ? words.erased() : chosen) + passed;
    }

    private static String option(Form form, int option, Words words) {
        String text = form.options().get(option);
        return text.isEmpty() ? words.option().formatted(option + 1) : text;
    }

    private record Words(
            List<String> results,
            List<String> report,
            String right,
            String tooFew,
            String hasVoted,
            String erased,
            String erasedPerson,
            String option) {
        static final Words ENGLISH = new Words(
                List.of("Question", "Answer", "Votes", "Per cent", "Right"),
                List.of("Question", "Name", "Vote"),
                "right",
                "Fewer than three secret votes: thrown away",
                "has voted",
                "The text was removed at its author’s request.",
                "A person who was erased",
                "Option %d");
        static final Words SWEDISH = new Words(
                List.of("Fråga", "Svar", "Röster", "Procent", "Rätt"),
                List.of("Fråga", "Namn", "Röst"),
                "rätt",
                "Färre än tre hemliga röster: bortkastade",
                "har röstat",
                "Texten togs bort på författarens begäran.",
                "En person som raderats",
                "Alternativ %d");

        Words {
            results = List.copyOf(results);
            report = List.copyOf(report);
        }
    }
}
