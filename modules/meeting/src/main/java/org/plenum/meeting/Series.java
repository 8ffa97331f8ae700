package org.plenum.meeting;

import java.util.HashSet;
import java.util.List;
import org.plenum.spi.AccountId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

/** Meetings that follow each other. */
final class Series {
    private final MeetingStore store;

    Series(MeetingStore store) {
        this.store = store;
    }

    /**
     * The meeting that one shall follow: of the same owner, and none that follows it itself.
     *
     * @param asked empty for none
     * @param present what it follows now; that may have been deleted since, and can stay
     * @throws PlenumException INVALID; of a meeting of somebody else the same as of one that does not exist
     */
    List<MeetingId> before(MeetingId id, AccountId owner, String asked, List<MeetingId> present) {
        if (asked.isEmpty() || (present.size() == 1 && present.getFirst().value().equals(asked))) {
            return asked.isEmpty() ? List.of() : present;
        }
        MeetingId before = parsed(asked);
        if (store.find(before).filter(meeting -> meeting.owner().equals(owner)).isEmpty()) {
            throw Plan.invalid("follows", "there is no meeting " + before + " of the same owner");
        }
        var known = new HashSet<MeetingId>();
        for (List<MeetingId> one = List.of(before); !one.isEmpty() && known.add(one.getFirst()); one = follows(one.getFirst())) {
            if (one.getFirst().equals(id)) {
                throw Plan.invalid("follows", "meeting " + before + " is this one, or follows it");
            }
        }
        return List.of(before);
    }

    private List<MeetingId> follows(MeetingId id) {
        return store.find(id).map(meeting -> meeting.plan().follows()).orElse(List.of());
    }

    private static MeetingId parsed(String text) {
        try {
            return new MeetingId(text);
        } catch (PlenumException malformed) {
            throw Plan.invalid("follows", String.valueOf(malformed.getMessage()));
        }
    }
}
