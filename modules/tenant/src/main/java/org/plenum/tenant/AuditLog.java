package org.plenum.tenant;

import org.plenum.spi.TenantId;

/** What administrators did; entries are only ever added. Blocking. */
public interface AuditLog {
    void add(AuditEntry entry);

    /**
     * A tenant's entries, newest first.
     *
     * @param page from 1
     */
    Page<AuditEntry> page(TenantId tenant, int page, int size);
}
