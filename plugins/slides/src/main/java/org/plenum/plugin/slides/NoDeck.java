package org.plenum.plugin.slides;

/** No slides come of a file. */
final class NoDeck extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    NoDeck(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
