package org.plenum.plugin.clamav;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plenum.spi.Incoming;
import org.plenum.spi.EarlyInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.Verdict;
import org.plenum.spi.Verdict.Reason;

/** Has clamd look at files, some at a time; who comes when all connections are in use waits for one. */
final class ClamavInspector implements EarlyInspector {
    /** After those that look at what a file is and may rewrite it. */
    private static final int ORDER = 200;
    /** One of so many connections may be for files that are still coming. */
    private static final int EARLY_SHARE = 4;

    private final Clamd clamd;
    private final ScannerSettings settings;
    private final Watch watch;
    private final Semaphore connections;
    private final Semaphore early;

    ClamavInspector(Clamd clamd, ScannerSettings settings, Watch watch) {
        this.clamd = clamd;
        this.settings = settings;
        this.watch = watch;
        this.connections = new Semaphore(settings.connections(), true);
        this.early = new Semaphore(settings.connections() / EARLY_SHARE);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Verdict inspect(Inspection file, Incoming incoming) throws InterruptedException {
        return incoming == Incoming.COMPLETE ? complete(file) : arriving(file, incoming);
    }

    private Verdict complete(Inspection file) throws InterruptedException {
        if (!connections.tryAcquire(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            return unavailable("all " + settings.connections() + " connections were in use for " + settings.readTimeout().toMillis() + " ms");
        }
        try {
            return scanned(file, Incoming.COMPLETE);
        } finally {
            connections.release();
        }
    }

    /** Only if there is room at once: most connections are for files that are complete. */
    private Verdict arriving(Inspection file, Incoming incoming) throws InterruptedException {
        if (!early.tryAcquire()) {
            return unavailable("no connection for a file that is still coming");
        }
        try {
            if (!connections.tryAcquire()) {
                return unavailable("all " + settings.connections() + " connections are in use");
            }
            try {
                return scanned(file, incoming);
            } finally {
                connections.release();
            }
        } finally {
            early.release();
        }
    }

    private Verdict scanned(Inspection file, Incoming incoming) throws InterruptedException {
        try {
            return verdict(clamd.scan(file.content(), file.length(), incoming));
        } catch (IOException fault) {
            watch.doubt();
            return unavailable(Reasons.of(fault));
        }
    }

    private Verdict verdict(Answer answer) {
        return switch (answer) {
            case Answer.Nothing() -> Verdict.clean();
            case Answer.Found(var name) -> verdict(name);
            case Answer.TooLong() -> new Verdict.Refused(Reason.TOO_LARGE, "longer than clamd's StreamMaxLength");
            case Answer.Failed(var why) -> unavailable(why);
        };
    }

    /** What clamd could not look into is not harmful as such, and not for the quarantine. */
    private static Verdict verdict(String found) {
        if (found.startsWith("Heuristics.Encrypted.")) {
            return new Verdict.Refused(Reason.ENCRYPTED, found);
        }
        if (found.startsWith("Heuristics.Limits.Exceeded")) {
            return new Verdict.Refused(Reason.ARCHIVE_TOO_LARGE, found);
        }
        return new Verdict.Infected(found);
    }

    private Verdict unavailable(String why) {
        return new Verdict.Unavailable("clamd at " + settings.address() + ": " + why);
    }

    @Override
    public Health health() {
        return watch.health();
    }

    @Override
    public String edition() {
        return watch.edition();
    }
}
