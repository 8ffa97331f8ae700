package org.plenum.plugin.slides.office;

/** LibreOffice has made no PDF. */
public final class OfficeFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** How it went wrong. */
    public enum How {
        /** It cannot read the file. */
        UNREADABLE,
        /** It took too long, and was ended. */
        SLOW,
        /** It ended by itself. */
        ENDED,
        /** It cannot be started. */
        ABSENT
    }

    private final How how;

    OfficeFault(How how, String message, Throwable cause) {
        super(message, cause);
        this.how = how;
    }

    public How how() {
        return how;
    }
}
