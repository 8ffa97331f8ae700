package org.plenum.plugin.chat;

import org.plenum.spi.PlenumException;

/** What may be written. */
final class Text {
    /** Code points. */
    static final int LONGEST = 4000;

    private Text() {}

    /**
     * The text without white space around it, with {@code \n} for every kind of line end, and without control characters.
     *
     * @throws PlenumException EMPTY_TEXT, BROKEN_TEXT or TEXT_TOO_LONG
     */
    static String clean(String text) {
        String lines = text.replaceAll("\\R", "\n");
        String clean = lines.codePoints()
                .filter(point -> point == '\n' || point == '\t' || Character.getType(point) != Character.CONTROL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new PlenumException(ChatError.BROKEN_TEXT, "a surrogate stands alone");
        }
        if (clean.codePoints().noneMatch(Text::isVisible)) {
            throw new PlenumException(ChatError.EMPTY_TEXT, text.length() + " characters, none visible");
        }
        int length = clean.codePointCount(0, clean.length());
        if (length > LONGEST) {
            throw new PlenumException(ChatError.TEXT_TOO_LONG, length + " characters; " + LONGEST + " are allowed");
        }
        return clean;
    }

    private static boolean isVisible(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }
}
