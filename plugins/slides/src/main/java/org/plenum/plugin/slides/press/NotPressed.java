package org.plenum.plugin.slides.press;

/** No pages can be made. */
final class NotPressed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason lower case with hyphens */
    NotPressed(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
