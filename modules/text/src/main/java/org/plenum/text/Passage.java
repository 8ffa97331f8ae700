package org.plenum.text;

/** A part of the text that one person wrote. */
public record Passage(String author, String text) {
    /** As long, without what was written. */
    public Passage blanked() {
        return new Passage(author, Characters.blanked(text));
    }

    Passage part(int from, int to) {
        return new Passage(author, text.substring(from, to));
    }
}
