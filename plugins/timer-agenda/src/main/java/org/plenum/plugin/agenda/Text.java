package org.plenum.plugin.agenda;

import org.plenum.spi.PlenumException;

/** What may be written: one line each. */
final class Text {
    /** Code points. */
    static final int LONGEST_TITLE = 200;
    /** Code points. */
    static final int LONGEST_NAME = 100;

    private Text() {}

    static String title(String text) {
        String clean = line("title", text, LONGEST_TITLE);
        if (clean.codePoints().noneMatch(Text::isVisible)) {
            throw new PlenumException(TimerAgendaError.EMPTY_TEXT, "title: " + text.length() + " characters, none visible");
        }
        return clean;
    }

    /** May be empty. */
    static String name(String text) {
        String clean = line("name of the speaker", text, LONGEST_NAME);
        return clean.codePoints().anyMatch(Text::isVisible) ? clean : "";
    }

    /** An id as the log shows it, which may be anything. */
    static String shown(String id) {
        return "'" + (id.length() > 40 ? id.substring(0, 40) + "…" : id) + "'";
    }

    /** Without control characters, and with one blank for white space of all kinds. */
    private static String line(String what, String text, int longest) {
        String clean = text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(point -> Character.getType(point) != Character.CONTROL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" +", " ");
        if (clean.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new PlenumException(TimerAgendaError.BROKEN_TEXT, what + ": a surrogate stands alone");
        }
        int length = clean.codePointCount(0, clean.length());
        if (length > longest) {
            throw new PlenumException(
                    TimerAgendaError.TEXT_TOO_LONG, what + ": " + length + " characters; " + longest + " are allowed");
        }
        return clean;
    }

    private static boolean isVisible(int point) {
        return !Character.isSpaceChar(point) && Character.getType(point) != Character.FORMAT;
    }
}
