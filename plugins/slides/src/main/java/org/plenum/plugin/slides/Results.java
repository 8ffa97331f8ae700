package org.plenum.plugin.slides;

import java.time.Instant;
import java.util.Optional;

/** What became of the latest decks on this server, whichever meeting they were of. Safe for all threads. */
final class Results {
    private Instant made = Instant.MIN;
    private Optional<Failure> failed = Optional.empty();

    record Failure(Trouble trouble, Instant at) {}

    synchronized void made(Instant at) {
        made = at;
    }

    synchronized void failed(Trouble trouble, Instant at) {
        failed = Optional.of(new Failure(trouble, at));
    }

    synchronized Optional<Failure> latestFailure() {
        return failed;
    }

    /** Whether the server, and not a file, was to blame for the latest failure, and nothing was made since. */
    synchronized boolean isInTrouble() {
        return failed.filter(failure -> isOfServer(failure.trouble()) && !failure.at().isBefore(made)).isPresent();
    }

    private static boolean isOfServer(Trouble trouble) {
        return switch (trouble) {
            case OFFICE_ENDED, INTERNAL -> true;
            case ENCRYPTED, BROKEN, EMPTY, TOO_MANY_PAGES, TOO_SLOW, TOO_COMPLEX, NO_ROOM -> false;
        };
    }
}
