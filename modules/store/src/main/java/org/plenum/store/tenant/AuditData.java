package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.tenant.Account;
import org.plenum.tenant.AuditEntry;

/**
 * What the audit log holds of people: what they did as administrators, and what was done to their account. Nothing of it is erased: who
 * administered what has to be accounted for (GDPR, Article 17(3)(b) and (e)).
 */
@Dependent
@Transactional
class AuditData implements DataHolder {
    private static final Map<String, String> ACTS =
            Map.of("en", "Acts of administration by you or about you", "sv", "Administration av dig eller om dig");

    private final EntityManager entities;

    @Inject
    AuditData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public Map<String, String> title() {
        return Map.of("en", "Audit log", "sv", "Händelselogg");
    }

    @Override
    public List<HeldItem> held(DataSubject subject) {
        return subject.account().stream()
                .flatMap(id -> Stream.ofNullable(entities.find(AccountRow.class, id.value())))
                .map(AccountRow::account)
                .flatMap(account -> entries(account).stream())
                .toList();
    }

    private List<HeldItem> entries(Account account) {
        return entities.createQuery(
                        "select a from AuditRow a where a.tenant = :tenant and (a.doneBy = :name or a.target = :mail) order by a.id",
                        AuditRow.class)
                .setParameter("tenant", account.tenant().value())
                .setParameter("name", account.shownName())
                .setParameter("mail", account.mail())
                .getResultStream()
                .map(AuditRow::entry)
                .map(entry -> new HeldItem(ACTS, List.of(), entry.at(), text(entry)))
                .toList();
    }

    private static String text(AuditEntry entry) {
        return entry.by() + ": " + entry.act() + " " + entry.target() + (entry.detail().isEmpty() ? "" : " (" + entry.detail() + ")");
    }

    @Override
    public void erase(DataSubject subject) {
        // It stays; the export says that it is held.
    }
}
