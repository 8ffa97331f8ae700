package org.plenum.files;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.plenum.spi.FileId;
import org.plenum.spi.TenantId;

/** All that is done with files, put together; and what is done without anybody asking, on a thread of its own. */
public final class Filing implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Filing.class.getName());
    private static final long ROUND_SECONDS = 2;
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final Uploads uploads;
    private final EarlyInspections early;
    private final Inspections inspections;
    private final KeptFiles kept;
    private final Quarantine quarantine;
    private final FilePolicy.Directory policies;
    private final Supplier<List<TenantId>> tenants;
    private final Folder folder;
    private final Thread thread;

    /** What it is built on. @param tenants all of the server */
    public record Ports(
            FileStore files,
            Quarantined.Store quarantine,
            TenantKeys keys,
            FilePolicy.Directory policies,
            Supplier<List<TenantId>> tenants,
            LateFindings late,
            Folder folder) {}

    /** @param ids random, never the same twice */
    public Filing(Ports ports, Inspectors inspectors, FileNews news, Supplier<FileId> ids, Clock clock) {
        policies = ports.policies();
        tenants = ports.tenants();
        folder = ports.folder();
        quarantine = new Quarantine(ports.quarantine(), policies, folder, ports.keys(), clock);
        early = new EarlyInspections(inspectors, folder);
        inspections = new Inspections(ports.files(), policies, folder, inspectors, early, quarantine, news, ports.late(), clock);
        kept = new KeptFiles(ports.files(), policies, folder, quarantine, news, ids, clock);
        uploads = new Uploads(ports.files(), policies, folder, inspectors, early, inspections, ids, clock);
        thread = Thread.ofVirtual().name("files").unstarted(this::run);
    }

    /** Begins to take up what was left; the store can be asked from now on. */
    public void start() {
        folder.clear();
        thread.start();
    }

    public Uploads uploads() {
        return uploads;
    }

    public KeptFiles kept() {
        return kept;
    }

    public Quarantine quarantine() {
        return quarantine;
    }

    public FilePolicy.Directory policies() {
        return policies;
    }

    private void run() {
        long swept = System.nanoTime() - SWEEP.toNanos();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tried("inspection", inspections::resume);
                tried("inspection again", () -> inspections.again(tenants.get()));
                if (System.nanoTime() - swept >= SWEEP.toNanos()) {
                    tried("expiry of uploads", uploads::expire);
                    tried("expiry of quarantine", quarantine::expire);
                    swept = System.nanoTime();
                }
                TimeUnit.SECONDS.sleep(ROUND_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tried(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            // The database may be away; there is a next round.
            LOG.log(Level.DEBUG, what + " failed", fault);
        }
    }

    /** Does at once what is done from time to time: gives up old uploads, deletes what has been in quarantine for long enough. */
    public void sweep() {
        uploads.expire();
        quarantine.expire();
    }

    @Override
    public void close() {
        thread.interrupt();
        early.close();
        inspections.close();
    }
}
