package org.plenum.plugin.agenda;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the agenda, the countdown or the queue refuses. */
enum TimerAgendaError implements ErrorCode {
    /** Nothing that can be seen. */
    EMPTY_TEXT(ErrorKind.REQUEST),
    /** Not text: half a character. */
    BROKEN_TEXT(ErrorKind.REQUEST),
    TEXT_TOO_LONG(ErrorKind.LIMIT),
    TOO_MANY_ITEMS(ErrorKind.LIMIT),
    /** An item is planned for 1 minute to 24 hours. */
    WRONG_MINUTES(ErrorKind.REQUEST),
    /** One person or a name, not both. */
    SEVERAL_SPEAKERS(ErrorKind.REQUEST),
    /** Before the first place or behind the last. */
    NO_SUCH_PLACE(ErrorKind.REQUEST),
    ITEM_NOT_FOUND(ErrorKind.ABSENT),
    /** Nobody who is here, or whom the caller may know of. */
    PERSON_NOT_FOUND(ErrorKind.ABSENT),
    /** A countdown, and a turn, has 1 second to 24 hours. */
    WRONG_LENGTH(ErrorKind.REQUEST),
    NO_COUNTDOWN(ErrorKind.STATE),
    /** Its time is up. */
    COUNTDOWN_OVER(ErrorKind.STATE),
    QUEUE_CLOSED(ErrorKind.STATE),
    /** Who speaks does not wait to speak. */
    SPEAKS_ALREADY(ErrorKind.STATE),
    NOT_WAITING(ErrorKind.STATE),
    NOT_SPEAKING(ErrorKind.STATE);

    private final ErrorKind kind;

    TimerAgendaError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
