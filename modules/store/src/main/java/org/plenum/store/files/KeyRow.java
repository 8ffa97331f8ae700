package org.plenum.store.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code tenant_key}. */
@Entity(name = "TenantKeyRow")
@Table(name = "tenant_key")
@SuppressWarnings("NullAway.Init")
class KeyRow {
    @Id
    String tenant;

    String content;

    protected KeyRow() {}

    KeyRow(String tenant, String content) {
        this.tenant = tenant;
        this.content = content;
    }
}
