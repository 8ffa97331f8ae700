package org.plenum.spi;

/**
 * The person something is decided or shown for.
 *
 * @param participant who
 * @param role their role now
 * @param name as in the roster, 1-100 characters; for decisions, never to be copied into an event
 * @param signedIn false for a guest
 */
public record Viewer(ParticipantId participant, Role role, String name, boolean signedIn) {
    /** Whether this is an organizer or presenter. */
    public boolean isStaff() {
        return role.isStaff();
    }

    /** Whether this is that person. */
    public boolean is(ParticipantId other) {
        return participant.equals(other);
    }
}
