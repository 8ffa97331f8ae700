package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenum.kernel.RandomId;
import org.plenum.meeting.Invitation;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.MeetingStore;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

@Dependent
@Transactional
class JpaMeetings implements MeetingStore {
    private final EntityManager entities;
    private final JpaParticipants participants;
    private final JpaSeries series;

    @Inject
    JpaMeetings(EntityManager entities, JpaParticipants participants, JpaSeries series) {
        this.entities = entities;
        this.participants = participants;
        this.series = series;
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        return row(id).map(MeetingRow::meeting);
    }

    @Override
    public List<Meeting> ownedBy(AccountId owner) {
        return entities
                .createQuery(
                        "select m from MeetingRow m where m.owner = :owner and m.parent is null order by m.starts desc, m.id", MeetingRow.class)
                .setParameter("owner", owner.value())
                .getResultStream()
                .map(MeetingRow::meeting)
                .toList();
    }

    @Override
    public void save(Meeting meeting) {
        Optional<MeetingRow> known = row(meeting.id());
        MeetingRow row = known.orElseGet(() -> new MeetingRow(meeting));
        row.take(meeting);
        if (known.isEmpty()) {
            entities.persist(row);
        }
        entities.flush();
    }

    @Override
    public void save(Meeting meeting, List<Invitation> added, List<Invitation> withdrawn) {
        save(meeting);
        withdrawn.forEach(invitation -> row(invitation).ifPresent(entities::remove));
        // Somebody else may have been first.
        added.stream().filter(invitation -> row(invitation).isEmpty()).map(InvitationRow::new).forEach(entities::persist);
        entities.flush();
    }

    /** Counts as a change: who saves the plan at the same time is told of a conflict, and the end is not lost. */
    @Override
    public void ended(MeetingId id, Instant at) {
        entities.createQuery("update MeetingRow m set m.ended = :at, m.changes = m.changes + 1 where (m.id = :id or m.parent = :id) and m.ended is null")
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void delete(MeetingId id) {
        series.deleting(id);
        // The database removes lists, invitations, ids and breakout rooms with it.
        row(id).ifPresent(entities::remove);
        entities.flush();
    }

    @Override
    public List<MeetingId> rooms(MeetingId parent) {
        return entities
                .createQuery("select m.id from MeetingRow m where m.parent = :parent order by m.id", String.class)
                .setParameter("parent", parent.value())
                .getResultStream()
                .map(MeetingId::new)
                .toList();
    }

    @Override
    public boolean join(Meeting room, ParticipantId participant) {
        try {
            return participants.join(room, participant);
        } catch (RuntimeException fault) {
            // Somebody else may have been first; now it is there.
            return participants.join(room, participant);
        }
    }

    @Override
    public List<Invitation> invitations(MeetingId meeting) {
        return entities
                .createQuery("select i from InvitationRow i where i.meeting = :meeting order by i.mail", InvitationRow.class)
                .setParameter("meeting", meeting.value())
                .getResultStream()
                .map(InvitationRow::invitation)
                .toList();
    }

    @Override
    public Optional<Invitation> invitation(MeetingId meeting, String hash) {
        return entities
                .createQuery(
                        "select i from InvitationRow i where i.meeting = :meeting and i.hash = :hash", InvitationRow.class)
                .setParameter("meeting", meeting.value())
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(InvitationRow::invitation);
    }

    @Override
    public boolean use(MeetingId meeting, String mail, ParticipantId by) {
        return entities.createQuery("update InvitationRow i set i.usedBy = :by"
                                + " where i.meeting = :meeting and i.mail = :mail and (i.usedBy = '' or i.usedBy = :by)")
                        .setParameter("by", by.value())
                        .setParameter("meeting", meeting.value())
                        .setParameter("mail", mail)
                        .executeUpdate()
                == 1;
    }

    @Override
    public ParticipantId participant(MeetingId meeting, AccountId account, ParticipantId fresh) {
        var key = new ParticipantRow.Key(meeting.value(), account.value());
        return participants.find(key).orElseGet(() -> added(key, fresh));
    }

    private ParticipantId added(ParticipantRow.Key key, ParticipantId fresh) {
        ParticipantId own = participants.isTaken(fresh, key.account()) ? new ParticipantId(RandomId.next()) : fresh;
        try {
            participants.add(key, own);
            return own;
        } catch (RuntimeException fault) {
            // Somebody else may have been first: the same person in another browser.
            return participants.find(key).orElseThrow(() -> fault);
        }
    }

    @Override
    public Optional<ParticipantId> participant(MeetingId meeting, AccountId account) {
        return participants.find(new ParticipantRow.Key(meeting.value(), account.value()));
    }

    @Override
    public Optional<AccountId> holder(MeetingId meeting, ParticipantId participant) {
        return entities
                .createQuery(
                        "select p.account from ParticipantRow p where p.meeting = :meeting and p.participant = :participant", String.class)
                .setParameter("meeting", meeting.value())
                .setParameter("participant", participant.value())
                .getResultStream()
                .findFirst()
                .map(AccountId::new);
    }

    @Override
    public Optional<ParticipantId> place(MeetingId meeting, String mail) {
        return Optional.ofNullable(entities.find(PlaceRow.class, new PlaceRow.Key(meeting.value(), mail)))
                .map(row -> new ParticipantId(row.participant));
    }

    @Override
    public Map<String, ParticipantId> places(MeetingId meeting, List<String> mails, Supplier<ParticipantId> fresh) {
        try {
            return participants.places(meeting, mails, fresh);
        } catch (RuntimeException fault) {
            // Somebody else may have been first with one of them; now it is there.
            return participants.places(meeting, mails, fresh);
        }
    }

    private Optional<MeetingRow> row(MeetingId id) {
        return Optional.ofNullable(entities.find(MeetingRow.class, id.value()));
    }

    private Optional<InvitationRow> row(Invitation invitation) {
        return Optional.ofNullable(entities.find(InvitationRow.class, new InvitationRow.Key(invitation)));
    }
}
