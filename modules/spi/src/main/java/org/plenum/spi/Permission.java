package org.plenum.spi;

import java.util.Set;

/**
 * A right in a meeting. A tenant's administrator may give it to other roles.
 *
 * @param name {@code plugin:verb} in lower case with hyphens: {@code chat:send}
 * @param roles who has it unless the tenant says otherwise
 */
public record Permission(String name, Set<Role> roles) {
    public Permission {
        roles = Set.copyOf(roles);
    }

    /** A right that everybody in the meeting has by default. */
    public static Permission everyone(String name) {
        return new Permission(name, Set.of(Role.values()));
    }

    /** A right that organizers and presenters have by default. */
    public static Permission staff(String name) {
        return new Permission(name, Set.of(Role.ORGANIZER, Role.PRESENTER));
    }
}
