package org.plenum.store.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plenum.tenant.Grant;

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

    @Column(name = "changed_by")
    String changedBy;

    Instant changed;

    protected GrantRow() {}

    GrantRow(String tenant, String permission, Grant grant) {
        this.tenant = tenant;
        this.permission = permission;
        this.roles = new RoleFlags(grant.roles());
        this.changedBy = grant.by();
        this.changed = grant.at();
    }

    Grant grant() {
        return new Grant(roles.roles(), changedBy, changed);
    }

    record Key(String tenant, String permission) {}
}
