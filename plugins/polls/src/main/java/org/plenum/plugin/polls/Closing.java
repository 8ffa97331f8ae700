package org.plenum.plugin.polls;

import java.util.List;
import org.plenum.plugin.polls.PollsEvent.PollClosed;
import org.plenum.plugin.polls.PollsEvent.ResultsPublished;
import org.plenum.plugin.polls.PollsEvent.ResultsWithheld;
import org.plenum.plugin.polls.PollsEvent.TallyTold;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;

/** The end of votes, and who is shown the results. */
final class Closing {
    private Closing() {}

    static List<Command<PollsState, ?>> commands() {
        return List.of(
                Command.of("close-poll", ClosePoll.class, Polls.MANAGE, Closing::close),
                Command.of("publish-results", PublishResults.class, Polls.MANAGE, Closing::publish),
                Command.of("withhold-results", WithholdResults.class, Polls.MANAGE, Closing::withhold));
    }

    private static Decision close(PollsState state, Ask<ClosePoll> ask) {
        Poll poll = PollLookup.open(state, ask, ask.payload().poll());
        boolean tooFew = poll.form().secret() && poll.box().isTooSmall();
        Poll closed = poll.closed(tooFew);
        var decision = Decision.happened(new PollClosed(poll.id(), tooFew, ask.at()))
                .and(new TallyTold(poll.id(), closed.tally(), ask.at()), Audience.STAFF);
        if (tooFew && poll.box().ballots() > 0) {
            return decision.and(Voting.boxed(poll, ask.id(), Box.EMPTY), Audience.NOBODY);
        }
        return tooFew || poll.form().show() == Show.STAFF ? decision : decision.and(published(closed), Audience.EVERYONE);
    }

    private static Decision publish(PollsState state, Ask<PublishResults> ask) {
        Poll poll = PollLookup.closed(state, ask, ask.payload().poll());
        if (poll.tooFew()) {
            return Decision.refuse(PollsError.TOO_FEW_VOTES, poll.voted() + " votes in poll " + poll.id());
        }
        return poll.published() ? Decision.nothing() : Decision.happened(published(poll));
    }

    private static ResultsPublished published(Poll poll) {
        return new ResultsPublished(poll.id(), poll.tally().shares(), poll.form().right());
    }

    private static Decision withhold(PollsState state, Ask<WithholdResults> ask) {
        Poll poll = PollLookup.closed(state, ask, ask.payload().poll());
        return poll.published() ? Decision.happened(new ResultsWithheld(poll.id())) : Decision.nothing();
    }

    record ClosePoll(String poll) {}

    record PublishResults(String poll) {}

    /** From who was shown them they are not taken back; others are shown them no more. */
    record WithholdResults(String poll) {}
}
