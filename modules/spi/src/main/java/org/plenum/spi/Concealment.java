package org.plenum.spi;

import java.util.Set;

/**
 * Who is hidden from attendees. Nobody is ever hidden from organizers and presenters, or from themselves.
 *
 * @param roles everybody with one of these, also who joins later
 * @param persons these
 */
public record Concealment(Set<Role> roles, Set<ParticipantId> persons) {
    /** Nobody is hidden. */
    public static final Concealment NONE = new Concealment(Set.of(), Set.of());

    public Concealment {
        roles = Set.copyOf(roles);
        persons = Set.copyOf(persons);
    }

    /** Whether someone with this id and role is hidden. */
    public boolean hides(ParticipantId person, Role role) {
        return roles.contains(role) || persons.contains(person);
    }
}
