package org.plenum.store.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenum.files.FileStore;
import org.plenum.files.KnownFile;
import org.plenum.files.Quarantined;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** What is kept of people about files: what they brought, also what is in quarantine of it, and what they were given. */
@Dependent
@Transactional
public class FilesData {
    private static final Map<String, String> BROUGHT = Map.of("en", "Files you uploaded", "sv", "Filer som du laddade upp");
    private static final Map<String, String> APART =
            Map.of("en", "Files of yours in quarantine", "sv", "Filer från dig i karantän");
    private static final Map<String, String> READ = Map.of("en", "Files you opened", "sv", "Filer som du öppnade");

    private final EntityManager entities;
    private final FileStore files;
    private final Quarantined.Store quarantine;

    @Inject
    public FilesData(EntityManager entities, FileStore files, Quarantined.Store quarantine) {
        this.entities = entities;
        this.files = files;
        this.quarantine = quarantine;
    }

    /** In order of time. */
    public List<HeldItem> held(DataSubject subject) {
        List<ParticipantId> ids = List.copyOf(subject.participants().values());
        var brought = files.uploadedBy(ids).stream().map(FilesData::item);
        var apart = quarantine.uploadedBy(ids).stream().map(FilesData::item);
        return Stream.of(brought, apart, read(ids))
                .flatMap(part -> part)
                .sorted(Comparator.comparing(HeldItem::at))
                .toList();
    }

    private Stream<HeldItem> read(List<ParticipantId> ids) {
        return entities
                .createQuery(
                        "select r, f from ReaderRow r, FileRow f where f.id = r.file and r.reader in :readers", Object[].class)
                .setParameter("readers", ids.stream().map(ParticipantId::value).toList())
                .getResultStream()
                .map(pair -> item((ReaderRow) pair[0], (FileRow) pair[1]));
    }

    /** Forgets what they were given. */
    public void forgetReading(DataSubject subject) {
        entities.createQuery("delete from ReaderRow r where r.reader in :readers")
                .setParameter("readers", subject.participants().values().stream().map(ParticipantId::value).toList())
                .executeUpdate();
    }

    private static HeldItem item(KnownFile known) {
        return new HeldItem(
                BROUGHT,
                List.of(known.file().meeting()),
                known.file().at(),
                known.file().name() + " (" + known.file().length() + " bytes, " + known.stage().text() + ")");
    }

    private static HeldItem item(Quarantined file) {
        return new HeldItem(
                APART, List.of(file.meeting()), file.found(), file.name() + " (" + file.finding() + ", SHA-256 " + file.hash() + ")");
    }

    private static HeldItem item(ReaderRow row, FileRow file) {
        return new HeldItem(READ, List.of(new MeetingId(file.meeting)), row.at, file.name);
    }
}
