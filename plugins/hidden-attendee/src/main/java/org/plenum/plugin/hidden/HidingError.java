package org.plenum.plugin.hidden;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why hiding is refused. */
enum HidingError implements ErrorCode {
    /** Nobody with that id was ever in the meeting, or stands on its list. */
    PERSON_NOT_FOUND(ErrorKind.ABSENT);

    private final ErrorKind kind;

    HidingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
