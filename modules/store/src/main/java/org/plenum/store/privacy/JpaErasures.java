package org.plenum.store.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.plenum.privacy.Erasure;
import org.plenum.spi.TenantId;

@Dependent
@Transactional
class JpaErasures implements Erasure.Store {
    private final EntityManager entities;

    @Inject
    JpaErasures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void save(Erasure erasure) {
        entities.merge(new ErasureRow(erasure));
        entities.flush();
    }

    @Override
    public List<Erasure> open() {
        return entities.createQuery("select e from ErasureRow e where e.finished is null order by e.asked", ErasureRow.class)
                .getResultStream()
                .map(ErasureRow::erasure)
                .toList();
    }

    @Override
    public List<Erasure> of(TenantId tenant) {
        return entities.createQuery("select e from ErasureRow e where e.tenant = :tenant order by e.asked desc", ErasureRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(ErasureRow::erasure)
                .toList();
    }
}
