package org.plenum.store.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plenum.spi.TenantId;
import org.plenum.tenant.SwitchChange;
import org.plenum.tenant.SwitchPosition;

/** Row of {@code switch_change}. */
@Entity
@Table(name = "switch_change")
@SuppressWarnings("NullAway.Init")
class SwitchChangeRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String tenant;

    String plugin;

    String stand;

    @Embedded
    RoleFlags roles;

    boolean everybody;

    @Column(name = "changed_by")
    String changedBy;

    Instant changed;

    protected SwitchChangeRow() {}

    SwitchChangeRow(SwitchChange change) {
        tenant = change.tenant().value();
        plugin = change.plugin();
        stand = change.position().name();
        roles = new RoleFlags(change.roles());
        everybody = change.everybody();
        changedBy = change.by();
        changed = change.at();
    }

    SwitchChange change() {
        return new SwitchChange(
                new TenantId(tenant), plugin, SwitchPosition.valueOf(stand), roles.roles(), everybody, changedBy, changed);
    }
}
