package org.plenum.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Letters;
import org.plenum.tenant.OneTimeLinks;
import org.plenum.tenant.Operator;
import org.plenum.tenant.OwnAccount;
import org.plenum.tenant.PasswordHashing;
import org.plenum.tenant.Post;
import org.plenum.tenant.Tenants;
import org.plenum.tenant.Transactions;
import org.plenum.web.start.ServerAddress;

/** Puts together what people do with their own account. */
@Dependent
class AccountBeans {
    @Produces
    @Singleton
    Letters letters(Post post, Tenants tenants, Operator operator, ServerAddress address) {
        return new WrittenLetters(post, tenants, operator, address);
    }

    @Produces
    @Singleton
    OwnAccount own(
            Accounts accounts,
            Transactions transactions,
            PasswordHashing hashing,
            OneTimeLinks links,
            Letters letters,
            Clock clock) {
        return new OwnAccount(accounts, transactions, hashing, links, letters, clock);
    }
}
