package org.plenum.store.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.Invitation;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** Row of {@code meeting_invitation}. */
@Entity
@Table(name = "meeting_invitation")
@IdClass(InvitationRow.Key.class)
@SuppressWarnings("NullAway.Init")
class InvitationRow {
    @Id
    String meeting;

    @Id
    String mail;

    String hash;

    /** Empty until it was used. */
    @Column(name = "used_by")
    String usedBy;

    protected InvitationRow() {}

    InvitationRow(Invitation invitation) {
        meeting = invitation.meeting().value();
        mail = invitation.mail();
        hash = invitation.hash();
        usedBy = invitation.usedBy().map(ParticipantId::value).orElse("");
    }

    Invitation invitation() {
        Optional<ParticipantId> by = usedBy.isEmpty() ? Optional.empty() : Optional.of(new ParticipantId(usedBy));
        return new Invitation(new MeetingId(meeting), mail, hash, by);
    }

    /** Primary key. */
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String meeting;
        String mail;

        protected Key() {}

        Key(Invitation invitation) {
            meeting = invitation.meeting().value();
            mail = invitation.mail();
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
