package org.plenum.store.tenant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Row of {@code permission_grant}. */
@Entity
@Table(name = "permission_grant")
@IdClass(GrantRow.Key.class)
@SuppressWarnings("NullAway.Init")
class GrantRow {
    @Id
    String tenant;

    @Id
    String permission;

    @Embedded
    RoleFlags roles;

    protected GrantRow() {}

    GrantRow(String tenant, String permission, RoleFlags roles) {
        this.tenant = tenant;
        this.permission = permission;
        this.roles = roles;
    }

    record Key(String tenant, String permission) {}
}
