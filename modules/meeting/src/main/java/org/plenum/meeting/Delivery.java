package org.plenum.meeting;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the mail of an invitation.
 *
 * @param since when it came to this state
 * @param tries how often it was handed to the mail server, this time included
 * @param due when it is handed over next; empty if it is not
 */
public record Delivery(State state, Instant since, int tries, Optional<Instant> due) {
    /** What became of it. */
    public enum State {
        /** Not handed over yet. */
        WAITING,
        /** The mail server has it. */
        SENT,
        /** There is no mail server: it stands in the server's log, and reaches nobody by itself. */
        LOGGED,
        /** The mail server did not answer, or not take it now. */
        FAILED,
        /** The mail server will never take it for this address. */
        REFUSED
    }

    static Delivery waiting(Instant now) {
        return new Delivery(State.WAITING, now, 0, Optional.of(now));
    }

    /** It is handed over now. @param until when somebody else may do so, because nothing was heard of this try */
    Delivery tried(Instant until) {
        return new Delivery(state, since, tries + 1, Optional.of(until));
    }

    /** What came of the try that is under way. */
    Delivery with(State outcome, Instant now, Optional<Instant> next) {
        return new Delivery(outcome, now, tries, next);
    }
}
