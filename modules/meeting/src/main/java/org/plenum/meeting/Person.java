package org.plenum.meeting;

import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
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

        /** @throws PlenumException NOT_SIGNED_IN if there is no such account any more */
        default Person of(AccountId account) {
            return find(account).orElseThrow(() -> new PlenumException(CommonError.NOT_SIGNED_IN, "no account " + account));
        }
    }
}
