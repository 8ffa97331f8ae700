package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.plenum.meeting.Delivery;
import org.plenum.meeting.Invitation;

/** The invitations that are to be mailed. The hash of the link, which each try changes, says whether one is still as it was seen. */
@Dependent
@Transactional
class JpaInvitations implements Invitation.Queue {
    private static final String DELIVERY = "i.state = :state, i.since = :since, i.tries = :tries, i.due = :due";
    private static final String THIS = " where i.meeting = :meeting and i.mail = :mail and i.hash = :hash";

    private final EntityManager entities;

    @Inject
    JpaInvitations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Invitation> due(Instant now) {
        return entities
                .createQuery(
                        "select i from InvitationRow i, MeetingRow m where m.id = i.meeting and m.ended is null and i.usedBy = ''"
                                + " and i.due <= :now order by i.due, i.meeting, i.mail",
                        InvitationRow.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(InvitationRow::invitation);
    }

    @Override
    public boolean replace(Invitation seen, Invitation by) {
        var update = entities.createQuery("update InvitationRow i set i.hash = :fresh, i.usedBy = :usedBy, " + DELIVERY + THIS
                        + " and i.usedBy = :usedBefore")
                .setParameter("fresh", by.hash())
                .setParameter("usedBy", InvitationRow.usedBy(by))
                .setParameter("usedBefore", InvitationRow.usedBy(seen));
        return of(seen, by.delivery(), update).executeUpdate() == 1;
    }

    @Override
    public void settle(Invitation invitation) {
        of(invitation, invitation.delivery(), entities.createQuery("update InvitationRow i set " + DELIVERY + THIS)).executeUpdate();
    }

    private static Query of(Invitation invitation, Delivery delivery, Query update) {
        return update.setParameter("state", InvitationRow.word(delivery))
                .setParameter("since", delivery.since())
                .setParameter("tries", delivery.tries())
                .setParameter("due", delivery.due().orElse(null))
                .setParameter("meeting", invitation.meeting().value())
                .setParameter("mail", invitation.mail())
                .setParameter("hash", invitation.hash());
    }
}
