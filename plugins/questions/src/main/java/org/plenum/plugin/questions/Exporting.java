package org.plenum.plugin.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plenum.plugin.questions.QuestionsView.Shown;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/** Questions as files: of each those, and that of them, which somebody is shown. */
final class Exporting {
    /** Spreadsheets read UTF-8 by it. */
    private static final String MARK = "\ufeff";

    private static final Map<String, String> TABLE = Document.titled("Questions as a table", "Frågor som tabell");
    private static final Map<String, String> TEXT = Document.titled("Questions as text", "Frågor som text");

    private Exporting() {}

    static Command<QuestionsState, ?> command() {
        return Command.of("export-questions", ExportQuestions.class, Questions.MANAGE, Exporting::export);
    }

    private static Decision export(QuestionsState state, Ask<ExportQuestions> ask) {
        Headings headings = Headings.in(ask.payload().language());
        List<Row> rows = rows(QuestionsView.of(state, ask.caller(), ask.meeting()), headings, ask.meeting());
        return Decision.reply(
                switch (ask.payload().format()) {
                    case CSV -> new Exported("questions.csv", "text/csv", MARK + table(headings, rows));
                    case MARKDOWN -> new Exported("questions.md", "text/markdown", Markdown.of(headings, rows));
                });
    }

    /** What the reader is shown, while the meeting runs and afterwards. */
    static List<Document> documents(QuestionsView shown, Meeting meeting, Locale language) {
        if (shown.questions().isEmpty()) {
            return List.of();
        }
        Headings headings = Headings.in(Document.isSwedish(language) ? Language.SV : Language.EN);
        List<Row> rows = rows(shown, headings, meeting);
        return List.of(
                new Document("questions", Document.Type.CSV, TABLE, table(headings, rows)),
                new Document("questions", Document.Type.MARKDOWN, TEXT, Markdown.of(headings, rows)));
    }

    private static List<Row> rows(QuestionsView shown, Headings headings, Meeting meeting) {
        return shown.questions().stream().map(question -> Row.of(question, headings, meeting)).toList();
    }

    private static String table(Headings headings, List<Row> rows) {
        return DocumentText.csv(Stream.concat(Stream.of(headings.columns()), rows.stream().map(Row::cells)).toList());
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
        private static Row of(Shown question, Headings headings, Meeting meeting) {
            var answer = question.answers().stream().findFirst();
            return new Row(
                    question.at().toString(),
                    name(question.asker(), meeting),
                    question.named() ? headings.yes() : headings.no(),
                    question.text(),
                    headings.of(question.status()),
                    String.valueOf(question.votes()),
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
