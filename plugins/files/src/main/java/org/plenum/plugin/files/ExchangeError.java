package org.plenum.plugin.files;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the file exchange refuses. */
enum ExchangeError implements ErrorCode {
    /** No such file, or none that the caller may know of. */
    FILE_NOT_FOUND(ErrorKind.ABSENT),
    FOLDER_NOT_FOUND(ErrorKind.ABSENT),
    /** Somebody else's file. */
    NOT_OWN(ErrorKind.RIGHT),
    /** Handouts are given out by staff. */
    NOT_STAFF(ErrorKind.RIGHT),
    /** The file is being checked, or was refused. */
    NOT_RELEASED(ErrorKind.STATE),
    /** Nothing in it that can be seen. */
    EMPTY_NAME(ErrorKind.REQUEST),
    /** A control character, a mark that cannot be seen, half a character, or a slash. */
    MALFORMED_NAME(ErrorKind.REQUEST),
    NAME_TOO_LONG(ErrorKind.LIMIT),
    /** The ending says what a file is, and that was checked. */
    ENDING_CHANGED(ErrorKind.REQUEST),
    /** There is a folder of this name. */
    FOLDER_EXISTS(ErrorKind.STATE),
    TOO_MANY_FOLDERS(ErrorKind.LIMIT),
    /** The meeting has as many files as it may have. */
    TOO_MANY_FILES(ErrorKind.LIMIT);

    private final ErrorKind kind;

    ExchangeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
