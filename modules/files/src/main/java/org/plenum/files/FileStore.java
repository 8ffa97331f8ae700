package org.plenum.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** What is known of files, kept. Each call is a transaction of its own, unless one runs. */
public interface FileStore {
    void add(KnownFile file);

    Optional<KnownFile> find(FileId id);

    /** All of a meeting, derived ones included, oldest first. */
    List<KnownFile> of(MeetingId meeting);

    /** How many uploads of a person in a meeting are not finished. */
    long receiving(MeetingId meeting, ParticipantId uploader);

    /** Oldest change first. @param before only those that changed earlier */
    List<KnownFile> at(Stage stage, Instant before, int most);

    /** Uploaded by somebody, in any meeting and stage but DELETED. */
    List<KnownFile> uploadedBy(List<ParticipantId> uploaders);

    /** Bytes of files that are kept. */
    long used(TenantId tenant);

    long used(MeetingId meeting);

    /** What was made of a file, oldest first. */
    List<KnownFile> derived(FileId origin);

    /** Released uploads of a plugin, in all meetings, of which nothing of this name was made; oldest first. */
    List<KnownFile> lacking(String plugin, String name, int most);

    /** Released or withdrawn files with this content. */
    List<KnownFile> sharing(TenantId tenant, String hash);

    /** Released uploads that other editions of the inspectors found clean. @param since released after this */
    List<KnownFile> outdated(TenantId tenant, String edition, Instant since, int most);

    /** Released uploads of a plugin whose upload began earlier, oldest first. */
    List<KnownFile> released(String plugin, TenantId tenant, Instant before, int most);

    /** Those for which a plugin has released uploads. */
    List<TenantId> tenants(String plugin);

    /**
     * A file comes to another stage.
     *
     * @return false if it was not at the stage that {@code from} says any more, and nothing was changed
     */
    boolean move(KnownFile from, KnownFile to);

    /** It was inspected again, and is clean. */
    void inspected(FileId id, String edition);

    /** Its feature has kept what follows of this stage. */
    void told(FileId id, Stage stage);

    /** Uploads of a plugin in a meeting whose feature has not kept what follows of the stage they are at; none that are RECEIVING. */
    List<KnownFile> untold(MeetingId meeting, String plugin);

    /** Forgets a file altogether, with who read it. */
    void forget(FileId id);

    /** Somebody is given bytes of it; the newest time is kept. */
    void read(FileId id, ParticipantId reader, Instant at);

    List<ParticipantId> readers(FileId id);
}
