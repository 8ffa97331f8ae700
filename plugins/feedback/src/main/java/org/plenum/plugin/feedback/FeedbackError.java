package org.plenum.plugin.feedback;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the feedback refuses. */
enum FeedbackError implements ErrorCode {
    /** One mood at most. */
    SEVERAL_MOODS(ErrorKind.REQUEST),
    /** Nobody has a hand up, or not this person. */
    NO_HAND(ErrorKind.STATE);

    private final ErrorKind kind;

    FeedbackError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
