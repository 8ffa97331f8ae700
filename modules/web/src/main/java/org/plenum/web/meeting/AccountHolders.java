package org.plenum.web.meeting;

import java.time.Clock;
import java.util.Optional;
import org.plenum.meeting.Person;
import org.plenum.spi.AccountId;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;

/** The people of the meetings are those with accounts. */
final class AccountHolders implements Person.Directory {
    private final Accounts accounts;
    private final Clock clock;

    AccountHolders(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(AccountId account) {
        return accounts.find(account).map(this::person);
    }

    @Override
    public Optional<Person> byMail(String mail) {
        return accounts.byMail(mail).map(this::person);
    }

    Person person(Account account) {
        return new Person(
                account.id(),
                account.tenant(),
                account.mail(),
                account.shownName(),
                account.administrator(),
                account.isEnded(clock.instant()));
    }
}
