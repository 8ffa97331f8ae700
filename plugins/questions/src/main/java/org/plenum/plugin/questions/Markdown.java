package org.plenum.plugin.questions;

import java.util.List;
import java.util.stream.Collectors;
import org.plenum.plugin.questions.Exporting.Row;
import org.plenum.spi.DocumentText;

/** A text to read, in which nothing that people wrote is taken for markup. */
final class Markdown {
    private Markdown() {}

    static String of(Headings headings, List<Row> rows) {
        return rows.stream()
                .map(row -> question(headings, row))
                .collect(Collectors.joining("\n", "# " + headings.title() + "\n\n", ""));
    }

    private static String question(Headings headings, Row row) {
        String head = "%s, %s (%s: %s) · %s · %s: %s"
                .formatted(row.at(), plain(row.asker()), headings.columns().get(2), row.named(), row.status(), headings.columns().get(5), row.votes());
        String answer = row.answer().isEmpty()
                ? ""
                : "\n**%s** (%s):\n\n%s\n".formatted(plain(row.answeredBy()), row.answerTo(), quoted(row.answer()));
        return "## %s\n\n%s\n%s".formatted(head, quoted(row.question()), answer);
    }

    private static String quoted(String text) {
        return plain(text).lines().map(line -> "> " + line).collect(Collectors.joining("  \n"));
    }

    private static String plain(String text) {
        return DocumentText.markdown(text);
    }
}
