package org.plenum.store.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Row of {@code plugin_setting}. */
@Entity
@Table(name = "plugin_setting")
@IdClass(SettingRow.Key.class)
@SuppressWarnings("NullAway.Init")
class SettingRow {
    @Id
    String tenant;

    @Id
    String plugin;

    @Id
    String name;

    String content;

    protected SettingRow() {}

    SettingRow(String tenant, String plugin, String name, String content) {
        this.tenant = tenant;
        this.plugin = plugin;
        this.name = name;
        this.content = content;
    }

    record Key(String tenant, String plugin, String name) {}
}
