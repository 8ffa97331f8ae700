package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.plenum.privacy.DataSubject;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

@Dependent
@Transactional
class JpaSubjects implements DataSubject.Directory {
    private final EntityManager entities;

    @Inject
    JpaSubjects(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public DataSubject of(AccountId account) {
        var participants = entities
                .createQuery("select p from ParticipantRow p where p.account = :account", ParticipantRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> new MeetingId(row.meeting), row -> new ParticipantId(row.participant)));
        return new DataSubject(List.of(account), participants);
    }
}
