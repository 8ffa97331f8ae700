package org.plenum.plugin.polls;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to polls; {@code poll} is the id of one. */
sealed interface PollsEvent extends Event {
    String poll();

    /** A draft, or what one has become. @param by who wrote this form */
    record PollPrepared(String poll, ParticipantId by, Form form, Instant at) implements PollsEvent {
        PollPrepared withoutWords() {
            return new PollPrepared(poll, by, form.withoutWords(), at);
        }
    }

    /** A draft is gone, and its words with it. */
    record PollDeleted(String poll) implements PollsEvent, Retracting {
        @Override
        public String mentioned() {
            return poll;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof PollPrepared prepared && prepared.poll().equals(poll) ? prepared.withoutWords() : earlier;
        }
    }

    /** @param by who wrote the form
     *  @param form as attendees may know it, without the right answers */
    record PollStarted(String poll, ParticipantId by, Form form, Instant at) implements PollsEvent {
        PollStarted withoutWords() {
            return new PollStarted(poll, by, form.withoutWords(), at);
        }
    }

    /** A vote by name, in place of the voter's earlier one if there is one. */
    record VoteCast(String poll, ParticipantId voter, Vote vote, Instant at) implements PollsEvent {
        VoteCast withoutWords() {
            return new VoteCast(poll, voter, new Vote(vote.options(), ""), at);
        }
    }

    /** Somebody has voted in secret; how, this does not say. */
    record BallotCast(String poll, ParticipantId voter, Instant at) implements PollsEvent {}

    /** The box with the first ballot, for nobody. @param id of this event */
    record BoxFilled(String poll, String id, Box box) implements PollsEvent {
        BoxFilled emptied() {
            return new BoxFilled(poll, id, Box.EMPTY);
        }
    }

    /** The box with one more ballot, or with none, for nobody: it is taken out of the event before. @param before id of that event */
    record BoxReplaced(String poll, String id, String before, Box box) implements PollsEvent, Retracting {
        @Override
        public String mentioned() {
            return before;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((PollsEvent) earlier) {
                case BoxFilled filled when filled.id().equals(before) -> filled.emptied();
                case BoxReplaced replaced when replaced.id().equals(before) -> replaced.emptied();
                case PollsEvent other -> other;
            };
        }

        BoxReplaced emptied() {
            return new BoxReplaced(poll, id, before, Box.EMPTY);
        }
    }

    record TallyTold(String poll, Tally tally, Instant at) implements PollsEvent {}

    /** Results while the poll is open. @param shares of the voters, in whole per cent for each option */
    record SharesTold(String poll, List<Integer> shares) implements PollsEvent {
        public SharesTold {
            shares = List.copyOf(shares);
        }
    }

    /** @param tooFew whether it was secret and had fewer than {@value Box#LEAST} votes, which are thrown away */
    record PollClosed(String poll, boolean tooFew, Instant at) implements PollsEvent {}

    /** @param shares of the voters, in whole per cent for each option
     *  @param right options that were right; only of a quiz */
    record ResultsPublished(String poll, List<Integer> shares, List<Integer> right) implements PollsEvent {
        public ResultsPublished {
            shares = List.copyOf(shares);
            right = List.copyOf(right);
        }
    }

    record ResultsWithheld(String poll) implements PollsEvent {}
}
