package org.plenum.plugin.whiteboard;

import org.plenum.spi.PlenumException;

/** What a board may be called. */
final class Title {
    /** Characters, as Unicode counts them. */
    static final int LONGEST = 100;

    private Title() {}

    /** Without blanks at its ends. @throws PlenumException if nothing can be called so */
    static String of(String text) {
        String title = text.strip();
        int[] points = title.codePoints().toArray();
        if (points.length > LONGEST) {
            throw new PlenumException(
                    WhiteboardError.TITLE_TOO_LONG, "a title of " + points.length + " characters; " + LONGEST + " are allowed");
        }
        boolean visible = false;
        for (int point : points) {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    throw new PlenumException(WhiteboardError.MALFORMED_TITLE, "a title with the character " + point);
                case Character.FORMAT, Character.SPACE_SEPARATOR -> {
                    // Not seen, and no harm beside what is.
                }
                default -> visible = true;
            }
        }
        if (!visible) {
            throw new PlenumException(WhiteboardError.EMPTY_TITLE, "a title of " + points.length + " characters, none visible");
        }
        return title;
    }
}
