package org.plenum.plugin.questions;

import java.util.List;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** All questions as a file for staff. */
final class Exporting {
    private Exporting() {}

    static Command<QuestionsState, ?> command() {
        return Command.of("export-questions", ExportQuestions.class, Questions.MANAGE, Exporting::export);
    }

    private static Decision export(QuestionsState state, Ask<ExportQuestions> ask) {
        Headings headings = Headings.in(ask.payload().language());
        List<Row> rows = state.questions().stream()
                .map(question -> Row.of(question, headings, ask.meeting()))
                .toList();
        return Decision.reply(
                switch (ask.payload().format()) {
                    case CSV -> new Exported("questions.csv", "text/csv", Csv.of(headings.columns(), rows));
                    case MARKDOWN -> new Exported("questions.md", "text/markdown", Markdown.of(headings, rows));
                });
    }

    enum Format {
        CSV,
        MARKDOWN
    }

    enum Language {
        EN,
        SV
    }

    record ExportQuestions(Format format, Language language) {}

    /** The reply. @param text the file's, UTF-8 */
    record Exported(String name, String type, String text) {}

    /** @param named whether attendees were told who asked */
    record Row(
            String at, String asker, String named, String question, String status, String votes, String answer, String answeredBy, String answerTo) {
        private static Row of(Question question, Headings headings, Meeting meeting) {
            var answer = question.answers().stream().findFirst();
            return new Row(
                    question.at().toString(),
                    name(question.asker(), meeting),
                    question.named() ? headings.yes() : headings.no(),
                    question.text(),
                    headings.of(question.status()),
                    String.valueOf(question.votes().size()),
                    answer.map(given -> given.aloud() ? headings.aloud() : given.text()).orElse(""),
                    answer.map(given -> name(given.by(), meeting)).orElse(""),
                    answer.map(given -> given.toAll() ? headings.all() : headings.asker()).orElse(""));
        }

        private static String name(ParticipantId person, Meeting meeting) {
            return meeting.participant(person).map(Viewer::name).orElse("");
        }

        List<String> cells() {
            return List.of(at, asker, named, question, status, votes, answer, answeredBy, answerTo);
        }
    }
}
