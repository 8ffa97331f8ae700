package org.plenum.store.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.plenum.spi.ParticipantId;

/** The ids of accounts in meetings. Each call is a transaction of its own: one that fails because another was first spoils nothing else. */
@Dependent
@Transactional(TxType.REQUIRES_NEW)
class JpaParticipants {
    private final EntityManager entities;

    @Inject
    JpaParticipants(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ParticipantId> find(ParticipantRow.Key key) {
        return Optional.ofNullable(entities.find(ParticipantRow.class, key)).map(row -> new ParticipantId(row.participant));
    }

    /** @throws RuntimeException if there is one already */
    void add(ParticipantRow.Key key, ParticipantId participant) {
        entities.persist(new ParticipantRow(key, participant.value()));
        entities.flush();
    }
}
