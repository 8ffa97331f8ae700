package org.plenum.plugin.questions;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the questions refuse. */
enum QuestionsError implements ErrorCode {
    /** Nothing that can be seen. */
    EMPTY_TEXT(ErrorKind.REQUEST),
    /** Not text: half a character. */
    BROKEN_TEXT(ErrorKind.REQUEST),
    TEXT_TOO_LONG(ErrorKind.LIMIT),
    /** No such question, or none that the caller may see. */
    QUESTION_NOT_FOUND(ErrorKind.ABSENT),
    /** An administrator has not allowed questions without a name. */
    NAME_REQUIRED(ErrorKind.RIGHT),
    /** The caller can see an open question with the same words. */
    DUPLICATE(ErrorKind.STATE),
    /** The caller has as many open questions as allowed. */
    TOO_MANY_OPEN(ErrorKind.STATE),
    /** The caller has asked as many questions within a minute as allowed. */
    TOO_FAST(ErrorKind.RATE),
    /** The meeting has all the questions it may have. */
    QUESTIONS_FULL(ErrorKind.LIMIT),
    /** Another presenter is at it. */
    CLAIMED_BY_OTHER(ErrorKind.STATE),
    /** Nobody is at it. */
    NOT_CLAIMED(ErrorKind.STATE),
    ANSWERED(ErrorKind.STATE),
    NOT_ANSWERED(ErrorKind.STATE),
    DISMISSED(ErrorKind.STATE),
    NOT_DISMISSED(ErrorKind.STATE),
    /** All can see the question already. */
    PUBLISHED(ErrorKind.STATE),
    /** Only the person who asked. */
    NOT_ASKER(ErrorKind.RIGHT),
    /** Nobody votes for a question of their own. */
    OWN_QUESTION(ErrorKind.REQUEST),
    /** An administrator has switched votes off. */
    VOTES_OFF(ErrorKind.RIGHT);

    private final ErrorKind kind;

    QuestionsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
