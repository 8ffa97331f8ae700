package org.plenum.store.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plenum.spi.AccountId;
import org.plenum.tenant.OneTimeLink;

/** Row of {@code one_time_link}. */
@Entity
@Table(name = "one_time_link")
@SuppressWarnings("NullAway.Init")
class LinkRow {
    @Id
    String hash;

    String account;

    String purpose;

    Instant expires;

    protected LinkRow() {}

    LinkRow(OneTimeLink link) {
        hash = link.hash();
        account = link.account().value();
        purpose = link.purpose().name();
        expires = link.expires();
    }

    OneTimeLink link() {
        return new OneTimeLink(hash, new AccountId(account), OneTimeLink.Purpose.valueOf(purpose), expires);
    }
}
