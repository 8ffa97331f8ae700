package org.plenum.privacy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

/** Shows people what is held of them, and has it erased. Blocking; safe for all threads. */
public final class DataRights {
    private static final Logger LOG = System.getLogger(DataRights.class.getName());

    private final DataHolder.Plugins plugins;
    private final List<DataHolder> own;
    private final DataSubject.Directory subjects;
    private final Erasure.Store erasures;
    private final Clock clock;

    /** @param own the server's own holders; they forget who the person is, so they erase after all plugins, and each after those before it */
    public DataRights(
            DataHolder.Plugins plugins,
            List<DataHolder> own,
            DataSubject.Directory subjects,
            Erasure.Store erasures,
            Clock clock) {
        this.plugins = plugins;
        this.own = List.copyOf(own);
        this.subjects = subjects;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** What is held of the person of an account. */
    public DataExport export(AccountId account) {
        return export(subjects.of(account));
    }

    /** What is held of somebody; a guest is known by their meetings only. */
    public DataExport export(DataSubject subject) {
        Stream<DataHolder> holders = Stream.concat(own.stream(), plugins.of(subject).stream());
        return new DataExport(clock.instant(), holders.map(holder -> part(holder, subject)).toList());
    }

    private static DataExport.Part part(DataHolder holder, DataSubject subject) {
        try {
            List<HeldItem> items = holder.held(subject);
            var state = items.isEmpty() ? DataExport.State.NOTHING : DataExport.State.HELD;
            return new DataExport.Part(holder.id(), holder.title(), holder.kept(), state, items);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "'" + holder.id() + "' cannot tell what it holds of somebody", fault);
            return new DataExport.Part(holder.id(), holder.title(), holder.kept(), DataExport.State.UNAVAILABLE, List.of());
        }
    }

    /**
     * Has everything erased that is held of an account's person. What a holder could not do now is tried again by {@link #goOn}.
     *
     * @param askedBy name of who asks for it
     */
    public Erasure erase(AccountId account, TenantId tenant, String askedBy) {
        var erasure = new Erasure(account, tenant, askedBy, clock.instant(), Optional.empty(), "");
        erasures.save(erasure);
        return attempt(erasure);
    }

    /** Tries again what is not finished. @return how many still are not */
    public int goOn() {
        return (int) erasures.open().stream()
                .map(this::attempt)
                .filter(erasure -> erasure.finished().isEmpty())
                .count();
    }

    /** A tenant's erasures, the newest first. */
    public List<Erasure> erasures(TenantId tenant) {
        return erasures.of(tenant);
    }

    private Erasure attempt(Erasure erasure) {
        DataSubject subject = subjects.of(erasure.account());
        List<String> left = failures(plugins.of(subject), subject);
        for (DataHolder holder : own) {
            left = left.isEmpty() ? failures(List.of(holder), subject) : left;
        }
        Erasure tried = left.isEmpty()
                ? erasure.finished(clock.instant())
                : erasure.open(left.stream().collect(Collectors.joining("; ")));
        erasures.save(tried);
        return tried;
    }

    private static List<String> failures(List<DataHolder> holders, DataSubject subject) {
        var left = new ArrayList<String>();
        for (DataHolder holder : holders) {
            try {
                holder.erase(subject);
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "'" + holder.id() + "' has not erased what it holds of somebody", fault);
                left.add(holder.id() + ": " + fault.getMessage());
            }
        }
        return left;
    }
}
