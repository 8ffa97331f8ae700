package org.plenum.plugin.questions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenum.spi.PlenumException;

/** What may be written. */
final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Text() {}

    /**
     * The text without white space around it, with {@code \n} for every kind of line end, and without control characters.
     *
     * @param longest code points
     * @throws PlenumException EMPTY_TEXT, BROKEN_TEXT or TEXT_TOO_LONG
     */
    static String clean(String text, long longest) {
        String lines = text.replaceAll("\\R", "\n");
        String clean = lines.codePoints()
                .filter(point -> point == '\n' || point == '\t' || Character.getType(point) != Character.CONTROL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new PlenumException(QuestionsError.BROKEN_TEXT, "a surrogate stands alone");
        }
        if (clean.codePoints().noneMatch(Text::isVisible)) {
            throw new PlenumException(QuestionsError.EMPTY_TEXT, text.length() + " characters, none visible");
        }
        int length = clean.codePointCount(0, clean.length());
        if (length > longest) {
            throw new PlenumException(QuestionsError.TEXT_TOO_LONG, length + " characters; " + longest + " are allowed");
        }
        return clean;
    }

    /** Texts with the same words have the same, however they are spaced and whether letters are large. */
    static String words(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isVisible(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }
}
