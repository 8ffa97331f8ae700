package org.plenum.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

/**
 * The erasure of what is held of an account's person.
 *
 * @param askedBy name of who asked for it
 * @param finished missing while a holder has not erased
 * @param problem why it is not finished, for administrators; empty before the first try and when it is
 */
public record Erasure(
        AccountId account, TenantId tenant, String askedBy, Instant asked, Optional<Instant> finished, String problem) {
    Erasure finished(Instant at) {
        return new Erasure(account, tenant, askedBy, asked, Optional.of(at), "");
    }

    Erasure open(String because) {
        return new Erasure(account, tenant, askedBy, asked, Optional.empty(), because);
    }

    /** Where they are kept: a restart loses none. Blocking; safe for all threads. */
    public interface Store {
        /** Adds it, or replaces the one of the same account. */
        void save(Erasure erasure);

        /** Those that are not finished, oldest first. */
        List<Erasure> open();

        /** A tenant's, the newest first. */
        List<Erasure> of(TenantId tenant);
    }
}
