package org.plenum.store.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.plenum.files.TenantKeys;
import org.plenum.spi.TenantId;

@Dependent
@Transactional
class JpaTenantKeys implements TenantKeys {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;

    @Inject
    JpaTenantKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public byte[] key(TenantId tenant) {
        return Base64.getUrlDecoder().decode(known(tenant).orElseGet(() -> made(tenant)));
    }

    private Optional<String> known(TenantId tenant) {
        return Optional.ofNullable(entities.find(KeyRow.class, tenant.value())).map(row -> row.content);
    }

    /** One at a time makes it: whoever waits for the tenant's row finds it made. */
    private String made(TenantId tenant) {
        entities.createNativeQuery("select id from tenant where id = :tenant for update")
                .setParameter("tenant", tenant.value())
                .getResultList();
        return known(tenant).orElseGet(() -> {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            String content = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            entities.persist(new KeyRow(tenant.value(), content));
            entities.flush();
            return content;
        });
    }
}
