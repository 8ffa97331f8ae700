package org.plenum.tenant;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.spi.Role;
import org.plenum.spi.TenantId;

/**
 * An administrator moved a switch. All changes are kept: a meeting may stand on an older one.
 *
 * @param roles who may use the feature where it is on
 * @param everybody whether meetings that were made before follow; else only those made afterwards do
 * @param by name of the administrator
 */
public record SwitchChange(
        TenantId tenant, String plugin, SwitchPosition position, Set<Role> roles, boolean everybody, String by, Instant at) {
    public SwitchChange {
        roles = Set.copyOf(roles);
    }

    String shown() {
        String who = roles.size() == Role.values().length
                ? ""
                : " for " + roles.stream().map(role -> role.name().toLowerCase(java.util.Locale.ROOT)).sorted().collect(Collectors.joining(", "));
        return position.word() + who;
    }
}
