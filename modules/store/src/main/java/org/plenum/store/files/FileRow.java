package org.plenum.store.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.files.KnownFile;
import org.plenum.files.Stage;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;

/** Row of {@code stored_file}. */
@Entity
@Table(name = "stored_file")
@SuppressWarnings("NullAway.Init")
class FileRow {
    @Id
    String id;

    String tenant;

    String meeting;

    String plugin;

    String uploader;

    /** Null if it was uploaded. */
    @Nullable
    String origin;

    String name;

    String type;

    long length;

    String purpose;

    @Column(name = "without_metadata")
    boolean withoutMetadata;

    String stage;

    String told;

    String reason;

    String finding;

    String hash;

    String edition;

    Instant brought;

    Instant changed;

    protected FileRow() {}

    FileRow(KnownFile known) {
        StoredFile file = known.file();
        id = file.id().value();
        tenant = known.tenant().value();
        meeting = file.meeting().value();
        plugin = known.plugin();
        uploader = file.uploader().value();
        origin = known.origin().stream().findFirst().map(FileId::value).orElse(null);
        name = file.name();
        type = file.type();
        length = file.length();
        purpose = file.purpose();
        withoutMetadata = known.withoutMetadata();
        stage = known.stage().text();
        told = "";
        reason = known.reason();
        finding = known.finding();
        hash = known.hash();
        edition = known.edition();
        brought = file.at();
        changed = known.changed();
    }

    KnownFile known() {
        var file = new StoredFile(
                new FileId(id),
                new MeetingId(meeting),
                new ParticipantId(uploader),
                name,
                type,
                length,
                purpose,
                brought);
        return new KnownFile(
                file,
                new TenantId(tenant),
                plugin,
                Stream.ofNullable(origin).map(FileId::new).toList(),
                withoutMetadata,
                Stage.of(stage),
                reason,
                finding,
                hash,
                edition,
                changed);
    }
}
