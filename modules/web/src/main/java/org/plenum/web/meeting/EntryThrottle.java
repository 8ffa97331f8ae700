package org.plenum.web.meeting;

import java.time.Clock;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Throttle;

/**
 * Slows down who guesses keys. Who is signed in, or entered something in this browser session before, is counted by that alone, so that
 * a stranger at the same address cannot keep them out. Safe for all threads.
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
        throttle(guess).attempt(guess.name());
    }

    /** The key was right: only wrong ones count. */
    void excuse(Guess guess) {
        throttle(guess).excuse(guess.name());
    }

    private Throttle throttle(Guess guess) {
        return guess.knownSession() ? sessions : addresses;
    }

    /** @param name of the session, or the network address */
    record Guess(String name, boolean knownSession) {}
}
