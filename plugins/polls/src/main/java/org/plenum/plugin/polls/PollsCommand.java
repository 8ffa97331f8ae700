package org.plenum.plugin.polls;

import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;

/** A command whose decision is a function. */
record PollsCommand<P extends Record>(String name, Class<P> payload, Permission permission, Rule<P> rule)
        implements Command<PollsState, P> {
    @Override
    public Decision decide(PollsState state, Ask<P> ask) {
        return rule.decide(state, ask);
    }

    /** Decides; may refuse with a {@link PlenumException}. */
    interface Rule<P extends Record> {
        Decision decide(PollsState state, Ask<P> ask);
    }

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
