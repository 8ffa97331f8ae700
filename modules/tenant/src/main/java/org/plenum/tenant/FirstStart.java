package org.plenum.tenant;

import java.time.Clock;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;
import org.plenum.tenant.OneTimeLink.Purpose;

/** Gives a server that knows nobody its first tenant and the account of its first administrator, which has no password. */
public final class FirstStart {
    private static final String MAIL = "admin@localhost";
    private static final int ENOUGH = 1000;

    private final Tenants tenants;
    private final Accounts accounts;
    private final Transactions transactions;
    private final AuditLog audit;
    private final OneTimeLinks links;
    private final Clock clock;

    public FirstStart(
            Tenants tenants, Accounts accounts, Transactions transactions, AuditLog audit, OneTimeLinks links, Clock clock) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.links = links;
        this.clock = clock;
    }

    /** Without effect if there is a tenant. */
    public void prepare() {
        transactions.run(() -> {
            if (tenants.all().isEmpty()) {
                var tenant = new Tenant(new TenantId(Tokens.id()), "Plenum", "", false, KeyRules.STANDARD);
                tenants.save(tenant);
                var profile = Profile.of("", "", "en", "UTC");
                accounts.save(Account.made(new AccountId(Tokens.id()), tenant.id(), MAIL, profile, true, true));
                audit.add(new AuditEntry(tenant.id(), clock.instant(), "server", "account-created", MAIL, "administrator, organizer"));
            }
        });
    }

    /** The account of the first tenant that administers it: the one made at the first start as long as it does. */
    public Account administrator() {
        var now = clock.instant();
        return accounts.search(tenants.all().getFirst().id(), "", 1, ENOUGH).items().stream()
                .filter(account -> account.administrator() && !account.isEnded(now))
                .min((one, other) -> Boolean.compare(!one.mail().equals(MAIL), !other.mail().equals(MAIL)))
                .orElseThrow(() -> new IllegalStateException("the first tenant has nobody who administers it"));
    }

    /** @return the token of a fresh link to sign in as {@link #administrator} */
    public String link() {
        return links.issue(administrator().id(), Purpose.SIGN_IN);
    }
}
