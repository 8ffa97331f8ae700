package org.plenum.text;

import java.util.List;

/**
 * One place where a text is changed.
 *
 * @param from where what is replaced begins, in the text before the change
 * @param to where it ends; the same as {@code from} if nothing is taken out
 * @param insert what takes its place, in {@link Pieces}; empty if nothing does
 */
public record Edit(int from, int to, List<String> insert) {
    public Edit {
        insert = List.copyOf(insert);
    }

    /** What is put in. */
    public String text() {
        return Pieces.joined(insert);
    }
}
