package org.plenum.tenant;

import java.time.Instant;
import java.util.Map;
import org.plenum.spi.MeetingId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.TenantId;

/** What a tenant has switched on and allows. Asked for every request: answers come from memory. Safe for all threads. */
public interface FeaturePolicy {
    /**
     * Whether a feature is on for people of a role in a meeting.
     *
     * @param normally the manifest's value for tenants that have set nothing: {@code on}, {@code organizer} or {@code off}
     */
    Standing standing(TenantId tenant, MeetingId meeting, Role role, String plugin, String normally);

    /** Whether a feature is on anywhere in the tenant: for assets and for people outside of meetings. */
    Standing standing(TenantId tenant, String plugin, String normally);

    /** Whether a role has a permission: as the administrator has set it, else as the permission says. */
    boolean permits(TenantId tenant, Role role, Permission permission);

    /** Who kept a permission from a role, and since when; the manifest's default if nobody did. */
    default Standing.Off lacking(TenantId tenant, Role role, Permission permission) {
        return new Standing.Off(Standing.Level.ROLE, "", Instant.EPOCH);
    }

    /** The values the administrator has set for a plugin, as text by name; what is not set is missing. */
    Map<String, String> settings(TenantId tenant, String plugin);
}
