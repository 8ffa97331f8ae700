package org.plenum.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A meeting of its own beside the one whose feature declares it, for some of its people: with its own chat, polls and notes, and the names,
 * roles and rules of the meeting it belongs to.
 *
 * @param id new in all meetings, such as the {@link Ask#id} of who made it, and never changed
 * @param title 1-100 characters
 * @param open whether people may be in it; who is in a room that is closed is taken back, and its content is kept
 * @param everyone whether all attendees may enter; if not, those {@code admitted} may. Organizers and presenters always may
 * @param until when it closes by itself, one instant at most; none if it does not
 * @since 1
 */
public record BreakoutRoom(
        MeetingId id, String title, boolean open, boolean everyone, Set<ParticipantId> admitted, List<Instant> until) {
    /** As many rooms may one feature have in a meeting. */
    public static final int MOST = 50;

    private static final int LONGEST_TITLE = 100;

    /** @throws PlenumException INVALID if the title is too long, or there is more than one end */
    public BreakoutRoom {
        admitted = Set.copyOf(admitted);
        until = List.copyOf(until);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new PlenumException(CommonError.INVALID, "title of room " + id + " has " + title.length() + " characters");
        }
        if (until.size() > 1) {
            throw new PlenumException(CommonError.INVALID, "room " + id + " has " + until.size() + " ends");
        }
    }

    /** Whether people may be in it at that time. */
    public boolean isOpen(Instant at) {
        return open && until.stream().noneMatch(end -> !at.isBefore(end));
    }

    /** Whether this person may be in it while it is open. */
    public boolean admits(Viewer viewer) {
        return viewer.isStaff() || everyone || admitted.contains(viewer.participant());
    }
}
