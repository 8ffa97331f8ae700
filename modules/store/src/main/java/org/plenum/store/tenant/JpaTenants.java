package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.TenantId;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;

@Dependent
@Transactional
class JpaTenants implements Tenants {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    JpaTenants(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(entities.find(TenantRow.class, id.value())).map(TenantRow::tenant);
    }

    @Override
    public List<Tenant> all() {
        return entities.createQuery("select t from TenantRow t order by t.created, t.id", TenantRow.class)
                .getResultStream()
                .map(TenantRow::tenant)
                .toList();
    }

    @Override
    public void save(Tenant tenant) {
        var known = Optional.ofNullable(entities.find(TenantRow.class, tenant.id().value()));
        TenantRow row = known.orElseGet(() -> new TenantRow(tenant.id(), clock.instant()));
        row.take(tenant);
        if (known.isEmpty()) {
            entities.persist(row);
        }
        entities.flush();
    }
}
