package org.plenum.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plenum.spi.AccountId;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;

/** Accounts as they were two seconds ago at most, or a minute if the database does not answer: asked for with every request. */
final class RecentAccounts {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration USABLE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private final Accounts accounts;
    private final Clock clock;
    private final Map<AccountId, Read> reads = new ConcurrentHashMap<>();

    RecentAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<Account> find(AccountId id) {
        Instant now = clock.instant();
        Optional<Read> known = Optional.ofNullable(reads.get(id));
        if (known.isPresent() && known.get().isWithin(FRESH, now)) {
            return known.get().account();
        }
        try {
            return keep(id, accounts.find(id), now);
        } catch (RuntimeException fault) {
            return known.filter(read -> read.isWithin(USABLE, now))
                    .orElseThrow(() -> fault)
                    .account();
        }
    }

    void forget(AccountId id) {
        reads.remove(id);
    }

    private Optional<Account> keep(AccountId id, Optional<Account> account, Instant now) {
        if (reads.size() > REMEMBERED) {
            reads.clear();
        }
        reads.put(id, new Read(account, now));
        return account;
    }

    private record Read(Optional<Account> account, Instant at) {
        /** False also for what was read later than now, before the clock was put back. */
        boolean isWithin(Duration limit, Instant now) {
            return Duration.between(at, now).abs().compareTo(limit) < 0;
        }
    }
}
