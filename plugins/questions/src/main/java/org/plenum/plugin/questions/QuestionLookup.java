package org.plenum.plugin.questions;

import org.plenum.spi.Ask;
import org.plenum.spi.PlenumException;

/** What commands name by its id; refused if the caller may not know of it or it is not as it must be. */
final class QuestionLookup {
    private QuestionLookup() {}

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
