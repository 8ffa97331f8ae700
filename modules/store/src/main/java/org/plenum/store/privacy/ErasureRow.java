package org.plenum.store.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.privacy.Erasure;
import org.plenum.spi.AccountId;
import org.plenum.spi.TenantId;

/** Row of {@code erasure}. */
@Entity
@Table(name = "erasure")
@SuppressWarnings("NullAway.Init")
class ErasureRow {
    private static final int LONGEST_PROBLEM = 2000;

    @Id
    String account;

    String tenant;

    @Column(name = "asked_by")
    String askedBy;

    Instant asked;

    @Nullable Instant finished;

    String problem;

    protected ErasureRow() {}

    ErasureRow(Erasure erasure) {
        account = erasure.account().value();
        tenant = erasure.tenant().value();
        askedBy = erasure.askedBy();
        asked = erasure.asked();
        finished = erasure.finished().orElse(null);
        String text = erasure.problem();
        problem = text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text;
    }

    Erasure erasure() {
        return new Erasure(
                new AccountId(account), new TenantId(tenant), askedBy, asked, Optional.ofNullable(finished), problem);
    }
}
