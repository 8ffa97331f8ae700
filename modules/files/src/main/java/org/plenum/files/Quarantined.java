package org.plenum.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/**
 * An infected file that is kept apart.
 *
 * @param id of the file
 * @param plugin where it was brought: the channel
 * @param name as the uploader calls it
 * @param length bytes
 * @param hash SHA-256, hexadecimal
 * @param finding what was found
 * @param uploaded when it came
 * @param found when it was found out
 */
public record Quarantined(
        FileId id,
        TenantId tenant,
        MeetingId meeting,
        String plugin,
        ParticipantId uploader,
        String name,
        long length,
        String hash,
        String finding,
        Instant uploaded,
        Instant found) {
    /** What is in quarantine, kept. */
    public interface Store {
        /** Adds it; nothing happens if it is known. */
        void add(Quarantined file);

        Optional<Quarantined> find(FileId id);

        /** Newest first. @param page from 1 */
        List<Quarantined> page(TenantId tenant, int page, int size);

        long count(TenantId tenant);

        List<Quarantined> of(MeetingId meeting);

        List<Quarantined> uploadedBy(List<ParticipantId> uploaders);

        List<Quarantined> foundBefore(TenantId tenant, Instant instant);

        /** Whose files are there. */
        List<TenantId> tenants();

        void forget(FileId id);
    }

    static Quarantined of(KnownFile known, String finding, Instant at) {
        return new Quarantined(
                known.id(),
                known.tenant(),
                known.file().meeting(),
                known.plugin(),
                known.file().uploader(),
                known.file().name(),
                known.file().length(),
                known.hash(),
                finding,
                known.file().at(),
                at);
    }
}
