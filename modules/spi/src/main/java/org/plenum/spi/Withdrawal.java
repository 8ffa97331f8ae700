package org.plenum.spi;

import java.time.Instant;
import java.util.Set;

/**
 * A right that a feature takes from attendees of one meeting. From organizers and presenters nothing can be taken, and nobody can be kept
 * from leaving: what names a right of {@code meeting} has no effect.
 *
 * @param permission as the manifest of its plugin names it: {@code chat:send}
 * @param from these attendees; empty if from all, also from who joins later
 * @param except attendees who keep it all the same
 * @param by who took it; not told to people who may not know of them
 * @param since when
 * @since 1
 */
public record Withdrawal(
        String permission, Set<ParticipantId> from, Set<ParticipantId> except, ParticipantId by, Instant since) {
    public Withdrawal {
        from = Set.copyOf(from);
        except = Set.copyOf(except);
    }

    /** From all attendees but these. */
    public static Withdrawal fromAll(String permission, Set<ParticipantId> except, ParticipantId by, Instant since) {
        return new Withdrawal(permission, Set.of(), except, by, since);
    }

    /** From one attendee. */
    public static Withdrawal from(ParticipantId person, String permission, ParticipantId by, Instant since) {
        return new Withdrawal(permission, Set.of(person), Set.of(), by, since);
    }

    /** Whether it is taken from all attendees, and not from some by name. */
    public boolean isFromAll() {
        return from.isEmpty();
    }

    /** Whether it concerns this person. */
    public boolean concerns(Viewer viewer) {
        return !viewer.isStaff()
                && !except.contains(viewer.participant())
                && (isFromAll() || from.contains(viewer.participant()));
    }
}
