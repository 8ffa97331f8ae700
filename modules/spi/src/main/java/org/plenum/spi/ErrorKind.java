package org.plenum.spi;

/** Who has to act; fixes HTTP status, log level and whether a retry helps. */
public enum ErrorKind {
    /** The caller sent something wrong. */
    REQUEST(400, "no"),
    /** As REQUEST, for something that is not there, or not for this caller. */
    ABSENT(404, "no"),
    /** An administrator or organizer has not allowed it. */
    RIGHT(403, "no"),
    /** Not now; the next event may change it. */
    STATE(409, "yes"),
    /** Too large. */
    LIMIT(413, "no"),
    /** Too many or too fast; later. */
    RATE(429, "later"),
    /** Something this server depends on does not answer; the operator acts. */
    OUTSIDE(503, "later"),
    /** A fault of Plenum or a plugin; logged with trace and id. */
    BUG(500, "no");

    private final int status;
    private final String retry;

    ErrorKind(int status, String retry) {
        this.status = status;
        this.retry = retry;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** {@code yes}, {@code later} or {@code no}. */
    public String retry() {
        return retry;
    }
}
