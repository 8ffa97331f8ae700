package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenum.privacy.DataSubject;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

@Dependent
@Transactional
class JpaSubjects implements DataSubject.Directory {
    private final EntityManager entities;
    private final JpaSeries series;

    @Inject
    JpaSubjects(EntityManager entities, JpaSeries series) {
        this.entities = entities;
        this.series = series;
    }

    @Override
    public DataSubject of(AccountId account) {
        var participants = new HashMap<>(listed(account));
        participants.putAll(entered(account));
        return new DataSubject(List.of(account), series.withCarried(List.of(account), participants));
    }

    @Override
    public DataSubject guest(Map<MeetingId, ParticipantId> participants) {
        return new DataSubject(List.of(), series.withCarried(List.of(), participants));
    }

    /** Of meetings they were not in yet: something may have been decided about them. Not if another account has the id: it is that one's. */
    private Map<MeetingId, ParticipantId> listed(AccountId account) {
        var query = "select p from PlaceRow p where p.mail = (select a.mail from AccountRow a where a.id = :account)"
                + " and not exists (select r from ParticipantRow r"
                + " where r.meeting = p.meeting and r.participant = p.participant and r.account <> :account)";
        return entities.createQuery(query, PlaceRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> new MeetingId(row.meeting), row -> new ParticipantId(row.participant)));
    }

    private Map<MeetingId, ParticipantId> entered(AccountId account) {
        return entities
                .createQuery("select p from ParticipantRow p where p.account = :account", ParticipantRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> new MeetingId(row.meeting), row -> new ParticipantId(row.participant)));
    }
}
