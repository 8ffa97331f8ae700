package org.plenum.plugin.whiteboard;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the boards refuse. */
enum WhiteboardError implements ErrorCode {
    /** Nobody has added it, or it was deleted. */
    BOARD_NOT_FOUND(ErrorKind.ABSENT),
    /** Nobody has drawn it there, or it was erased. */
    OBJECT_NOT_FOUND(ErrorKind.ABSENT),
    /** Somebody else has drawn it. */
    NOT_YOURS(ErrorKind.RIGHT),
    /** Nothing in it that can be seen. */
    EMPTY_TITLE(ErrorKind.REQUEST),
    /** A control character, or half a character. */
    MALFORMED_TITLE(ErrorKind.REQUEST),
    TITLE_TOO_LONG(ErrorKind.LIMIT),
    /** The meeting has as many boards as it may have. */
    TOO_MANY_BOARDS(ErrorKind.LIMIT),
    /** Before the first place or behind the last. */
    NO_SUCH_PLACE(ErrorKind.REQUEST),
    /** It cannot be drawn, or is not on the page. */
    MALFORMED_FIGURE(ErrorKind.REQUEST),
    STROKE_TOO_LONG(ErrorKind.LIMIT),
    TEXT_TOO_LONG(ErrorKind.LIMIT),
    /** There are as many objects on this page as there may be, or they are too much together. */
    SURFACE_FULL(ErrorKind.LIMIT),
    /** All pages of the meeting together have as much on them as they may have. */
    ALL_FULL(ErrorKind.LIMIT);

    private final ErrorKind kind;

    WhiteboardError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
