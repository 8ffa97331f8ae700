package org.plenum.tenant;

import java.time.Instant;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

/** The accounts of all tenants. Blocking. */
public interface Accounts {
    Optional<Account> find(AccountId id);

    /** @param mail in the form of {@link MailAddress} */
    Optional<Account> byMail(String mail);

    /**
     * Those of a tenant whose mail address or name contains a text, by mail address.
     *
     * @param text empty for all
     * @param page from 1
     */
    Page<Account> search(TenantId tenant, String text, int page, int size);

    /** How many administer the tenant and have not ended. */
    int administrators(TenantId tenant, Instant now);

    /**
     * Adds it, or replaces what is known under its id.
     *
     * @throws org.plenum.spi.PlenumException MAIL_TAKEN if another account has the mail address
     */
    void save(Account account);

    /** Keeps when somebody signed in. */
    void signedIn(AccountId id, Instant at);

    /**
     * Marks a code's time step as used, if it is later than the last one used.
     *
     * @return whether it was; of two that ask at once, one is told yes
     */
    boolean useStep(AccountId id, long step);
}
