package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.plenum.spi.TenantId;
import org.plenum.tenant.AuditEntry;
import org.plenum.tenant.AuditLog;
import org.plenum.tenant.Page;

@Dependent
@Transactional
class JpaAuditLog implements AuditLog {
    private final EntityManager entities;

    @Inject
    JpaAuditLog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(AuditEntry entry) {
        entities.persist(new AuditRow(entry));
    }

    @Override
    public Page<AuditEntry> page(TenantId tenant, int page, int size) {
        var items = entities.createQuery("select a from AuditRow a where a.tenant = :tenant order by a.id desc", AuditRow.class)
                .setParameter("tenant", tenant.value())
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(AuditRow::entry)
                .toList();
        long total = entities.createQuery("select count(a) from AuditRow a where a.tenant = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
        return new Page<>(items, total);
    }
}
