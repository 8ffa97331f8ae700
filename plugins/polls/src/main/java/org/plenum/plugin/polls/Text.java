package org.plenum.plugin.polls;

import org.plenum.spi.PlenumException;

/** What may be written. */
final class Text {
    /** Code points. */
    static final int LONGEST_QUESTION = 500;
    /** Code points. */
    static final int LONGEST_OPTION = 200;
    /** Code points. */
    static final int LONGEST_ANSWER = 500;

    private Text() {}

    /**
     * The text without white space around it, with {@code \n} for every kind of line end, and without control characters.
     *
     * @param what for the message: question, option, answer
     * @param longest code points
     * @throws PlenumException EMPTY_TEXT, BROKEN_TEXT or TEXT_TOO_LONG; the message never has the text: it may be a secret answer
     */
    static String clean(String what, String text, int longest) {
        String clean = text.replaceAll("\\R", "\n")
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || Character.getType(point) != Character.CONTROL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new PlenumException(PollsError.BROKEN_TEXT, what + ": a surrogate stands alone");
        }
        if (clean.codePoints().noneMatch(Text::isVisible)) {
            throw new PlenumException(PollsError.EMPTY_TEXT, what + ": " + text.length() + " characters, none visible");
        }
        int length = clean.codePointCount(0, clean.length());
        if (length > longest) {
            throw new PlenumException(
                    PollsError.TEXT_TOO_LONG, what + ": " + length + " characters; " + longest + " are allowed");
        }
        return clean;
    }

    private static boolean isVisible(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }
}
