package org.plenum.plugin.questions;

import org.plenum.plugin.questions.QuestionEvent.VoteGiven;
import org.plenum.plugin.questions.QuestionEvent.VoteTaken;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;

/** Votes for questions of others. */
final class Voting {
    private Voting() {}

    static Command<QuestionsState, ?> command() {
        return Command.of("set-vote", SetVote.class, Questions.VOTE, Voting::vote);
    }

    private static Decision vote(QuestionsState state, Ask<SetVote> ask) {
        boolean on = ask.payload().on();
        if (on && !ask.meeting().settings().flag("votes")) {
            return Decision.refuse(QuestionsError.VOTES_OFF, "vote");
        }
        Question question = QuestionLookup.open(state, ask, ask.payload().question());
        ParticipantId person = ask.caller().participant();
        if (ask.caller().is(question.asker())) {
            return Decision.refuse(QuestionsError.OWN_QUESTION, "question " + question.id());
        }
        if (question.votes().contains(person) == on) {
            return Decision.nothing();
        }
        Audience audience = question.published() ? voters(person, ask.meeting()) : Audience.STAFF;
        return Decision.happened(on ? new VoteGiven(question.id(), person) : new VoteTaken(question.id(), person), audience);
    }

    /** Who voted is told to staff only. A hidden person's vote is not told to attendees: the count would betray them. */
    private static Audience voters(ParticipantId person, Meeting meeting) {
        boolean hidden = meeting.present().stream().anyMatch(other -> !meeting.mayKnow(other, person));
        return hidden ? Audience.staffAnd(person) : Audience.unnamed(person);
    }

    record SetVote(String question, boolean on) {}
}
