package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Page;
import org.plenum.tenant.TenantError;

@Dependent
@Transactional
class JpaAccounts implements Accounts {
    private static final String MATCHING = " from AccountRow a where a.tenant = :tenant and (a.mail like :text escape '!'"
            + " or lower(concat(a.firstName, ' ', a.lastName)) like :text escape '!')";

    private final EntityManager entities;

    @Inject
    JpaAccounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id.value())).map(AccountRow::account);
    }

    @Override
    public Optional<Account> byMail(String mail) {
        return entities.createQuery("select a from AccountRow a where a.mail = :mail", AccountRow.class)
                .setParameter("mail", mail)
                .getResultStream()
                .findFirst()
                .map(AccountRow::account);
    }

    @Override
    public Page<Account> search(TenantId tenant, String text, int page, int size) {
        var items = matching("select a" + MATCHING + " order by a.mail", AccountRow.class, tenant, text)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(AccountRow::account)
                .toList();
        return new Page<>(items, matching("select count(a)" + MATCHING, Long.class, tenant, text).getSingleResult());
    }

    @Override
    public int administrators(TenantId tenant, Instant now) {
        // Locks them, so that of two administrators who remove each other one is refused.
        return entities.createQuery(
                        "select a from AccountRow a where a.tenant = :tenant and a.administrator = true"
                                + " and (a.ends is null or a.ends > :now) order by a.id",
                        AccountRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    @Override
    public void save(Account account) {
        byMail(account.mail()).filter(other -> !other.id().equals(account.id())).ifPresent(other -> {
            throw new PlenumException(TenantError.MAIL_TAKEN, "field mail: '" + account.mail() + "' is another account's");
        });
        var known = Optional.ofNullable(entities.find(AccountRow.class, account.id().value()));
        AccountRow row = known.orElseGet(() -> new AccountRow(account.id()));
        row.take(account);
        if (known.isEmpty()) {
            entities.persist(row);
        }
        entities.flush();
    }

    @Override
    public void signedIn(AccountId id, Instant at) {
        entities.createQuery("update AccountRow a set a.lastSignIn = :at where a.id = :id")
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public boolean useStep(AccountId id, long step) {
        return entities.createQuery("update AccountRow a set a.codeLastStep = :step where a.id = :id and a.codeLastStep < :step")
                        .setParameter("step", step)
                        .setParameter("id", id.value())
                        .executeUpdate()
                == 1;
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, TenantId tenant, String text) {
        String escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return entities.createQuery(query, type)
                .setParameter("tenant", tenant.value())
                .setParameter("text", "%" + escaped + "%");
    }
}
