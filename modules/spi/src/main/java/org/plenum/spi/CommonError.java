package org.plenum.spi;

/** Errors that are no plugin's own. The wire says {@code not-permitted} for NOT_PERMITTED. */
public enum CommonError implements ErrorCode {
    /** A value is missing, of the wrong type, or out of range; the message names it. */
    INVALID(ErrorKind.REQUEST),
    /** No such thing, or none that the caller may know of. */
    NOT_FOUND(ErrorKind.ABSENT),
    /** The caller's role lacks the permission. */
    NOT_PERMITTED(ErrorKind.RIGHT),
    /** The feature is off for this tenant, meeting or role. */
    SWITCHED_OFF(ErrorKind.RIGHT),
    /** The caller is not signed in, or no longer. */
    NOT_SIGNED_IN(ErrorKind.RIGHT),
    /** The meeting is over. */
    MEETING_ENDED(ErrorKind.STATE),
    /** It conflicts with what happened before. */
    CONFLICT(ErrorKind.STATE),
    /** More bytes or characters than allowed. */
    TOO_LARGE(ErrorKind.LIMIT),
    /** More requests than allowed. */
    TOO_MANY(ErrorKind.RATE),
    /** The plugin is not there, and did not come back within 10 seconds. */
    PLUGIN_ABSENT(ErrorKind.OUTSIDE),
    /** The database does not answer. */
    STORE_UNAVAILABLE(ErrorKind.OUTSIDE),
    /** A fault. */
    INTERNAL(ErrorKind.BUG);

    private final ErrorKind kind;

    CommonError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
