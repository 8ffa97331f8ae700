package org.plenum.store.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.plenum.files.FilePolicy;
import org.plenum.spi.TenantId;

@Dependent
@Transactional
class JpaFilePolicies implements FilePolicy.Directory {
    private final EntityManager entities;

    @Inject
    JpaFilePolicies(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public FilePolicy of(TenantId tenant) {
        return Optional.ofNullable(entities.find(PolicyRow.class, tenant.value()))
                .map(PolicyRow::policy)
                .orElse(FilePolicy.NORMAL);
    }

    @Override
    public void save(TenantId tenant, FilePolicy policy) {
        entities.merge(new PolicyRow(tenant, policy));
        entities.flush();
    }
}
