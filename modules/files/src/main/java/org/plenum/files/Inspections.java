package org.plenum.files;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.plenum.spi.FileId;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;

/**
 * Has files inspected, some at a time on threads of its own, and does what follows: release, refusal, quarantine, waiting. If the server
 * stops in the middle, the file is inspected again when it starts.
 */
public final class Inspections implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Inspections.class.getName());
    private static final int AT_A_TIME = 4;
    private static final int PAGE = 100;

    private final FileStore store;
    private final FilePolicy.Directory policies;
    private final Folder folder;
    private final Inspectors inspectors;
    private final EarlyInspections early;
    private final Findings findings;
    private final Quarantine quarantine;
    private final FileNews news;
    private final LateFindings late;
    private final Clock clock;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("inspection-", 0).factory());
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Set<FileId> underWay = ConcurrentHashMap.newKeySet();
    /** The edition by which all files of a tenant were inspected. */
    private final Map<TenantId, String> upToDate = new ConcurrentHashMap<>();

    Inspections(
            FileStore store,
            FilePolicy.Directory policies,
            Folder folder,
            Inspectors inspectors,
            EarlyInspections early,
            Quarantine quarantine,
            FileNews news,
            LateFindings late,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.folder = folder;
        this.inspectors = inspectors;
        this.early = early;
        this.findings = new Findings(inspectors, early);
        this.quarantine = quarantine;
        this.news = news;
        this.late = late;
        this.clock = clock;
    }

    /** All bytes of a file have come. */
    void begin(KnownFile received) {
        news.changed(received);
        submit(received.id());
    }

    /** Those whose inspection was cut when the server stopped, and those that wait for an inspector that works again. */
    void resume() {
        Instant all = clock.instant().plus(1, ChronoUnit.DAYS);
        store.at(Stage.CHECKING, all, PAGE).forEach(known -> submit(known.id()));
        store.at(Stage.WAITING, all, PAGE).stream()
                .filter(known -> isInspectable(known.tenant()))
                .forEach(known -> submit(known.id()));
    }

    private boolean isInspectable(TenantId tenant) {
        Inspectors.Present present = inspectors.present(tenant);
        return present.missing().isEmpty()
                && present.names().stream().allMatch(name -> inspectors.health(name).working());
    }

    private void submit(FileId file) {
        if (underWay.add(file)) {
            threads.execute(() -> tried(file));
        }
    }

    private void tried(FileId file) {
        try {
            places.acquire();
            try {
                store.find(file)
                        .filter(known -> known.stage() == Stage.CHECKING || known.stage() == Stage.WAITING)
                        .ifPresent(this::inspected);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "the inspection of file " + file + " failed; it is tried again", fault);
        } finally {
            early.drop(file);
            underWay.remove(file);
        }
    }

    private void inspected(KnownFile known) {
        Path workspace = null;
        try {
            workspace = folder.workspace();
            Path content = folder.present(known.id());
            // Reading it once more beside the inspectors takes less time than beside the sender.
            Future<String> hash = threads.submit(() -> Receiving.hash(content));
            Findings.Sum sum = findings.of(known, content, workspace);
            follow(known.hashed(hash.get()), sum);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException fault) {
            throw new IllegalStateException("inspection of file " + known.id(), fault);
        } finally {
            if (workspace != null) {
                folder.delete(workspace);
            }
        }
    }

    private void follow(KnownFile known, Findings.Sum sum) throws IOException {
        switch (sum) {
            case Findings.Sum.Clean clean -> release(known, clean);
            case Findings.Sum.Infected(String finding) -> {
                quarantine.take(known, finding, folder.present(known.id()));
                gone(known, known.at(Stage.REFUSED, Verdict.Reason.INFECTED.text(), finding, now()));
            }
            case Findings.Sum.Refused(Verdict.Reason reason, String detail) ->
                gone(known, known.at(Stage.REFUSED, reason.text(), detail, now()));
            case Findings.Sum.Unknown(String detail) -> uninspected(known, detail);
        }
    }

    private void release(KnownFile known, Findings.Sum.Clean clean) throws IOException {
        boolean isRewritten = !clean.content().equals(folder.present(known.id()));
        String hash = isRewritten ? Receiving.hash(clean.content()) : known.hash();
        long length = Files.size(clean.content());
        if (isRewritten) {
            folder.discard(known.id(), known.tenant(), "");
        }
        folder.release(known.id(), known.tenant(), hash, clean.content());
        KnownFile released = known.released(type(clean), length, hash, clean.edition(), now());
        if (store.move(known, released)) {
            news.changed(released);
        } else {
            overtaken(known, hash);
        }
    }

    private static String type(Findings.Sum.Clean clean) {
        return clean.type().isEmpty() ? "application/octet-stream" : clean.type();
    }

    /** The file is not read by anybody; its content goes. */
    private void gone(KnownFile known, KnownFile next) {
        if (store.move(known, next)) {
            folder.discard(known.id(), known.tenant(), "");
            news.changed(next);
        } else {
            overtaken(known, "");
        }
    }

    /** It is at another stage meanwhile: deleted, and nothing is left of it; or another server was faster, and it is that one's. */
    private void overtaken(KnownFile known, String hash) {
        if (store.find(known.id()).filter(now -> now.stage() != Stage.DELETED).isEmpty()) {
            folder.discard(known.id(), known.tenant(), hash);
            quarantine.forget(known.id());
        }
    }

    private void uninspected(KnownFile known, String detail) {
        LOG.log(Level.WARNING, "file {0} is not inspected: {1}", known.id(), detail);
        String reason = Verdict.Reason.NOT_INSPECTED.text();
        if (policies.of(known.tenant()).uninspected() == FilePolicy.Uninspected.REFUSE) {
            gone(known, known.at(Stage.REFUSED, reason, "", now()));
        } else if (known.stage() != Stage.WAITING) {
            KnownFile waiting = known.at(Stage.WAITING, reason, "", now());
            if (store.move(known, waiting)) {
                news.changed(waiting);
            }
        }
    }

    /** Looks again at released files that were found clean by inspectors who know more now (S87). One after the other. */
    void again(List<TenantId> tenants) {
        for (TenantId tenant : tenants) {
            if (isInspectable(tenant)) {
                again(tenant, findings.edition(inspectors.present(tenant)));
            }
        }
    }

    private void again(TenantId tenant, String edition) {
        if (edition.equals(upToDate.get(tenant))) {
            return;
        }
        Instant since = clock.instant().minus(policies.of(tenant).again());
        List<KnownFile> outdated = store.outdated(tenant, edition, since, PAGE);
        outdated.forEach(this::again);
        if (outdated.isEmpty()) {
            upToDate.put(tenant, edition);
        }
    }

    private void again(KnownFile known) {
        Path workspace = null;
        try {
            workspace = folder.workspace();
            switch (findings.of(known, folder.present(known.id()), workspace)) {
                case Findings.Sum.Clean(String type, Path content, String edition) -> store.inspected(known.id(), edition);
                case Findings.Sum.Infected(String finding) -> withdraw(known, finding);
                // What was let in is not taken back because a rule has changed.
                case Findings.Sum.Refused refused ->
                    store.inspected(known.id(), findings.edition(inspectors.present(known.tenant())));
                case Findings.Sum.Unknown unknown -> LOG.log(Level.DEBUG, "file {0} is inspected again later", known.id());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.ERROR, "file " + known.id() + " was not inspected again", fault);
        } finally {
            if (workspace != null) {
                folder.delete(workspace);
            }
        }
    }

    /** Nobody reads it from now on, nor what was made of it, nor the same brought by others. */
    private void withdraw(KnownFile found, String finding) throws IOException {
        for (KnownFile known : store.sharing(found.tenant(), found.hash())) {
            KnownFile next = known.at(Stage.WITHDRAWN, Verdict.Reason.INFECTED.text(), finding, now());
            if (known.stage() == Stage.RELEASED && known.origin().isEmpty() && store.move(known, next)) {
                quarantine.take(known, finding, folder.present(known.id()));
                folder.discard(known.id(), known.tenant(), known.hash());
                store.derived(known.id()).forEach(derived -> {
                    store.forget(derived.id());
                    folder.discard(derived.id(), derived.tenant(), derived.hash());
                });
                LOG.log(Level.WARNING, "file {0} was released and is withdrawn: {1}", known.id(), finding);
                news.changed(next);
                late.tell(next, store.readers(next.id()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Cuts what is under way; it is taken up again at the next start. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
