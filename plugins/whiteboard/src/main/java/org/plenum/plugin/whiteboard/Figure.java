package org.plenum.plugin.whiteboard;

import java.util.List;

/**
 * What was drawn.
 *
 * @param width of the line, 1-60 units; of a text or stamp its height, 10-400
 * @param points first where it begins, each further one as a step from the one before: x and y of shapes, x, y and pressure (0-100) of strokes.
 *     Empty once it was erased
 * @param text of a text, else empty
 */
record Figure(Kind kind, Colour colour, int width, List<Integer> points, String text) {
    Figure {
        points = List.copyOf(points);
    }

    /** How something is drawn. */
    enum Kind {
        /** Follows the hand; thicker where it is pressed. */
        PEN,
        /** As the pen, broad and transparent. */
        MARKER,
        LINE,
        ARROW,
        RECTANGLE,
        ELLIPSE,
        TEXT,
        TICK,
        CROSS,
        QUESTION,
        STAR
    }

    /** Its name; browsers choose a shade that can be seen on the page. */
    enum Colour {
        BLACK,
        RED,
        ORANGE,
        GREEN,
        TEAL,
        BLUE,
        PURPLE,
        PINK
    }

    boolean isBlank() {
        return points.isEmpty();
    }

    /** What is left of it in the log. */
    Figure blank() {
        return new Figure(kind, colour, width, List.of(), "");
    }

    /** What it costs to keep: numbers and characters. */
    int size() {
        return points.size() + text.length();
    }
}
