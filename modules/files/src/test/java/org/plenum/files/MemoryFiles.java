package org.plenum.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** What is known of files, in memory; contents are in a real folder, deleted with the program. Safe for all threads. */
public final class MemoryFiles implements FileStore, FilePolicy.Directory, TenantKeys {
    public final Path root = folder();
    /** Who was told of late findings. */
    public final List<ParticipantId> late = new java.util.concurrent.CopyOnWriteArrayList<>();
    public final MemoryQuarantine quarantine = new MemoryQuarantine();
    private final Map<FileId, KnownFile> files = new LinkedHashMap<>();
    private final Map<FileId, Stage> told = new HashMap<>();
    private final Map<FileId, Set<ParticipantId>> readers = new HashMap<>();
    private final Map<TenantId, FilePolicy> policies = new HashMap<>();

    private static Path folder() {
        try {
            Path made = Files.createTempDirectory("files");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Filing.Ports ports(TenantId tenant) {
        return new Filing.Ports(this, quarantine, this, this, () -> List.of(tenant), (file, told) -> late.addAll(told), new Folder(root));
    }

    @Override
    public synchronized void add(KnownFile file) {
        files.put(file.id(), file);
    }

    @Override
    public synchronized Optional<KnownFile> find(FileId id) {
        return Optional.ofNullable(files.get(id));
    }

    private synchronized List<KnownFile> those(Predicate<KnownFile> which) {
        return files.values().stream().filter(which).toList();
    }

    @Override
    public List<KnownFile> of(MeetingId meeting) {
        return those(file -> file.file().meeting().equals(meeting));
    }

    @Override
    public long receiving(MeetingId meeting, ParticipantId uploader) {
        return of(meeting).stream()
                .filter(file -> file.stage() == Stage.RECEIVING && file.file().uploader().equals(uploader))
                .count();
    }

    @Override
    public List<KnownFile> at(Stage stage, Instant before, int most) {
        return those(file -> file.stage() == stage && file.changed().isBefore(before)).stream()
                .sorted(Comparator.comparing(KnownFile::changed))
                .limit(most)
                .toList();
    }

    @Override
    public List<KnownFile> uploadedBy(List<ParticipantId> uploaders) {
        return those(file -> uploaders.contains(file.file().uploader()) && file.origin().isEmpty() && file.stage() != Stage.DELETED);
    }

    @Override
    public long used(TenantId tenant) {
        return bytes(file -> file.tenant().equals(tenant));
    }

    @Override
    public long used(MeetingId meeting) {
        return bytes(file -> file.file().meeting().equals(meeting));
    }

    private long bytes(Predicate<KnownFile> which) {
        return those(which.and(file -> file.stage().isKept())).stream()
                .mapToLong(file -> file.file().length())
                .sum();
    }

    @Override
    public List<KnownFile> derived(FileId origin) {
        return those(file -> file.origin().contains(origin));
    }

    @Override
    public List<KnownFile> lacking(String plugin, String name, int most) {
        return those(file -> file.plugin().equals(plugin)
                && file.stage() == Stage.RELEASED
                && file.origin().isEmpty()
                && derived(file.id()).stream().noneMatch(one -> one.file().name().equals(name)));
    }

    @Override
    public List<KnownFile> sharing(TenantId tenant, String hash) {
        return those(file -> file.tenant().equals(tenant) && file.hash().equals(hash));
    }

    @Override
    public List<KnownFile> released(String plugin, TenantId tenant, Instant before, int most) {
        return those(file -> file.tenant().equals(tenant) && isReleased(file, plugin) && file.file().at().isBefore(before)).stream()
                .limit(most)
                .toList();
    }

    @Override
    public List<TenantId> tenants(String plugin) {
        return those(file -> isReleased(file, plugin)).stream().map(KnownFile::tenant).distinct().toList();
    }

    private static boolean isReleased(KnownFile file, String plugin) {
        return file.plugin().equals(plugin) && file.stage() == Stage.RELEASED && file.origin().isEmpty();
    }

    @Override
    public List<KnownFile> outdated(TenantId tenant, String edition, Instant since, int most) {
        return those(file -> file.tenant().equals(tenant)
                && file.stage() == Stage.RELEASED
                && file.origin().isEmpty()
                && !file.edition().equals(edition)
                && file.changed().isAfter(since));
    }

    @Override
    public synchronized boolean move(KnownFile from, KnownFile to) {
        KnownFile now = files.get(from.id());
        if (now == null || now.stage() != from.stage()) {
            return false;
        }
        files.put(to.id(), to);
        return true;
    }

    @Override
    public synchronized void inspected(FileId id, String edition) {
        files.computeIfPresent(
                id, (key, known) -> known.released(known.file().type(), known.file().length(), known.hash(), edition, known.changed()));
    }

    @Override
    public synchronized void told(FileId id, Stage stage) {
        told.put(id, stage);
    }

    @Override
    public synchronized List<KnownFile> untold(MeetingId meeting, String plugin) {
        return those(file -> file.file().meeting().equals(meeting)
                && file.plugin().equals(plugin)
                && file.origin().isEmpty()
                && file.stage() != Stage.RECEIVING
                && told.get(file.id()) != file.stage());
    }

    @Override
    public synchronized void forget(FileId id) {
        files.remove(id);
        readers.remove(id);
    }

    @Override
    public synchronized void read(FileId id, ParticipantId reader, Instant at) {
        readers.computeIfAbsent(id, key -> new HashSet<>()).add(reader);
    }

    @Override
    public synchronized List<ParticipantId> readers(FileId id) {
        return List.copyOf(readers.getOrDefault(id, Set.of()));
    }

    @Override
    public synchronized FilePolicy of(TenantId tenant) {
        return policies.getOrDefault(tenant, FilePolicy.NORMAL);
    }

    @Override
    public synchronized void save(TenantId tenant, FilePolicy policy) {
        policies.put(tenant, policy);
    }

    @Override
    public byte[] key(TenantId tenant) {
        return (tenant.value() + tenant.value()).substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    }
}
