package org.plenum.store.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plenum.files.Quarantined;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** Row of {@code quarantined_file}. */
@Entity
@Table(name = "quarantined_file")
@SuppressWarnings("NullAway.Init")
class QuarantineRow {
    @Id
    String id;

    String tenant;

    String meeting;

    String plugin;

    String uploader;

    String name;

    long length;

    String hash;

    String finding;

    Instant uploaded;

    Instant found;

    protected QuarantineRow() {}

    QuarantineRow(Quarantined file) {
        id = file.id().value();
        tenant = file.tenant().value();
        meeting = file.meeting().value();
        plugin = file.plugin();
        uploader = file.uploader().value();
        name = file.name();
        length = file.length();
        hash = file.hash();
        finding = file.finding();
        uploaded = file.uploaded();
        found = file.found();
    }

    Quarantined file() {
        return new Quarantined(
                new FileId(id),
                new TenantId(tenant),
                new MeetingId(meeting),
                plugin,
                new ParticipantId(uploader),
                name,
                length,
                hash,
                finding,
                uploaded,
                found);
    }
}
