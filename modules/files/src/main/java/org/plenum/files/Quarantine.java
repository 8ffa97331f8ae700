package org.plenum.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/**
 * Infected files, sealed, for a time that the tenant sets: for those who have to find out what came. They leave it as an encrypted archive
 * or not at all (S86).
 */
public final class Quarantine {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 100;

    private final Quarantined.Store store;
    private final FilePolicy.Directory policies;
    private final Folder folder;
    private final Seal seal;
    private final Clock clock;

    Quarantine(Quarantined.Store store, FilePolicy.Directory policies, Folder folder, TenantKeys keys, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.folder = folder;
        this.seal = new Seal(keys);
        this.clock = clock;
    }

    void take(KnownFile known, String finding, Path content) throws IOException {
        seal.close(known.tenant(), known.id(), content, folder.sealed(known.id()));
        store.add(Quarantined.of(known, finding, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Newest first. @param page from 1 */
    public List<Quarantined> page(TenantId tenant, int page, int size) {
        return store.page(tenant, page, size);
    }

    public long count(TenantId tenant) {
        return store.count(tenant);
    }

    /** When it will be deleted. */
    public Instant until(Quarantined file) {
        return file.found().plus(policies.of(file.tenant()).quarantine());
    }

    /** @throws PlenumException NOT_FOUND if the tenant has none of this id */
    public Quarantined find(TenantId tenant, FileId id) {
        return store.find(id)
                .filter(file -> file.tenant().equals(tenant))
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "nothing in quarantine with id " + id));
    }

    /** @throws PlenumException INVALID unless it has 12-100 characters */
    public static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new PlenumException(
                    CommonError.INVALID, "field password: " + password.length() + " characters; 12 to 100 are allowed");
        }
    }

    /**
     * Writes a ZIP archive with the file in it, named by its hash, encrypted with AES-256 (WinZip AE-2).
     *
     * @param password as {@link #checkPassword} allows
     */
    public void export(Quarantined file, String password, OutputStream to) throws IOException {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(file.hash() + ".infected");
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        parameters.setCompressionMethod(CompressionMethod.DEFLATE);
        parameters.setCompressionLevel(CompressionLevel.FAST);
        try (InputStream content = seal.open(file.tenant(), file.id(), folder.sealed(file.id()));
                var archive = new ZipOutputStream(to, password.toCharArray())) {
            archive.putNextEntry(parameters);
            content.transferTo(archive);
            archive.closeEntry();
        }
    }

    /** Deletes one for good. */
    public void delete(Quarantined file) {
        folder.delete(folder.sealed(file.id()));
        store.forget(file.id());
    }

    void forget(FileId id) {
        store.find(id).ifPresent(this::delete);
    }

    void delete(MeetingId meeting) {
        store.of(meeting).forEach(this::delete);
    }

    /** What these people brought. */
    public List<Quarantined> uploadedBy(List<ParticipantId> people) {
        return store.uploadedBy(people);
    }

    /** Those whose time is over. */
    void expire() {
        for (TenantId tenant : store.tenants()) {
            store.foundBefore(tenant, clock.instant().minus(policies.of(tenant).quarantine())).forEach(this::delete);
        }
    }

}
