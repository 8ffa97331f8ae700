package org.plenum.tenant;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.TenantId;

/** The tenants of this server. Blocking. */
public interface Tenants {
    Optional<Tenant> find(TenantId id);

    /** All, oldest first. */
    List<Tenant> all();

    /** Adds it, or replaces what is known under its id. */
    void save(Tenant tenant);
}
