package org.plenum.tenant;

import java.time.Instant;
import org.plenum.spi.AccountId;

/**
 * A link that was sent and can be used once.
 *
 * @param hash SHA-256 of its token, in base64url; the token itself is nowhere kept
 */
public record OneTimeLink(String hash, AccountId account, Purpose purpose, Instant expires) {
    /** What a link is good for. */
    public enum Purpose {
        /** To sign in without a password. */
        SIGN_IN,
        /** To sign in for the first time. */
        INVITATION,
        /** To prove that a changed mail address is one's own. */
        CONFIRM_MAIL
    }

    /** Where links are kept. Blocking. */
    public interface Store {
        void add(OneTimeLink link);

        /** The link of this hash, which is then gone; of two that ask at once, one gets it. */
        java.util.Optional<OneTimeLink> take(String hash);

        /** Removes links of an account for a purpose: newer ones take their place. */
        void remove(AccountId account, Purpose purpose);

        /** Removes those that nobody used in time. */
        void removeExpired(Instant now);
    }
}
