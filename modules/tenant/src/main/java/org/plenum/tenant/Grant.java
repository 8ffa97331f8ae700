package org.plenum.tenant;

import java.time.Instant;
import java.util.Set;
import org.plenum.spi.Role;

/**
 * An administrator gave a permission to roles.
 *
 * @param by name of the administrator, empty in grants from before it was kept
 */
public record Grant(Set<Role> roles, String by, Instant at) {
    public Grant {
        roles = Set.copyOf(roles);
    }
}
