package org.plenum.plugin.breakout;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** What goes wrong with rooms. The wire says {@code breakout:no-rooms}. */
enum BreakoutError implements ErrorCode {
    /** More rooms than a meeting can have. */
    TOO_MANY_ROOMS(ErrorKind.LIMIT),
    /** There is no such room, or no longer. */
    UNKNOWN_ROOM(ErrorKind.ABSENT),
    /** That person was never in the meeting, and is not on its list. */
    UNKNOWN_PERSON(ErrorKind.ABSENT),
    /** There is no room to open. */
    NO_ROOMS(ErrorKind.STATE),
    /** Nobody is assigned, and nobody may choose. */
    NOBODY_ASSIGNED(ErrorKind.STATE),
    /** Somebody else was first. */
    ALREADY_OPEN(ErrorKind.STATE),
    /** The rooms are closed, or their time is over. */
    CLOSED(ErrorKind.STATE),
    /** That room is not for the caller. */
    NOT_YOURS(ErrorKind.RIGHT),
    /** The caller is in no room. */
    IN_NO_ROOM(ErrorKind.STATE);

    private final ErrorKind kind;

    BreakoutError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
