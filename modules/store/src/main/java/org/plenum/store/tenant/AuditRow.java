package org.plenum.store.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plenum.spi.TenantId;
import org.plenum.tenant.AuditEntry;

/** Row of {@code audit_entry}. */
@Entity
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init")
class AuditRow {
    private static final int LONGEST = 254;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String tenant;

    Instant happened;

    @Column(name = "done_by")
    String doneBy;

    String act;

    String target;

    String detail;

    protected AuditRow() {}

    AuditRow(AuditEntry entry) {
        tenant = entry.tenant().value();
        happened = entry.at();
        doneBy = cut(entry.by());
        act = entry.act();
        target = cut(entry.target());
        detail = entry.detail();
    }

    AuditEntry entry() {
        return new AuditEntry(new TenantId(tenant), happened, doneBy, act, target, detail);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
