package org.plenum.store.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Row of {@code meeting_participant}: an account's id in a meeting. */
@Entity
@Table(name = "meeting_participant")
@IdClass(ParticipantRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ParticipantRow {
    @Id
    String meeting;

    @Id
    String account;

    String participant;

    protected ParticipantRow() {}

    ParticipantRow(Key key, String participant) {
        meeting = key.meeting();
        account = key.account();
        this.participant = participant;
    }

    record Key(String meeting, String account) {}
}
