package org.plenum.spi;

import java.util.Set;

/**
 * Who is hidden from attendees. Nobody is ever hidden from organizers and presenters, or from themselves.
 *
 * @param roles everybody with one of these, also who joins later
 * @param persons these
 * @param unaware attendees from whom all other attendees are hidden, also who joins later
 * @param aware attendees from whom nobody is hidden by role
 */
public record Concealment(
        Set<Role> roles, Set<ParticipantId> persons, Set<ParticipantId> unaware, Set<ParticipantId> aware) {
    /** Nobody is hidden. */
    public static final Concealment NONE = new Concealment(Set.of(), Set.of());

    public Concealment {
        roles = Set.copyOf(roles);
        persons = Set.copyOf(persons);
        unaware = Set.copyOf(unaware);
        aware = Set.copyOf(aware);
    }

    /** Hidden from every attendee. */
    public Concealment(Set<Role> roles, Set<ParticipantId> persons) {
        this(roles, persons, Set.of(), Set.of());
    }

    /** Whether someone with this id and role is hidden from attendees in general. */
    public boolean hides(ParticipantId person, Role role) {
        return roles.contains(role) || persons.contains(person);
    }

    /** Whether someone with this id and role is hidden from this other attendee. */
    public boolean hides(ParticipantId person, Role role, ParticipantId from) {
        return persons.contains(person)
                || (roles.contains(role) && !aware.contains(from))
                || (role == Role.ATTENDEE && unaware.contains(from));
    }
}
