package org.plenum.files;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why a file is not taken in. */
public enum FilesError implements ErrorCode {
    /** The plugin takes no files. */
    NO_FILES(ErrorKind.ABSENT),
    /** A file without a byte. */
    EMPTY_FILE(ErrorKind.REQUEST),
    /** Larger than the tenant allows one file to be. */
    FILE_TOO_LARGE(ErrorKind.LIMIT),
    /** The files of this meeting would be larger together than the tenant allows. */
    MEETING_FULL(ErrorKind.LIMIT),
    /** All files of the tenant would be larger together than it may have. */
    TENANT_FULL(ErrorKind.LIMIT),
    /** This person has as many unfinished uploads as one may have. */
    TOO_MANY_UPLOADS(ErrorKind.RATE),
    /** Bytes for another place than the one where the upload stands. */
    WRONG_OFFSET(ErrorKind.STATE),
    /** More bytes than were announced. */
    MORE_THAN_ANNOUNCED(ErrorKind.REQUEST),
    /** Somebody else is just sending bytes of the same file. */
    ALREADY_SENDING(ErrorKind.STATE),
    /** No bytes are expected: all have come, or the upload was given up. */
    NOT_RECEIVING(ErrorKind.STATE),
    /** Nothing can be inspected now, and the tenant does not let files wait. */
    UPLOADS_OFF(ErrorKind.OUTSIDE),
    /** No room on the server's disk. */
    DISK_FULL(ErrorKind.OUTSIDE);

    private final ErrorKind kind;

    FilesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
