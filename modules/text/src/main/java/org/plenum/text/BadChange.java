package org.plenum.text;

/** A change that is not taken; nothing was changed. */
public final class BadChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** It is no change of any text: positions in disorder, half a character, a control character. */
        MALFORMED,
        /** It is made for another text than this. */
        OUTSIDE,
        /** The text would be longer than it may be. */
        TOO_LONG,
        /** Made to a version that there has not been. */
        VERSION_UNKNOWN,
        /** Made to a version that so much was changed since that the change cannot be moved over it. */
        TOO_OLD,
        /** More in one request than it may have. */
        TOO_MUCH
    }

    private final Reason reason;

    BadChange(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
