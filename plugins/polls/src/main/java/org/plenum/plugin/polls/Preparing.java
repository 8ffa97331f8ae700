package org.plenum.plugin.polls;

import java.util.List;
import org.plenum.plugin.polls.PollsEvent.PollDeleted;
import org.plenum.plugin.polls.PollsEvent.PollPrepared;
import org.plenum.plugin.polls.PollsEvent.PollStarted;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;

/** What comes before the votes. */
final class Preparing {
    private Preparing() {}

    static List<Command<PollsState, ?>> commands() {
        return List.of(
                Command.of("prepare-poll", PreparePoll.class, Polls.MANAGE, Preparing::prepare),
                Command.of("change-poll", ChangePoll.class, Polls.MANAGE, Preparing::change),
                Command.of("delete-poll", DeletePoll.class, Polls.MANAGE, Preparing::delete),
                Command.of("start-poll", StartPoll.class, Polls.MANAGE, Preparing::start));
    }

    private static Decision prepare(PollsState state, Ask<PreparePoll> ask) {
        long allowed = ask.meeting().settings().number("mostPolls");
        if (state.polls().size() >= allowed) {
            return Decision.refuse(PollsError.TOO_MANY_POLLS, state.polls().size() + " polls; " + allowed + " are allowed");
        }
        return prepared(ask.id(), ask, ask.payload().form()).replying(new Prepared(ask.id()));
    }

    private static Decision change(PollsState state, Ask<ChangePoll> ask) {
        Poll poll = PollLookup.draft(state, ask, ask.payload().poll());
        return prepared(poll.id(), ask, ask.payload().form());
    }

    private static Decision.Accepted prepared(String poll, Ask<?> ask, Form form) {
        Form checked = form.checked(ask.meeting().settings());
        return Decision.happened(new PollPrepared(poll, ask.caller().participant(), checked, ask.at()), Audience.STAFF);
    }

    private static Decision delete(PollsState state, Ask<DeletePoll> ask) {
        return Decision.happened(new PollDeleted(PollLookup.draft(state, ask, ask.payload().poll()).id()), Audience.STAFF);
    }

    private static Decision start(PollsState state, Ask<StartPoll> ask) {
        Poll poll = PollLookup.known(state, ask, ask.payload().poll());
        return switch (poll.stage()) {
            case DRAFT ->
                Decision.happened(new PollStarted(poll.id(), poll.by(), poll.form().withoutRight(), ask.at()));
            case OPEN, CLOSED -> Decision.refuse(PollsError.ALREADY_STARTED, "poll " + poll.id() + " is " + poll.stage());
        };
    }

    record PreparePoll(Form form) {}

    record ChangePoll(String poll, Form form) {}

    record DeletePoll(String poll) {}

    record StartPoll(String poll) {}

    /** The reply: the new poll's id. */
    record Prepared(String poll) {}
}
