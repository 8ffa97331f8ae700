package org.plenum.store.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.AccountId;
import org.plenum.tenant.Account;

/** What an account holds of its person. */
@Dependent
@Transactional
class AccountData implements DataHolder {
    private static final Map<String, String> NAME = Map.of("en", "Name", "sv", "Namn");
    private static final Map<String, String> MAIL = Map.of("en", "Mail address", "sv", "E-postadress");
    private static final Map<String, String> SERVED =
            Map.of("en", "Language, time zone, choices and rights", "sv", "Språk, tidszon, val och rättigheter");
    private static final Map<String, String> SIGN_IN = Map.of("en", "Last sign-in", "sv", "Senaste inloggning");

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    AccountData(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "account";
    }

    @Override
    public Map<String, String> title() {
        return Map.of("en", "Account", "sv", "Konto");
    }

    @Override
    public List<HeldItem> held(DataSubject subject) {
        return accounts(subject).stream().flatMap(account -> items(account).stream()).toList();
    }

    private List<HeldItem> items(Account account) {
        Instant now = clock.instant();
        var profile = account.profile();
        var items = new ArrayList<HeldItem>();
        items.add(item(MAIL, now, account.mail()));
        account.pendingMail().ifPresent(pending -> items.add(item(MAIL, now, pending)));
        if (!profile.name().isEmpty()) {
            items.add(item(NAME, now, profile.name()));
        }
        var rights = (account.administrator() ? ", administrator" : "") + (account.organizer() ? ", organizer" : "");
        var recordings = ", recordings: " + profile.recordingAccess().word();
        items.add(item(SERVED, now, profile.language() + ", " + profile.timeZone() + recordings + rights));
        account.lastSignIn().ifPresent(at -> items.add(item(SIGN_IN, at, at.toString())));
        return items;
    }

    /** The account stays, for what refers to it, without its person. */
    @Override
    public void erase(DataSubject subject) {
        for (AccountId id : subject.account()) {
            entities.createQuery("delete from LinkRow l where l.account = :account")
                    .setParameter("account", id.value())
                    .executeUpdate();
        }
        for (Account account : accounts(subject)) {
            entities.find(AccountRow.class, account.id().value()).take(account.erased(clock.instant()));
        }
        entities.flush();
    }

    private List<Account> accounts(DataSubject subject) {
        return entities.createQuery("select a from AccountRow a where a.id in :ids", AccountRow.class)
                .setParameter("ids", subject.account().stream().map(AccountId::value).toList())
                .getResultStream()
                .map(AccountRow::account)
                .toList();
    }

    private static HeldItem item(Map<String, String> category, Instant at, String text) {
        return new HeldItem(category, List.of(), at, text);
    }
}
