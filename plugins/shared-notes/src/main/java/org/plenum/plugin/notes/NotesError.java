package org.plenum.plugin.notes;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the notes refuse. */
enum NotesError implements ErrorCode {
    /** No change of any text: positions in disorder, half a character, a control character. */
    MALFORMED_CHANGE(ErrorKind.REQUEST),
    /** Made to a text of another length than the notes had at that version. */
    OUTSIDE_TEXT(ErrorKind.REQUEST),
    /** Made to a version that there has not been. */
    VERSION_UNKNOWN(ErrorKind.REQUEST),
    /** Made to a version that so much was changed since that the change cannot be moved over it. */
    TOO_OLD(ErrorKind.STATE),
    /** More in one request than it may have. */
    TOO_MUCH(ErrorKind.LIMIT),
    /** The notes have the length that they may have. */
    TEXT_FULL(ErrorKind.LIMIT),
    /** No PNG, JPEG, GIF or WebP by its name. */
    NOT_PICTURE(ErrorKind.REQUEST),
    /** The notes have all the pictures that they may have. */
    TOO_MANY_PICTURES(ErrorKind.LIMIT),
    /** None of the caller's. */
    PICTURE_NOT_FOUND(ErrorKind.ABSENT),
    /** Nobody of the meeting. */
    PERSON_NOT_FOUND(ErrorKind.ABSENT);

    private final ErrorKind kind;

    NotesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
