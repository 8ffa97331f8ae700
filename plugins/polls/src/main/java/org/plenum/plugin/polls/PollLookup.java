package org.plenum.plugin.polls;

import org.plenum.spi.Ask;
import org.plenum.spi.PlenumException;

/** What commands name by its id; refused if the caller may not know of it or it is not as it must be. */
final class PollLookup {
    private PollLookup() {}

    /** A poll that the caller may know of: of drafts only staff. */
    static Poll known(PollsState state, Ask<?> ask, String id) {
        return state.find(id)
                .filter(poll -> poll.stage() != Stage.DRAFT || ask.caller().isStaff())
                .orElseThrow(() -> new PlenumException(PollsError.POLL_NOT_FOUND, "poll '" + shown(id) + "'"));
    }

    static Poll draft(PollsState state, Ask<?> ask, String id) {
        Poll poll = known(state, ask, id);
        if (poll.stage() != Stage.DRAFT) {
            throw new PlenumException(PollsError.NOT_A_DRAFT, "poll " + id + " is " + poll.stage());
        }
        return poll;
    }

    static Poll open(PollsState state, Ask<?> ask, String id) {
        Poll poll = known(state, ask, id);
        return switch (poll.stage()) {
            case DRAFT -> throw new PlenumException(PollsError.NOT_STARTED, "poll " + id);
            case CLOSED -> throw new PlenumException(PollsError.ALREADY_CLOSED, "poll " + id);
            case OPEN -> poll;
        };
    }

    static Poll closed(PollsState state, Ask<?> ask, String id) {
        Poll poll = known(state, ask, id);
        return switch (poll.stage()) {
            case DRAFT -> throw new PlenumException(PollsError.NOT_STARTED, "poll " + id);
            case OPEN -> throw new PlenumException(PollsError.STILL_OPEN, "poll " + id);
            case CLOSED -> poll;
        };
    }

    private static String shown(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }
}
