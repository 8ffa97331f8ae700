package org.plenum.text;

import java.util.Random;

/**
 * Somebody who edits a copy at random, for tests: words of the form {@code <7>} are put in whole, and only the dots behind them are taken out, so each
 * word has to be in the text at the end. Not safe for several threads.
 */
public final class RandomWriter {
    private static final String DOTS = "··";

    private final Copy copy;
    private final Random random;

    public RandomWriter(Copy copy, Random random) {
        this.copy = copy;
        this.random = random;
    }

    public Copy copy() {
        return copy;
    }

    /** Puts a word in before another one, or at the end. @param word begins with {@code <} */
    public void write(String word) {
        int place = from('<');
        copy.edit(id(), place < 0 ? copy.text().length() : place, place < 0 ? copy.text().length() : place, word + DOTS);
    }

    /** Takes out a dot, if there is one behind a place. */
    public void takeOut() {
        int dot = from(DOTS.charAt(0));
        if (dot >= 0) {
            copy.edit(id(), dot, dot + 1, "");
        }
    }

    private int from(char sought) {
        return copy.text().indexOf(sought, random.nextInt(copy.text().length() + 1));
    }

    private String id() {
        return "%011d".formatted(random.nextLong(100_000_000_000L));
    }
}
