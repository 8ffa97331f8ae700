package org.plenum.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in a running meeting, of those for whom the plugin's feature is on, and what they may do. It may be kept.
 *
 * @param people in order of joining, hidden ones included, nobody of the lobby; none if nobody is there, or the meeting does not run any more
 * @since 1
 */
public record Attendance(MeetingId meeting, TenantId tenant, List<Attendee> people) {
    public Attendance {
        people = List.copyOf(people);
    }

    /** Somebody who is there. */
    public Optional<Attendee> of(ParticipantId who) {
        return people.stream().filter(one -> one.viewer().is(who)).findFirst();
    }

    /**
     * Somebody who is there.
     *
     * @param viewer who they are now
     * @param permissions names of those of the plugin's own permissions that they have now, by role and after what was taken from them
     * @param unknown those of whom they may not know
     */
    public record Attendee(Viewer viewer, Set<String> permissions, Set<ParticipantId> unknown) {
        public Attendee {
            permissions = Set.copyOf(permissions);
            unknown = Set.copyOf(unknown);
        }

        /** Whether they have one of the plugin's own permissions. */
        public boolean may(Permission permission) {
            return permissions.contains(permission.name());
        }

        /** Whether they may know that somebody is there. */
        public boolean mayKnow(ParticipantId other) {
            return !unknown.contains(other);
        }
    }
}
