package org.plenum.plugin.slides;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why slides are refused. */
enum SlidesError implements ErrorCode {
    /** Nobody has brought it, or it was deleted. */
    DECK_NOT_FOUND(ErrorKind.ABSENT),
    /** A file of which no deck can be made. */
    UNKNOWN_FORMAT(ErrorKind.REQUEST),
    /** The meeting has as many decks as it may have. */
    TOO_MANY_DECKS(ErrorKind.LIMIT),
    /** Nothing in it that can be seen. */
    EMPTY_TITLE(ErrorKind.REQUEST),
    /** A control character, or half a character. */
    MALFORMED_TITLE(ErrorKind.REQUEST),
    TITLE_TOO_LONG(ErrorKind.LIMIT),
    /** Somebody else gave it another title meanwhile. */
    RENAMED_MEANWHILE(ErrorKind.STATE),
    /** Before the first place or behind the last. */
    NO_SUCH_PLACE(ErrorKind.REQUEST),
    /** The deck has no such page, or it is not made yet. */
    NO_SUCH_PAGE(ErrorKind.STATE),
    /** There is no PDF of it: it is a picture, or not ready. */
    NOT_PRINTABLE(ErrorKind.STATE);

    private final ErrorKind kind;

    SlidesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
