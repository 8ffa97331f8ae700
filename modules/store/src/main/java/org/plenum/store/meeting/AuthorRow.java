package org.plenum.store.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Row of {@code meeting_author}: the id that an account had in a deleted meeting, for one that follows it. Written by {@link JpaSeries} alone. */
@Entity
@Table(name = "meeting_author")
@IdClass(AuthorRow.Key.class)
@SuppressWarnings("NullAway.Init")
class AuthorRow {
    @Id
    String meeting;

    @Id
    String participant;

    String origin;

    String account;

    protected AuthorRow() {}

    record Key(String meeting, String participant) {}
}
