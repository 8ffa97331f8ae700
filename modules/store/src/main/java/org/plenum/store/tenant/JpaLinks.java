package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.tenant.OneTimeLink;

@Dependent
@Transactional
class JpaLinks implements OneTimeLink.Store {
    private final EntityManager entities;

    @Inject
    JpaLinks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(OneTimeLink link) {
        entities.persist(new LinkRow(link));
    }

    @Override
    public Optional<OneTimeLink> take(String hash) {
        Optional<OneTimeLink> link =
                Optional.ofNullable(entities.find(LinkRow.class, hash)).map(LinkRow::link);
        int removed = entities.createQuery("delete from LinkRow l where l.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        return removed == 1 ? link : Optional.empty();
    }

    @Override
    public void remove(AccountId account, OneTimeLink.Purpose purpose) {
        entities.createQuery("delete from LinkRow l where l.account = :account and l.purpose = :purpose")
                .setParameter("account", account.value())
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    @Override
    public void removeExpired(Instant now) {
        entities.createQuery("delete from LinkRow l where l.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
