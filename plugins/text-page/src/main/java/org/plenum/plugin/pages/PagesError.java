package org.plenum.plugin.pages;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the pages refuse. */
enum PagesError implements ErrorCode {
    /** Nobody has added it, or it was deleted. */
    PAGE_NOT_FOUND(ErrorKind.ABSENT),
    /** Nothing in it that can be seen. */
    EMPTY_TITLE(ErrorKind.REQUEST),
    /** A control character, or half a character. */
    MALFORMED_TITLE(ErrorKind.REQUEST),
    TITLE_TOO_LONG(ErrorKind.LIMIT),
    /** Somebody else gave it another title meanwhile. */
    RENAMED_MEANWHILE(ErrorKind.STATE),
    /** The meeting has as many pages as it may have. */
    TOO_MANY_PAGES(ErrorKind.LIMIT),
    /** Before the first place or behind the last. */
    NO_SUCH_PLACE(ErrorKind.REQUEST),
    /** The page is for presenters to write. */
    NOT_OPEN(ErrorKind.RIGHT),
    /** No PNG, JPEG, GIF or WebP by its name. */
    NOT_PICTURE(ErrorKind.REQUEST),
    /** The meeting has all the pictures that its pages may have. */
    TOO_MANY_PICTURES(ErrorKind.LIMIT),
    /** None of the caller's. */
    PICTURE_NOT_FOUND(ErrorKind.ABSENT),
    /** No change of any text: positions in disorder, half a character, a control character. */
    MALFORMED_CHANGE(ErrorKind.REQUEST),
    /** Made to a text of another length than the page had at that version. */
    OUTSIDE_TEXT(ErrorKind.REQUEST),
    /** Made to a version that there has not been. */
    VERSION_UNKNOWN(ErrorKind.REQUEST),
    /** Made to a version that so much was changed since that the change cannot be moved over it. */
    TOO_OLD(ErrorKind.STATE),
    /** More in one request than it may have. */
    TOO_MUCH(ErrorKind.LIMIT),
    /** The page has the length that it may have. */
    TEXT_FULL(ErrorKind.LIMIT),
    /** All pages together have the length that they may have. */
    PAGES_FULL(ErrorKind.LIMIT);

    private final ErrorKind kind;

    PagesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
