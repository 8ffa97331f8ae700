package org.plenum.plugin.questions;

import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;

/** A command whose decision is a function. */
record QuestionsCommand<P extends Record>(String name, Class<P> payload, Permission permission, Rule<P> rule)
        implements Command<QuestionsState, P> {
    @Override
    public Decision decide(QuestionsState state, Ask<P> ask) {
        return rule.decide(state, ask);
    }

    /** Decides; may refuse with a {@link PlenumException}. */
    interface Rule<P extends Record> {
        Decision decide(QuestionsState state, Ask<P> ask);
    }

    /** A question that the caller may see. */
    static Question visible(QuestionsState state, Ask<?> ask, String id) {
        return state.find(id, ask.caller())
                .orElseThrow(() -> new PlenumException(QuestionsError.QUESTION_NOT_FOUND, "question '" + shown(id) + "'"));
    }

    /** A question that the caller may see and that waits for an answer. */
    static Question open(QuestionsState state, Ask<?> ask, String id) {
        Question question = visible(state, ask, id);
        if (question.dismissed()) {
            throw new PlenumException(QuestionsError.DISMISSED, "question " + id);
        }
        if (!question.answers().isEmpty()) {
            throw new PlenumException(QuestionsError.ANSWERED, "question " + id);
        }
        return question;
    }

    /** An open question that no other presenter is at. */
    static Question free(QuestionsState state, Ask<?> ask, String id) {
        Question question = open(state, ask, id);
        if (question.claimedBy().stream().anyMatch(person -> !ask.caller().is(person))) {
            throw new PlenumException(QuestionsError.CLAIMED_BY_OTHER, "question " + id + " by " + question.claimedBy());
        }
        return question;
    }

    private static String shown(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }
}
