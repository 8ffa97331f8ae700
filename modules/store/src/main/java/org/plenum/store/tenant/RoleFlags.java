package org.plenum.store.tenant;

import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import org.plenum.spi.Role;

/** A set of roles in three columns. */
@Embeddable
class RoleFlags {
    boolean organizer;
    boolean presenter;
    boolean attendee;

    protected RoleFlags() {}

    RoleFlags(Set<Role> roles) {
        organizer = roles.contains(Role.ORGANIZER);
        presenter = roles.contains(Role.PRESENTER);
        attendee = roles.contains(Role.ATTENDEE);
    }

    Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        if (organizer) {
            roles.add(Role.ORGANIZER);
        }
        if (presenter) {
            roles.add(Role.PRESENTER);
        }
        if (attendee) {
            roles.add(Role.ATTENDEE);
        }
        return roles;
    }
}
