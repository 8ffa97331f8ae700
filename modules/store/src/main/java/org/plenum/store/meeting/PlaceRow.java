package org.plenum.store.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Row of {@code meeting_place}: the id that somebody on a list will have in a meeting. */
@Entity
@Table(name = "meeting_place")
@IdClass(PlaceRow.Key.class)
@SuppressWarnings("NullAway.Init")
class PlaceRow {
    @Id
    String meeting;

    @Id
    String mail;

    String participant;

    protected PlaceRow() {}

    PlaceRow(Key key, String participant) {
        meeting = key.meeting();
        mail = key.mail();
        this.participant = participant;
    }

    record Key(String meeting, String mail) {}
}
