package org.plenum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines of Markdown, printed and put into a page between two markers. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table text(String line) {
        lines.add(line);
        lines.add("");
        return this;
    }

    Table head(String... cells) {
        row(cells);
        return row(Collections.nCopies(cells.length, "---").toArray(String[]::new));
    }

    Table row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    Table end() {
        lines.add("");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines).strip() + "\n";
    }

    /**
     * Replaces what stands between {@code <!-- name:begin -->} and {@code <!-- name:end -->}.
     *
     * @throws IOException when the page is missing or has no such markers
     */
    void writeInto(Path page, String name) throws IOException {
        Files.writeString(page, replaced(Files.readString(page), name, toString()));
    }

    static String replaced(String page, String name, String section) throws IOException {
        String begin = "<!-- " + name + ":begin -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- " + name + ":end -->");
        if (from < 0 || to < from) {
            throw new IOException("no markers for '" + name + "'");
        }
        return page.substring(0, from + begin.length()) + section + page.substring(to);
    }
}
