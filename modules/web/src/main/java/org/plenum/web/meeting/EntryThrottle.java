package org.plenum.web.meeting;

import java.time.Clock;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Throttle;

/**
 * Slows down who guesses keys. Who is signed in, or entered something in this browser session before, is held back for what was guessed
 * there alone, so that a stranger at the same address cannot keep them out. Their guesses count for the address all the same: nobody
 * gets more of them by beginning a new session each time. Safe for all threads.
 */
final class EntryThrottle {
    /** People of one company often have one address. */
    private static final int FREE_OF_ADDRESS = 100;

    private static final int FREE_OF_SESSION = 10;

    private final Throttle addresses;
    private final Throttle sessions;

    EntryThrottle(Clock clock) {
        addresses = new Throttle(FREE_OF_ADDRESS, clock);
        sessions = new Throttle(FREE_OF_SESSION, clock);
    }

    /** @throws PlenumException TOO_MANY if this one guesses too fast */
    void attempt(Guess guess) {
        if (guess.session().isEmpty()) {
            addresses.attempt(guess.place());
        } else {
            sessions.attempt(guess.session());
        }
    }

    /** The key was wrong. */
    void failed(Guess guess) {
        if (!guess.session().isEmpty()) {
            addresses.charge(guess.place());
        }
    }

    /** The key was right: only wrong ones count. */
    void excuse(Guess guess) {
        if (guess.session().isEmpty()) {
            addresses.excuse(guess.place());
        } else {
            sessions.excuse(guess.session());
        }
    }

    /**
     * One try to enter.
     *
     * @param place where it comes from
     * @param session key of the browser session; empty if nobody is signed in there and nothing was entered before
     */
    record Guess(String place, String session) {}
}
