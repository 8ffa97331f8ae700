package org.plenum.store.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code switch_meeting}. */
@Entity
@Table(name = "switch_meeting")
@SuppressWarnings("NullAway.Init")
class SwitchMeetingRow {
    @Id
    String meeting;

    String tenant;

    Instant created;

    protected SwitchMeetingRow() {}

    SwitchMeetingRow(String meeting, String tenant, Instant created) {
        this.meeting = meeting;
        this.tenant = tenant;
        this.created = created;
    }
}
