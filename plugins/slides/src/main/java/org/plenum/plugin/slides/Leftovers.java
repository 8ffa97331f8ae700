package org.plenum.plugin.slides;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;

/**
 * Files of decks that were deleted when the server was killed: nobody heard of it, and they are still there. Looks at each file of the last
 * month that is there when the plugin starts, some at a time: each makes the server load a meeting that has not ended. Older ones go with
 * their meetings. For one thread.
 */
final class Leftovers {
    private static final Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final int AT_ONCE = 20;
    private static final Duration LATELY = Duration.ofDays(31);

    private final Plenum plenum;
    private final Instant start;
    private Optional<Queue<StoredFile>> unseen = Optional.empty();

    Leftovers(Plenum plenum) {
        this.plenum = plenum;
        this.start = plenum.clock().instant();
    }

    void look() {
        Queue<StoredFile> files = unseen.orElseGet(this::there);
        unseen = Optional.of(files);
        for (int looked = 0; looked < AT_ONCE && !files.isEmpty(); looked++) {
            look(files.remove());
        }
    }

    private Queue<StoredFile> there() {
        var files = new ArrayDeque<StoredFile>();
        plenum.files().tenants().stream()
                .flatMap(tenant -> plenum.files().released(tenant, start).stream())
                .filter(file -> file.at().isAfter(start.minus(LATELY)))
                .forEach(files::add);
        return files;
    }

    /** If no deck is of it, that is kept in the meeting once more, and heard of this time. */
    private void look(StoredFile file) {
        try {
            plenum.tell(file.meeting(), new News.Found(file.id().value()));
        } catch (PlenumException over) {
            LOG.log(Level.DEBUG, "file {0} is left to its meeting: {1}", file.id(), over.getMessage());
        }
    }
}
