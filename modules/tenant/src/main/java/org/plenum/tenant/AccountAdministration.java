package org.plenum.tenant;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.tenant.OneTimeLink.Purpose;

/** What a tenant's administrator does to the tenant and its accounts. Each act is in the audit log. */
public final class AccountAdministration {
    private static final Logger LOG = System.getLogger(AccountAdministration.class.getName());

    private final Tenants tenants;
    private final Accounts accounts;
    private final Transactions transactions;
    private final AuditLog audit;
    private final OneTimeLinks links;
    private final Letters letters;
    private final Clock clock;

    public AccountAdministration(
            Tenants tenants,
            Accounts accounts,
            Transactions transactions,
            AuditLog audit,
            OneTimeLinks links,
            Letters letters,
            Clock clock) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Makes an account and mails its person a link to sign in for the first time. The account is there even if the mail cannot be
     * sent; its person asks for a link when signing in.
     *
     * @throws PlenumException MAIL_TAKEN or INVALID
     */
    public Made create(Account by, String mail, Profile profile, Rights rights) {
        Account made = rights.of(Account.made(new AccountId(Tokens.id()), by.tenant(), mail, profile, false, false));
        transactions.run(() -> {
            accounts.save(made);
            note(by, "account-created", made.mail(), rights.shown());
        });
        return new Made(made, mailed(made));
    }

    private boolean mailed(Account made) {
        try {
            letters.invitation(made, links.issue(made.id(), Purpose.INVITATION));
            return true;
        } catch (PlenumException fault) {
            if (!(fault.code() instanceof MailError)) {
                throw fault;
            }
            LOG.log(Level.WARNING, "account {0} is made, its mail is not sent: {1}", made.id(), fault.getMessage());
            return false;
        }
    }

    /**
     * Changes names and rights of an account of the same tenant.
     *
     * @throws PlenumException NOT_FOUND, or LAST_ADMINISTRATOR if nobody could administer the tenant afterwards
     */
    public Account change(Account by, AccountId id, Profile profile, Rights rights) {
        transactions.run(() -> {
            Account before = account(by.tenant(), id);
            accounts.save(rights.of(before).withProfile(profile));
            if (accounts.administrators(by.tenant(), clock.instant()) == 0) {
                throw new PlenumException(TenantError.LAST_ADMINISTRATOR, "account '" + id + "' is the last that administers");
            }
            note(by, "account-changed", before.mail(), Rights.from(before).shown() + " → " + rights.shown());
        });
        return account(by.tenant(), id);
    }

    /**
     * Ends an account whose person is to be erased.
     *
     * @param mail its mail address, so that nobody erases another person by a slip
     * @throws PlenumException NOT_FOUND, INVALID if the mail address is another one, or LAST_ADMINISTRATOR if nobody could administer the
     *     tenant afterwards
     */
    public void endForErasure(Account by, AccountId id, String mail) {
        transactions.run(() -> {
            Account account = account(by.tenant(), id);
            if (!account.mail().equals(MailAddress.of(mail))) {
                throw Invalid.field("mail", mail, "is not the mail address of account " + id);
            }
            accounts.save(new Rights(false, false, Optional.of(clock.instant())).of(account));
            if (accounts.administrators(by.tenant(), clock.instant()) == 0) {
                throw new PlenumException(TenantError.LAST_ADMINISTRATOR, "account '" + id + "' is the last that administers");
            }
            note(by, "account-erased", account.mail(), "");
        });
    }

    /** Notes that an administrator was given what is held of somebody. */
    public void exported(Account by, AccountId id) {
        note(by, "data-exported", account(by.tenant(), id).mail(), "");
    }

    /** Notes that all sessions of an account were ended; ends none. */
    public void signedOut(Account by, AccountId id) {
        note(by, "account-signed-out", account(by.tenant(), id).mail(), "");
    }

    /** @throws PlenumException NOT_FOUND if the tenant has no such account */
    public Account account(TenantId tenant, AccountId id) {
        return accounts.find(id)
                .filter(account -> account.tenant().equals(tenant))
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no account '" + id + "' in tenant " + tenant));
    }

    public void change(Account by, Tenant changed) {
        transactions.run(() -> {
            tenants.save(changed);
            note(
                    by,
                    "tenant-changed",
                    changed.name(),
                    "open meetings " + (changed.openAllowed() ? "allowed" : "forbidden") + ", " + changed.keyRules());
        });
    }

    private void note(Account by, String act, String target, String detail) {
        audit.add(new AuditEntry(by.tenant(), clock.instant(), by.shownName(), act, target, detail));
    }

    /** A new account. @param mailed whether the mail server has taken the mail with its link */
    public record Made(Account account, boolean mailed) {}

    /**
     * What an account may do.
     *
     * @param ends when it ends, if it does
     */
    public record Rights(boolean administrator, boolean organizer, Optional<Instant> ends) {
        static Rights from(Account account) {
            return new Rights(account.administrator(), account.organizer(), account.ends());
        }

        Account of(Account account) {
            return new Account(
                    account.id(),
                    account.tenant(),
                    account.mail(),
                    account.pendingMail(),
                    account.profile(),
                    administrator,
                    organizer,
                    ends,
                    account.passwordHash(),
                    account.secondFactor(),
                    account.lastSignIn());
        }

        String shown() {
            String right = administrator && organizer
                    ? "administrator, organizer"
                    : administrator ? "administrator" : organizer ? "organizer" : "member";
            return right + ends.map(at -> ", ends " + at).orElse("");
        }
    }
}
