package org.plenum.meeting;

import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

/**
 * Somebody with an account.
 *
 * @param mail in lower case
 * @param name for rosters
 * @param ended the account's end date has come
 */
public record Person(AccountId account, TenantId tenant, String mail, String name, boolean administrator, boolean ended) {
    /** Looks people up; blocking. */
    public interface Directory {
        Optional<Person> find(AccountId account);

        Optional<Person> byMail(String mail);
    }
}
