package org.plenum.plugin.slides.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of pages, as files. */
final class Texts {
    /** Characters of one page. */
    private static final int LONGEST = 8000;
    private static final int FIRST_VISIBLE = 0x20;

    private Texts() {}

    /** Without control characters but line feeds, halves of characters, and blanks at its ends. */
    static String plain(String text) {
        String plain = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(point -> point == '\n' || !unfit(point))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.replaceAll(" +\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean unfit(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    /** As a list in JSON. */
    static void write(Path file, List<String> texts) throws IOException {
        Files.writeString(file, texts.stream().map(Texts::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (unit < FIRST_VISIBLE) {
                        quoted.append(String.format("\\u%04x", unit));
                    } else {
                        quoted.append((char) unit);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
