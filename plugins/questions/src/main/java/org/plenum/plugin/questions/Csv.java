package org.plenum.plugin.questions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.questions.Exporting.Row;

/** A table that spreadsheets open (RFC 4180), in which nothing that people wrote is taken for a formula. */
final class Csv {
    /** Spreadsheets read UTF-8 by it. */
    private static final String MARK = "\ufeff";
    /** What spreadsheets take for the beginning of a formula, in full width too, after white space or at the beginning of a line. */
    private static final Pattern FORMULA = Pattern.compile("(?m)^(?=[\\s\\p{Cf}]*[=+\\-@\\t\\r|%\uff1d\uff0b\uff0d\uff20])");

    private Csv() {}

    static String of(List<String> columns, List<Row> rows) {
        return Stream.concat(Stream.of(columns), rows.stream().map(Row::cells))
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", MARK, ""));
    }

    private static String cell(String text) {
        return '"' + FORMULA.matcher(text).replaceAll("'").replace("\"", "\"\"") + '"';
    }
}
