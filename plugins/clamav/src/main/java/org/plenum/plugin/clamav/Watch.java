package org.plenum.plugin.clamav;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenum.spi.FileInspector.Health;
import org.plenum.spi.Job;

/**
 * Looks every 10 seconds whether clamd is there, and remembers it. After a failure it looks again after a second, then after 2, 4 and so on up to 60. The job
 * itself comes every second, so that both can be kept. For any number of threads.
 */
final class Watch implements Job {
    static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Logger LOG = System.getLogger(Watch.class.getName());

    private final Clamd clamd;
    private final ClamdAddress address;
    private final InstantSource clock;
    private volatile Sight last;

    Watch(Clamd clamd, ClamdAddress address, InstantSource clock) {
        this.clamd = clamd;
        this.address = address;
        this.clock = clock;
        this.last = new Sight(Optional.empty(), "clamd at " + address + " has not been asked yet", "", SHORTEST, Instant.MIN);
    }

    /**
     * What was seen last.
     *
     * @param version none if clamd did not answer
     * @param trouble why not
     * @param edition of the last answer, also if clamd is away since; empty if it never answered
     * @param pause until the look after the next, if that fails
     * @param next when to look
     */
    private record Sight(Optional<ClamdVersion> version, String trouble, String edition, Duration pause, Instant next) {
        Sight with(ClamdVersion seen, Instant now) {
            return new Sight(Optional.of(seen), "", seen.edition(), SHORTEST, now.plus(USUAL));
        }

        Sight without(String why, Instant now) {
            Duration doubled = pause.multipliedBy(2);
            return new Sight(Optional.empty(), why, edition, doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled, now.plus(pause));
        }

        /** To be looked at again at once. */
        Sight doubted() {
            return version.isPresent() ? new Sight(version, trouble, edition, pause, Instant.MIN) : this;
        }
    }

    Health health() {
        Sight sight = last;
        return new Health(sight.version().isPresent(), sight.version().map(version -> version.shown(clock.instant())).orElse(sight.trouble()));
    }

    String edition() {
        return last.edition();
    }

    /** An inspection has failed: the next run looks, however short the last look is ago. */
    void doubt() {
        change(Sight::doubted);
    }

    private synchronized void change(UnaryOperator<Sight> change) {
        last = change.apply(last);
    }

    @Override
    public String name() {
        return "watch-clamd";
    }

    @Override
    public Duration every() {
        return SHORTEST;
    }

    @Override
    public void run() {
        Sight before = last;
        if (clock.instant().isBefore(before.next())) {
            return;
        }
        try {
            ClamdVersion seen = clamd.version();
            change(sight -> sight.with(seen, clock.instant()));
        } catch (IOException away) {
            change(sight -> sight.without(trouble(away), clock.instant()));
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            return;
        }
        tell(before);
    }

    private String trouble(IOException away) {
        return Answer.shown("clamd at " + address + " does not work: " + Reasons.of(away));
    }

    /** What has changed, for the log. */
    private void tell(Sight before) {
        Sight now = last;
        if (now.version().isPresent() && !now.version().equals(before.version())) {
            LOG.log(Level.INFO, "Files are looked at by {0}", health().detail());
        } else if (now.version().isEmpty() && !now.trouble().equals(before.trouble())) {
            LOG.log(Level.WARNING, "No file can be looked at: {0}", now.trouble());
        }
    }
}
