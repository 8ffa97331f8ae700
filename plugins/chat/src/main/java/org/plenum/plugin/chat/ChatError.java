package org.plenum.plugin.chat;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;

/** Why the chat refuses. */
enum ChatError implements ErrorCode {
    /** Nothing that can be seen. */
    EMPTY_TEXT(ErrorKind.REQUEST),
    /** Not text: half a character. */
    BROKEN_TEXT(ErrorKind.REQUEST),
    TEXT_TOO_LONG(ErrorKind.LIMIT),
    /** No such file of the caller's, or it was sent already. */
    FILE_NOT_FOUND(ErrorKind.ABSENT),
    /** It is being checked, or was refused. */
    FILE_NOT_READY(ErrorKind.STATE),
    /** More than go with one message, or than may wait to be sent. */
    TOO_MANY_FILES(ErrorKind.LIMIT),
    /** No such message, or none that the caller may see. */
    MESSAGE_NOT_FOUND(ErrorKind.ABSENT),
    /** The message was deleted. */
    MESSAGE_DELETED(ErrorKind.STATE),
    /** No such person, or none that the caller may know of. */
    PERSON_NOT_FOUND(ErrorKind.ABSENT),
    TO_ONESELF(ErrorKind.REQUEST),
    /** A reply is to one message at most. */
    SEVERAL_REPLIES(ErrorKind.REQUEST),
    NOT_AUTHOR(ErrorKind.RIGHT),
    /** Staff has muted the caller in the chat. */
    MUTED(ErrorKind.RIGHT),
    /** Organizers and presenters cannot be muted. */
    STAFF(ErrorKind.STATE),
    NOT_AN_EMOJI(ErrorKind.REQUEST),
    /** The message has all the different reactions it may have. */
    TOO_MANY_REACTIONS(ErrorKind.LIMIT);

    private final ErrorKind kind;

    ChatError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
