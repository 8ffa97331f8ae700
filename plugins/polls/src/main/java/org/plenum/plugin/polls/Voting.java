package org.plenum.plugin.polls;

import java.time.Duration;
import java.util.List;
import org.plenum.plugin.polls.PollsEvent.BallotCast;
import org.plenum.plugin.polls.PollsEvent.BoxFilled;
import org.plenum.plugin.polls.PollsEvent.BoxReplaced;
import org.plenum.plugin.polls.PollsEvent.SharesTold;
import org.plenum.plugin.polls.PollsEvent.TallyTold;
import org.plenum.plugin.polls.PollsEvent.VoteCast;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** Votes, and what is told of them while they come in. */
final class Voting {
    /** Up to so many voters each vote is told at once; then at most one tally comes a second, or a thousand votes were a million frames. */
    static final int SOON = 20;

    static final Duration PAUSE = Duration.ofSeconds(1);

    private Voting() {}

    static List<Command<PollsState, ?>> commands() {
        return List.of(
                Command.of("cast-vote", CastVote.class, Polls.VOTE, Voting::cast),
                Command.of("tell-tally", TellTally.class, Polls.VOTE, Voting::tell));
    }

    private static Decision cast(PollsState state, Ask<CastVote> ask) {
        Poll poll = PollLookup.open(state, ask, ask.payload().poll());
        return poll.form().secret() ? inSecret(poll, ask) : byName(poll, ask);
    }

    private static Decision byName(Poll poll, Ask<CastVote> ask) {
        ParticipantId voter = ask.caller().participant();
        Vote vote = poll.form().vote(ask.payload().options(), ask.payload().text());
        if (vote.equals(poll.votes().get(voter))) {
            return Decision.nothing();
        }
        var cast = Decision.happened(new VoteCast(poll.id(), voter, vote, ask.at()), Audience.CALLER);
        return toldSoon(cast, poll, poll.with(voter, vote), ask);
    }

    private static Decision inSecret(Poll poll, Ask<CastVote> ask) {
        ParticipantId voter = ask.caller().participant();
        if (poll.hasVoted(voter)) {
            return Decision.refuse(PollsError.ALREADY_VOTED, "poll " + poll.id());
        }
        Vote vote = poll.form().vote(ask.payload().options(), ask.payload().text());
        if (poll.box().isFull()) {
            return Decision.refuse(PollsError.BOX_FULL, poll.box().texts().size() + " answers in poll " + poll.id());
        }
        Box box = poll.box().with(vote, poll.form().options().size());
        var cast = Decision.happened(new BallotCast(poll.id(), voter, ask.at()), Audience.CALLER)
                .and(boxed(poll, ask.id(), box), Audience.NOBODY);
        return toldSoon(cast, poll, poll.with(voter), ask);
    }

    /** The event that has the box from now on. */
    static PollsEvent boxed(Poll poll, String id, Box box) {
        return poll.place().id().stream()
                .findFirst()
                .<PollsEvent>map(before -> new BoxReplaced(poll.id(), id, before, box))
                .orElseGet(() -> new BoxFilled(poll.id(), id, box));
    }

    private static Decision toldSoon(Decision.Accepted cast, Poll before, Poll after, Ask<?> ask) {
        boolean now = after.voted() <= SOON || !ask.at().isBefore(before.told().plus(PAUSE));
        return now ? told(cast, after, ask) : cast;
    }

    private static Decision tell(PollsState state, Ask<TellTally> ask) {
        Poll poll = PollLookup.known(state, ask, ask.payload().poll());
        boolean theirs = poll.lateVoter().contains(ask.caller().participant());
        return theirs && poll.stage() == Stage.OPEN ? told(Decision.nothing(), poll, ask) : Decision.nothing();
    }

    private static Decision.Accepted told(Decision.Accepted decision, Poll poll, Ask<?> ask) {
        Tally tally = poll.tally();
        var more = decision.and(new TallyTold(poll.id(), tally, ask.at()), Audience.STAFF);
        // A change when somebody hidden votes would betray them: others are told their vote with the next one, or at the end.
        return poll.form().show() == Show.LIVE && poll.form().kind() != Kind.TEXT
                ? more.and(new SharesTold(poll.id(), tally.shares()), Audience.knowing(ask.caller().participant()))
                : more;
    }

    /**
     * @param options of all kinds but words; a rating of 1 is option 0
     * @param text empty unless the poll is answered in words
     */
    record CastVote(String poll, List<Integer> options, String text) {
        CastVote {
            options = List.copyOf(options);
        }
    }

    /** The caller's vote, which came within a second of a tally, is told now; nothing if it was told, or somebody voted after them. */
    record TellTally(String poll) {}
}
