package org.plenum.store.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.plenum.spi.TenantId;
import org.plenum.tenant.KeyRules;
import org.plenum.tenant.Tenant;

/** Row of {@code tenant}. */
@Entity
@Table(name = "tenant")
@SuppressWarnings("NullAway.Init")
class TenantRow {
    @Id
    String id;

    String name;

    String contact;

    @Column(name = "open_allowed")
    boolean openAllowed;

    @Column(name = "key_length")
    int keyLength;

    @Column(name = "key_lower_case")
    boolean keyLowerCase;

    @Column(name = "key_upper_case")
    boolean keyUpperCase;

    @Column(name = "key_digits")
    boolean keyDigits;

    @Column(name = "key_symbols")
    boolean keySymbols;

    @Column(name = "key_not_id")
    boolean keyNotId;

    Instant created;

    @Version
    long changes;

    protected TenantRow() {}

    TenantRow(TenantId id, Instant created) {
        this.id = id.value();
        this.created = created;
    }

    void take(Tenant tenant) {
        name = tenant.name();
        contact = tenant.contact();
        openAllowed = tenant.openAllowed();
        keyLength = tenant.keyRules().length();
        keyLowerCase = tenant.keyRules().lowerCase();
        keyUpperCase = tenant.keyRules().upperCase();
        keyDigits = tenant.keyRules().digits();
        keySymbols = tenant.keyRules().symbols();
        keyNotId = tenant.keyRules().notId();
    }

    Tenant tenant() {
        var rules = new KeyRules(keyLength, keyLowerCase, keyUpperCase, keyDigits, keySymbols, keyNotId);
        return new Tenant(new TenantId(id), name, contact, openAllowed, rules);
    }
}
