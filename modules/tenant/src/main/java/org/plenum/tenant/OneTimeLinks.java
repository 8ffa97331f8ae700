package org.plenum.tenant;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.plenum.spi.AccountId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.OneTimeLink.Purpose;

/** Makes and redeems links that work once. */
public final class OneTimeLinks {
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private static final Duration OTHERS_LAST = Duration.ofMinutes(15);

    private final OneTimeLink.Store store;
    private final Clock clock;

    public OneTimeLinks(OneTimeLink.Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A new link in place of older ones for the same purpose; good for 15 minutes, an invitation for 7 days.
     *
     * @return its token, to be sent and then forgotten
     */
    public String issue(AccountId account, Purpose purpose) {
        var now = clock.instant();
        store.removeExpired(now);
        store.remove(account, purpose);
        String token = Tokens.secret();
        Duration lasts = purpose == Purpose.INVITATION ? INVITATION_LASTS : OTHERS_LAST;
        store.add(new OneTimeLink(Tokens.hash(token), account, purpose, now.plus(lasts)));
        return token;
    }

    /**
     * Uses a link up.
     *
     * @return whose it is
     * @throws PlenumException LINK_INVALID if it was used, is too old, is for something else, or never was
     */
    public AccountId redeem(String token, Set<Purpose> purposes) {
        return store.take(Tokens.hash(token))
                .filter(link -> link.expires().isAfter(clock.instant()))
                .filter(link -> purposes.contains(link.purpose()))
                .map(OneTimeLink::account)
                .orElseThrow(() -> new PlenumException(
                        TenantError.LINK_INVALID, "a link for " + purposes + " was used, is too old, or never was"));
    }
}
