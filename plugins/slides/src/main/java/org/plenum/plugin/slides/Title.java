package org.plenum.plugin.slides;

import org.plenum.spi.PlenumException;

/** What a deck may be called. */
final class Title {
    /** Code points. */
    static final int LONGEST = 100;

    private Title() {}

    /** Without blanks at its ends. @throws PlenumException if nothing can be called so */
    static String of(String text) {
        String title = text.strip();
        if (title.codePoints().anyMatch(Title::isUnfit)) {
            throw new PlenumException(
                    SlidesError.MALFORMED_TITLE, "a title of " + text.length() + " with a control or half a character");
        }
        if (title.codePoints().noneMatch(Title::isVisible)) {
            throw new PlenumException(SlidesError.EMPTY_TITLE, "a title of " + text.length() + " characters, none visible");
        }
        int length = title.codePointCount(0, title.length());
        if (length > LONGEST) {
            throw new PlenumException(SlidesError.TITLE_TOO_LONG, "a title of " + length + " characters; " + LONGEST + " are allowed");
        }
        return title;
    }

    /** Of a file's name: what stands before its ending, as much as a title may have. */
    static String ofFile(String name) {
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name)
                .codePoints()
                .filter(point -> !isUnfit(point))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return stem.codePoints().anyMatch(Title::isVisible) ? stem : "…";
    }

    private static boolean isUnfit(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isVisible(int point) {
        return !Character.isSpaceChar(point) && Character.getType(point) != Character.FORMAT;
    }
}
