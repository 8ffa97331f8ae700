package org.plenum.files;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.plenum.spi.FileId;
import org.plenum.spi.Inspection;
import org.plenum.spi.Verdict;

/**
 * Has large files looked at while their bytes come, by inspectors that can, so that the sender does not wait for the same bytes twice. It is a
 * gain of time and nothing else: where the sender is slow, stops, or goes on with another server, and when many send, the file is inspected after its
 * last byte as any other.
 */
final class EarlyInspections implements AutoCloseable {
    /** Smaller files come faster than an inspection begins. */
    static final long FROM_BYTES = 1 << 20;
    /** For the next bytes. An inspector's connection is not held for somebody whose network is away. */
    static final Duration PATIENCE = Duration.ofSeconds(3);
    /** For all bytes: 2 GB at 35 MB/s. Below that the time of an inspection after the last byte is small beside the upload's. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(EarlyInspections.class.getName());
    /** Below the number of connections of a scanner, so that files that are complete never wait for those that are not. */
    private static final int AT_A_TIME = 2;

    private final Inspectors inspectors;
    private final Folder folder;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("early-inspection-", 0).factory());
    private final Map<FileId, Early> underWay = new ConcurrentHashMap<>();

    /** What one inspector said, and what it knew when it began. */
    private record Said(Verdict verdict, String edition) {}

    private record Early(Arriving arriving, Map<String, Future<Said>> said) {}

    EarlyInspections(Inspectors inspectors, Folder folder) {
        this.inspectors = inspectors;
        this.folder = folder;
    }

    /** To be told how far the upload of a file is. */
    Receiving.Progress following(KnownFile known) {
        return new Receiving.Progress() {
            @Override
            public void begins() {
                begin(known);
            }

            @Override
            public void came(long size) {
                EarlyInspections.this.came(known.id(), size);
            }

            @Override
            public void takenBack() {
                drop(known.id());
            }
        };
    }

    private void begin(KnownFile known) {
        if (known.file().length() < FROM_BYTES) {
            return;
        }
        var arriving = new Arriving(PATIENCE, LONGEST);
        var said = new HashMap<String, Future<Said>>();
        for (String name : inspectors.present(known.tenant()).names()) {
            if (inspectors.readsEarly(name) && places.tryAcquire()) {
                said.put(name, started(() -> said(known, name, arriving)));
            }
        }
        if (!said.isEmpty()) {
            drop(known.id());
            underWay.put(known.id(), new Early(arriving, said));
        }
    }

    private Future<Said> started(Callable<Said> inspection) {
        var task = new FutureTask<>(inspection);
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        return task;
    }

    private Said said(KnownFile known, String name, Arriving arriving) throws IOException, InterruptedException {
        String edition = inspectors.edition(name);
        // Before the first bytes there is no file.
        arriving.beyond(0);
        Path workspace = folder.workspace();
        try {
            var inspection = new Inspection(
                    known.id(),
                    known.tenant(),
                    known.file().name(),
                    known.file().length(),
                    known.withoutMetadata(),
                    folder.incoming(known.id()),
                    workspace);
            return new Said(inspectors.inspect(name, inspection, arriving), edition);
        } finally {
            folder.delete(workspace);
        }
    }

    private void came(FileId file, long size) {
        Early early = underWay.get(file);
        if (early != null) {
            early.arriving().came(size);
        }
    }

    /**
     * What an inspector said of a file that is complete now; waited for while it speaks.
     *
     * @return empty if it did not look, or could not, or knows more now: then it has to be asked
     */
    Optional<Verdict> said(FileId file, String name) throws InterruptedException {
        Early early = underWay.get(file);
        Future<Said> future = early == null ? null : early.said().get(name);
        if (future == null) {
            return Optional.empty();
        }
        try {
            Said said = future.get();
            boolean isCurrent = said.edition().equals(inspectors.edition(name));
            return isCurrent && !(said.verdict() instanceof Verdict.Unavailable) ? Optional.of(said.verdict()) : Optional.empty();
        } catch (ExecutionException stopped) {
            LOG.log(Level.DEBUG, "early inspection of file " + file + " by " + name, stopped);
            return Optional.empty();
        }
    }

    /** Nothing of it counts any more: the file is inspected, given up, or some of its bytes were taken back. */
    void drop(FileId file) {
        Early early = underWay.remove(file);
        if (early != null) {
            early.arriving().over();
            early.said().values().forEach(said -> said.cancel(true));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
