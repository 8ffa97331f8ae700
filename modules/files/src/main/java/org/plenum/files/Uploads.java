package org.plenum.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.FileInspector;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;

/** Takes files in, piece by piece: an upload that is cut goes on where it was. */
public final class Uploads {
    /** Unfinished ones of one person in one meeting. */
    static final int MOST = 20;
    /** An upload to which nothing was added for so long is given up. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final int LONGEST_PURPOSE = 100;
    private static final String UNTOLD_TYPE = "application/octet-stream";

    private final FileStore store;
    private final FilePolicy.Directory policies;
    private final Folder folder;
    private final Inspectors inspectors;
    private final EarlyInspections early;
    private final Inspections inspections;
    private final Supplier<FileId> ids;
    private final Clock clock;
    private final Map<FileId, Receiving> receiving = new ConcurrentHashMap<>();

    Uploads(
            FileStore store,
            FilePolicy.Directory policies,
            Folder folder,
            Inspectors inspectors,
            EarlyInspections early,
            Inspections inspections,
            Supplier<FileId> ids,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.folder = folder;
        this.inspectors = inspectors;
        this.early = early;
        this.inspections = inspections;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Looks at what somebody wants to upload; nothing is kept of it yet.
     *
     * @throws PlenumException INVALID for its name or purpose; EMPTY_FILE, FILE_TOO_LARGE, MEETING_FULL, TENANT_FULL, TOO_MANY_UPLOADS or
     *     UPLOADS_OFF
     */
    public KnownFile announced(TenantId tenant, MeetingId meeting, String plugin, ParticipantId uploader, Announced announced) {
        FilePolicy policy = policies.of(tenant);
        check(announced, policy);
        if (store.used(meeting) + announced.length() > policy.meetingBytes()) {
            throw new PlenumException(FilesError.MEETING_FULL, announced.length() + " bytes in meeting " + meeting);
        }
        if (store.used(tenant) + announced.length() > policy.tenantBytes()) {
            throw new PlenumException(FilesError.TENANT_FULL, announced.length() + " bytes for tenant " + tenant);
        }
        long open = store.receiving(meeting, uploader);
        if (open >= MOST) {
            throw new PlenumException(FilesError.TOO_MANY_UPLOADS, open + " unfinished uploads of " + uploader);
        }
        if (policy.uninspected() == FilePolicy.Uninspected.REFUSE) {
            inspectable(tenant);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var file = new StoredFile(
                ids.get(),
                meeting,
                uploader,
                FileName.of(announced.name()),
                UNTOLD_TYPE,
                announced.length(),
                announced.purpose(),
                now);
        return new KnownFile(
                file, tenant, plugin, List.of(), announced.withoutMetadata(), Stage.RECEIVING, "", "", "", "", now);
    }

    private static void check(Announced announced, FilePolicy policy) {
        if (announced.length() < 0 || announced.purpose().length() > LONGEST_PURPOSE) {
            boolean isLength = announced.length() < 0;
            throw new PlenumException(
                    CommonError.INVALID,
                    isLength ? "field length: " + announced.length() : "field purpose: " + announced.purpose().length() + " characters");
        }
        if (announced.length() == 0) {
            throw new PlenumException(FilesError.EMPTY_FILE, "a file of 0 bytes");
        }
        if (announced.length() > policy.fileBytes()) {
            throw new PlenumException(
                    FilesError.FILE_TOO_LARGE, announced.length() + " bytes; " + policy.fileBytes() + " are allowed");
        }
    }

    private void inspectable(TenantId tenant) {
        Inspectors.Present present = inspectors.present(tenant);
        List<String> ailing = present.names().stream()
                .filter(name -> !inspectors.health(name).working())
                .toList();
        if (!present.missing().isEmpty() || !ailing.isEmpty()) {
            throw new PlenumException(FilesError.UPLOADS_OFF, "inspectors missing: " + present.missing() + ", not working: " + ailing);
        }
    }

    /** Whether files can be inspected now, with the reason if not; for the person before they choose a file. */
    public FileInspector.Health health(TenantId tenant) {
        Inspectors.Present present = inspectors.present(tenant);
        if (!present.missing().isEmpty()) {
            return new FileInspector.Health(false, "missing: " + String.join(", ", present.missing()));
        }
        return present.names().stream()
                .map(inspectors::health)
                .filter(health -> !health.working())
                .findFirst()
                .orElse(new FileInspector.Health(true, ""));
    }

    /** Keeps what was announced: its bytes may come. */
    public void begin(KnownFile announced) {
        store.add(announced);
    }

    /** How many bytes have come. @throws PlenumException NOT_FOUND, NOT_RECEIVING */
    public long offset(KnownFile known) {
        receivable(known);
        try {
            return Files.exists(folder.incoming(known.id())) ? Files.size(folder.incoming(known.id())) : 0;
        } catch (IOException fault) {
            throw Receiving.unkept(fault);
        }
    }

    /**
     * Takes the next bytes; with the last one the file goes to inspection.
     *
     * @return how many have come now
     * @throws PlenumException NOT_RECEIVING, WRONG_OFFSET, MORE_THAN_ANNOUNCED, ALREADY_SENDING, DISK_FULL
     * @throws IOException if the sender stops; what has come stays
     */
    public long append(KnownFile known, long offset, InputStream body) throws IOException {
        receivable(known);
        Receiving one = receiving.computeIfAbsent(
                known.id(), id -> new Receiving(folder.incoming(id), known.file().length()));
        long size = one.append(offset, body, early.following(known));
        if (size == known.file().length()) {
            complete(known);
        }
        return size;
    }

    private void complete(KnownFile known) {
        KnownFile received = known.at(Stage.CHECKING, "", "", now());
        if (store.move(known, received)) {
            receiving.remove(known.id());
            inspections.begin(received);
        } else {
            // Given up while its last bytes came.
            early.drop(known.id());
            folder.discard(known.id(), known.tenant(), "");
        }
    }

    private static void receivable(KnownFile known) {
        if (known.stage() != Stage.RECEIVING) {
            throw new PlenumException(FilesError.NOT_RECEIVING, "file " + known.id() + " is " + known.stage().text());
        }
    }

    /** Gives an unfinished upload up. */
    public void abandon(KnownFile known) {
        receivable(known);
        forget(known);
    }

    private void forget(KnownFile known) {
        store.forget(known.id());
        receiving.remove(known.id());
        early.drop(known.id());
        folder.discard(known.id(), known.tenant(), "");
    }

    /** Gives up those to which nothing was added for {@link #PATIENCE}. */
    void expire() {
        Instant before = clock.instant().minus(PATIENCE);
        for (KnownFile known : store.at(Stage.RECEIVING, before, 1000)) {
            if (added(known).isBefore(before)) {
                forget(known);
            }
        }
    }

    private Instant added(KnownFile known) {
        try {
            return Files.getLastModifiedTime(folder.incoming(known.id())).toInstant();
        } catch (IOException none) {
            return FileTime.from(known.changed()).toInstant();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
