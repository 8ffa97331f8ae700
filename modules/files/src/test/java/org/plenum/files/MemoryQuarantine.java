package org.plenum.files;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** What is in quarantine, in memory. Safe for all threads. */
public final class MemoryQuarantine implements Quarantined.Store {
    private final Map<FileId, Quarantined> files = new LinkedHashMap<>();

    @Override
    public synchronized void add(Quarantined file) {
        files.putIfAbsent(file.id(), file);
    }

    @Override
    public synchronized Optional<Quarantined> find(FileId id) {
        return Optional.ofNullable(files.get(id));
    }

    private synchronized List<Quarantined> those(Predicate<Quarantined> which) {
        return files.values().stream().filter(which).toList();
    }

    @Override
    public List<Quarantined> page(TenantId tenant, int page, int size) {
        return those(file -> file.tenant().equals(tenant)).stream()
                .sorted(Comparator.comparing(Quarantined::found).reversed())
                .skip((long) (page - 1) * size)
                .limit(size)
                .toList();
    }

    @Override
    public long count(TenantId tenant) {
        return those(file -> file.tenant().equals(tenant)).size();
    }

    @Override
    public List<Quarantined> of(MeetingId meeting) {
        return those(file -> file.meeting().equals(meeting));
    }

    @Override
    public List<Quarantined> uploadedBy(List<ParticipantId> uploaders) {
        return those(file -> uploaders.contains(file.uploader()));
    }

    @Override
    public List<Quarantined> foundBefore(TenantId tenant, Instant instant) {
        return those(file -> file.tenant().equals(tenant) && file.found().isBefore(instant));
    }

    @Override
    public List<TenantId> tenants() {
        return those(file -> true).stream().map(Quarantined::tenant).distinct().toList();
    }

    @Override
    public synchronized void forget(FileId id) {
        files.remove(id);
    }
}
