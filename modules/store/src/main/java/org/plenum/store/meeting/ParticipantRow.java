package org.plenum.store.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        meeting = key.meeting;
        account = key.account;
        this.participant = participant;
    }

    /** Primary key. */
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String meeting;
        String account;

        protected Key() {}

        Key(String meeting, String account) {
            this.meeting = meeting;
            this.account = account;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.meeting.equals(meeting) && key.account.equals(account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(meeting, account);
        }
    }
}
