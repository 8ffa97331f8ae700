package org.plenum.store.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        meeting = key.meeting;
        mail = key.mail;
        this.participant = participant;
    }

    /** Primary key. */
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String meeting;
        String mail;

        protected Key() {}

        Key(String meeting, String mail) {
            this.meeting = meeting;
            this.mail = mail;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.meeting.equals(meeting) && key.mail.equals(mail);
        }

        @Override
        public int hashCode() {
            return Objects.hash(meeting, mail);
        }
    }
}
