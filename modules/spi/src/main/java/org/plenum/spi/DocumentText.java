package org.plenum.spi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes what people wrote into files, so that it is nothing but text there.
 *
 * @since 1
 */
public final class DocumentText {
    /** What spreadsheets take for the beginning of a formula, in full width too, after white space or at the beginning of a line. */
    private static final Pattern FORMULA = Pattern.compile("(?m)^(?=[\\s\\p{Cf}]*[=+\\-@\\t\\r|%\uff1d\uff0b\uff0d\uff20])");

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&:=]");

    private DocumentText() {}

    /** A table that spreadsheets open (RFC 4180); what they would take for a formula is made text. @param rows the first has the headings */
    public static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(DocumentText::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return '"' + FORMULA.matcher(text).replaceAll("'").replace("\"", "\"\"") + '"';
    }

    /** Text in which nothing is taken for Markdown. */
    public static String markdown(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }
}
