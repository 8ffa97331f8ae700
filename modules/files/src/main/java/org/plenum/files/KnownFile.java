package org.plenum.files;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;

/**
 * What the server knows of a file.
 *
 * @param file as its plugin knows it
 * @param tenant whose quota it uses
 * @param plugin whose it is
 * @param origin the file that it was made of; none if it was uploaded
 * @param withoutMetadata whether metadata were to be removed
 * @param stage how far it has come
 * @param reason why it is waiting, refused or withdrawn; else empty
 * @param finding what was found; else empty
 * @param hash SHA-256 of its content in 64 hexadecimal digits; empty until it was inspected
 * @param edition of the inspectors that found it clean; else empty
 * @param changed when it came to this stage
 */
public record KnownFile(
        StoredFile file,
        TenantId tenant,
        String plugin,
        List<FileId> origin,
        boolean withoutMetadata,
        Stage stage,
        String reason,
        String finding,
        String hash,
        String edition,
        Instant changed) {
    private static final int LONGEST_FINDING = 200;

    public KnownFile {
        origin = List.copyOf(origin);
        finding = finding.length() > LONGEST_FINDING ? finding.substring(0, LONGEST_FINDING) : finding;
    }

    public FileId id() {
        return file.id();
    }

    /** What its feature is told. @param readers as in {@link FileChange} */
    public FileChange change(List<ParticipantId> readers) {
        return new FileChange(file, stage.state(), reason, finding, readers);
    }

    KnownFile hashed(String newHash) {
        return new KnownFile(file, tenant, plugin, origin, withoutMetadata, stage, reason, finding, newHash, edition, changed);
    }

    KnownFile at(Stage next, String newReason, String newFinding, Instant at) {
        return new KnownFile(file, tenant, plugin, origin, withoutMetadata, next, newReason, newFinding, hash, edition, at);
    }

    /** Nothing of it is kept but that it was there. */
    KnownFile deleted(Instant at) {
        var nameless = new StoredFile(
                file.id(), file.meeting(), file.uploader(), "deleted", "application/octet-stream", file.length(), "", file.at());
        return new KnownFile(nameless, tenant, plugin, origin, false, Stage.DELETED, "", "", "", "", at);
    }

    /** @param length of what is kept, which differs from what came if it was rewritten */
    KnownFile released(String type, long length, String newHash, String newEdition, Instant at) {
        var named = new StoredFile(
                file.id(), file.meeting(), file.uploader(), file.name(), type, length, file.purpose(), file.at());
        return new KnownFile(named, tenant, plugin, origin, withoutMetadata, Stage.RELEASED, "", "", newHash, newEdition, at);
    }
}
