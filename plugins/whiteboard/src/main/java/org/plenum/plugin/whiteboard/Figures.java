package org.plenum.plugin.whiteboard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenum.spi.PlenumException;

/** Which figures are taken. */
final class Figures {
    /** Units. */
    static final int PAGE_WIDTH = 1600;

    /** Units; a page of text may be long. */
    static final int LONGEST_PAGE = 64_000;

    static final int MOST_STROKE_POINTS = 1000;

    /** Characters. */
    static final int LONGEST_TEXT = 500;

    private static final int MOST_PRESSURE = 100;
    private static final int WIDEST_LINE = 60;
    private static final int LEAST_HEIGHT = 10;
    private static final int MOST_HEIGHT = 400;

    private Figures() {}

    /** @throws PlenumException if it cannot be drawn, is not on the page, or is too much */
    static void check(Figure figure) {
        switch (figure.kind()) {
            case PEN, MARKER -> stroke(figure);
            case LINE, ARROW, RECTANGLE, ELLIPSE -> points(figure, 2);
            case TEXT, TICK, CROSS, QUESTION, STAR -> points(figure, 1);
        }
        text(figure);
    }

    private static void stroke(Figure figure) {
        List<Integer> points = figure.points();
        if (points.size() > 3 * MOST_STROKE_POINTS) {
            throw new PlenumException(WhiteboardError.STROKE_TOO_LONG, points.size() / 3 + " points; " + MOST_STROKE_POINTS + " are allowed");
        }
        if (points.isEmpty() || points.size() % 3 != 0) {
            throw malformed(figure, points.size() + " numbers");
        }
        width(figure, 1, WIDEST_LINE);
        for (int at = 2; at < points.size(); at += 3) {
            if (points.get(at) < 0 || points.get(at) > MOST_PRESSURE) {
                throw malformed(figure, "a pressure of " + points.get(at));
            }
        }
        onPage(figure, 3);
    }

    private static void points(Figure figure, int count) {
        if (figure.points().size() != 2 * count) {
            throw malformed(figure, figure.points().size() + " numbers");
        }
        width(figure, count == 1 ? LEAST_HEIGHT : 1, count == 1 ? MOST_HEIGHT : WIDEST_LINE);
        onPage(figure, 2);
    }

    private static void width(Figure figure, int least, int most) {
        if (figure.width() < least || figure.width() > most) {
            throw malformed(figure, "a width of " + figure.width());
        }
    }

    /** Steps are summed up in long: endless values must not come round to the page again. */
    private static void onPage(Figure figure, int numbers) {
        long x = 0;
        long y = 0;
        for (int at = 0; at < figure.points().size(); at += numbers) {
            x += figure.points().get(at);
            y += figure.points().get(at + 1);
            if (!isOnPage(x, y)) {
                throw malformed(figure, "a point at " + x + ", " + y);
            }
        }
    }

    static boolean isOnPage(long x, long y) {
        return x >= 0 && x <= PAGE_WIDTH && y >= 0 && y <= LONGEST_PAGE;
    }

    private static void text(Figure figure) {
        String text = figure.text();
        if (text.length() > LONGEST_TEXT) {
            throw new PlenumException(WhiteboardError.TEXT_TOO_LONG, text.length() + " characters; " + LONGEST_TEXT + " are allowed");
        }
        boolean isText = figure.kind() == Figure.Kind.TEXT;
        boolean unfit = text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
        if (isText == text.isBlank() || unfit) {
            throw malformed(figure, "a text of " + text.length() + " characters");
        }
    }

    private static PlenumException malformed(Figure figure, String what) {
        return new PlenumException(WhiteboardError.MALFORMED_FIGURE, figure.kind() + " with " + what);
    }
}
