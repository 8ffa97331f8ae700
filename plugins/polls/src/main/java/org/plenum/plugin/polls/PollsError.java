package org.plenum.plugin.polls;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why a poll refuses. */
enum PollsError implements ErrorCode {
    /** Nothing that can be seen. */
    EMPTY_TEXT(ErrorKind.REQUEST),
    /** Not text: half a character. */
    BROKEN_TEXT(ErrorKind.REQUEST),
    TEXT_TOO_LONG(ErrorKind.LIMIT),
    TOO_FEW_OPTIONS(ErrorKind.REQUEST),
    TOO_MANY_OPTIONS(ErrorKind.LIMIT),
    /** Two options read the same. */
    SAME_OPTION(ErrorKind.REQUEST),
    /** The least and the most that may be chosen do not fit each other or the options. */
    WRONG_LIMITS(ErrorKind.REQUEST),
    /** A rating has 2 to 10 steps. */
    WRONG_SCALE(ErrorKind.REQUEST),
    /** A quiz without a right answer, or with one that nobody can give. */
    WRONG_ANSWERS(ErrorKind.REQUEST),
    /** Each new result would tell the last vote. */
    SECRET_WHILE_OPEN(ErrorKind.REQUEST),
    /** Votes by name are switched off. */
    NAMED_OFF(ErrorKind.RIGHT),
    TOO_MANY_POLLS(ErrorKind.LIMIT),
    /** No such poll, or none that the caller may know of. */
    POLL_NOT_FOUND(ErrorKind.ABSENT),
    /** It was started: changed or deleted no more. */
    NOT_A_DRAFT(ErrorKind.STATE),
    ALREADY_STARTED(ErrorKind.STATE),
    /** It was closed, perhaps a moment ago by somebody else. */
    ALREADY_CLOSED(ErrorKind.STATE),
    /** It was not started. */
    NOT_STARTED(ErrorKind.STATE),
    /** Not before it is closed. */
    STILL_OPEN(ErrorKind.STATE),
    /** A secret vote cannot be changed: nobody knows which it was. */
    ALREADY_VOTED(ErrorKind.STATE),
    NO_SUCH_OPTION(ErrorKind.REQUEST),
    /** An option was chosen twice. */
    CHOSEN_TWICE(ErrorKind.REQUEST),
    /** Fewer or more options than the poll wants. */
    WRONG_NUMBER(ErrorKind.REQUEST),
    /** Words where options are wanted, or options where words are. */
    WRONG_KIND(ErrorKind.REQUEST),
    /** The written answers of a secret poll have all the room there is. */
    BOX_FULL(ErrorKind.LIMIT),
    /** Fewer than three voted in secret: their votes were thrown away. */
    TOO_FEW_VOTES(ErrorKind.STATE),
    /** There are no written answers, or none that the caller may read. */
    NO_ANSWERS(ErrorKind.STATE),
    ORGANIZER_ONLY(ErrorKind.RIGHT);

    private final ErrorKind kind;

    PollsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
