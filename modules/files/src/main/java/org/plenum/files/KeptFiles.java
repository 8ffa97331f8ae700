package org.plenum.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;

/** The files that are there: to be read, to have others made of them, to be deleted. */
public final class KeptFiles {
    private static final int LONGEST_TYPE = 100;
    private static final int MOST = 1000;

    private final FileStore store;
    private final FilePolicy.Directory policies;
    private final Folder folder;
    private final Quarantine quarantine;
    private final FileNews news;
    private final Supplier<FileId> ids;
    private final Clock clock;

    KeptFiles(
            FileStore store,
            FilePolicy.Directory policies,
            Folder folder,
            Quarantine quarantine,
            FileNews news,
            Supplier<FileId> ids,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.folder = folder;
        this.quarantine = quarantine;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<KnownFile> find(FileId id) {
        return store.find(id);
    }

    /** All of a meeting, derived ones included, oldest first. */
    public List<KnownFile> of(MeetingId meeting) {
        return store.of(meeting);
    }

    /** Released uploads of a plugin that began earlier, oldest first, 1000 at most. */
    public List<KnownFile> released(String plugin, TenantId tenant, Instant before) {
        return store.released(plugin, tenant, before, MOST);
    }

    /** Those for which a plugin has released uploads. */
    public List<TenantId> tenants(String plugin) {
        return store.tenants(plugin);
    }

    /** What was made of a file, oldest first. */
    public List<KnownFile> derived(FileId origin) {
        return store.derived(origin);
    }

    /** Released uploads of a plugin of which nothing of this name was made: the oldest 1000. */
    public List<KnownFile> lacking(String plugin, String name) {
        return store.lacking(plugin, name, MOST);
    }

    /** Bytes of files of a meeting that are kept. */
    public long used(MeetingId meeting) {
        return store.used(meeting);
    }

    /** Bytes of files of a tenant that are kept. */
    public long used(TenantId tenant) {
        return store.used(tenant);
    }

    /** Uploads whose feature has not kept what follows of the stage they are at. */
    public List<KnownFile> untold(MeetingId meeting, String plugin) {
        return store.untold(meeting, plugin);
    }

    /** Its feature has kept what follows. */
    public void told(KnownFile known) {
        if (known.stage() == Stage.DELETED) {
            store.forget(known.id());
        } else {
            store.told(known.id(), known.stage());
        }
    }

    public List<ParticipantId> readers(FileId file) {
        return store.readers(file);
    }

    /** Somebody is given bytes of it now. */
    public void read(FileId file, ParticipantId reader) {
        store.read(file, reader, now());
    }

    /** Where the content of a released file lies; to be read only. @throws PlenumException NOT_FOUND if it is not released */
    public Path content(KnownFile known) {
        if (known.stage() != Stage.RELEASED) {
            throw new PlenumException(CommonError.NOT_FOUND, "file " + known.id() + " is " + known.stage().text());
        }
        return folder.present(known.id());
    }

    public Path workspace() throws IOException {
        return folder.workspace();
    }

    /** @see org.plenum.spi.Files#derive */
    public KnownFile derive(KnownFile origin, String name, String type, Path content) throws IOException {
        if (origin.stage() != Stage.RELEASED) {
            throw new PlenumException(CommonError.NOT_FOUND, "file " + origin.id() + " is " + origin.stage().text());
        }
        if (type.length() > LONGEST_TYPE) {
            throw new PlenumException(CommonError.INVALID, "media type of " + type.length() + " characters");
        }
        long length = Files.size(content);
        MeetingId meeting = origin.file().meeting();
        FilePolicy policy = policies.of(origin.tenant());
        if (store.used(meeting) + length > policy.meetingBytes() || store.used(origin.tenant()) + length > policy.tenantBytes()) {
            throw new PlenumException(CommonError.TOO_LARGE, length + " bytes made of file " + origin.id());
        }
        String hash = Receiving.hash(content);
        var file = new StoredFile(
                ids.get(), meeting, origin.file().uploader(), FileName.of(name), type, length, origin.file().purpose(), now());
        var known = new KnownFile(
                file, origin.tenant(), origin.plugin(), List.of(origin.id()), false, Stage.RELEASED, "", "", hash, "", now());
        folder.release(known.id(), known.tenant(), hash, content);
        store.add(known);
        return known;
    }

    /** Deletes a file and what was made of it, and tells its feature. */
    public void delete(KnownFile known) {
        store.derived(known.id()).forEach(this::forget);
        KnownFile deleted = known.deleted(now());
        if (known.origin().isEmpty() && known.stage() != Stage.RECEIVING) {
            if (store.move(known, deleted)) {
                folder.discard(known.id(), known.tenant(), known.hash());
                news.changed(deleted);
            } else {
                store.find(known.id()).filter(now -> now.stage() != Stage.DELETED).ifPresent(this::delete);
            }
        } else {
            forget(known);
        }
    }

    private void forget(KnownFile known) {
        store.forget(known.id());
        folder.discard(known.id(), known.tenant(), known.hash());
    }

    /** A meeting is deleted: so is all that was brought there. */
    public void delete(MeetingId meeting) {
        store.of(meeting).forEach(this::forget);
        quarantine.delete(meeting);
    }

    public List<KnownFile> uploadedBy(List<ParticipantId> people) {
        return store.uploadedBy(people);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
