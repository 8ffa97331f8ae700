package org.plenum.store.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.Delivery;
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

    /** Of {@link Delivery.State}, in lower case. */
    String state;

    Instant since;

    int tries;

    /** Null if its mail is not to be handed over. */
    @Nullable
    Instant due;

    protected InvitationRow() {}

    InvitationRow(Invitation invitation) {
        meeting = invitation.meeting().value();
        mail = invitation.mail();
        hash = invitation.hash();
        usedBy = usedBy(invitation);
        state = word(invitation.delivery());
        since = invitation.delivery().since();
        tries = invitation.delivery().tries();
        due = invitation.delivery().due().orElse(null);
    }

    Invitation invitation() {
        Optional<ParticipantId> by = usedBy.isEmpty() ? Optional.empty() : Optional.of(new ParticipantId(usedBy));
        var delivery = new Delivery(
                Delivery.State.valueOf(state.toUpperCase(Locale.ROOT)), since, tries, Optional.ofNullable(due));
        return new Invitation(new MeetingId(meeting), mail, hash, by, delivery);
    }

    static String usedBy(Invitation invitation) {
        return invitation.usedBy().map(ParticipantId::value).orElse("");
    }

    static String word(Delivery delivery) {
        return delivery.state().name().toLowerCase(Locale.ROOT);
    }

    record Key(String meeting, String mail) {
        Key(Invitation invitation) {
            this(invitation.meeting().value(), invitation.mail());
        }
    }
}
