package org.plenum.plugin.permissions;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why a decision about attendees is refused. */
enum PermissionError implements ErrorCode {
    /** No running plugin declares such a right for attendees. */
    FUNCTION_NOT_FOUND(ErrorKind.ABSENT),
    /** Nobody with that id was ever in the meeting. */
    PERSON_NOT_FOUND(ErrorKind.ABSENT);

    private final ErrorKind kind;

    PermissionError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
