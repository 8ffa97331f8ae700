package org.plenum.plugin.questions;

import java.util.List;
import org.plenum.plugin.questions.QuestionEvent.AnswerEdited;
import org.plenum.plugin.questions.QuestionEvent.AnswerGiven;
import org.plenum.plugin.questions.QuestionEvent.AnswerPublished;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.PlenumException;

/** Answers: to the asker or to all, written or aloud. */
final class Answering {
    /** Code points of an answer. */
    static final int LONGEST = 2000;

    private Answering() {}

    static List<Command<QuestionsState, ?>> commands() {
        return List.of(
                Command.of("answer-question", AnswerQuestion.class, Questions.MANAGE, Answering::answer),
                Command.of("answer-aloud", AnswerAloud.class, Questions.MANAGE, Answering::aloud),
                Command.of("publish-answer", PublishAnswer.class, Questions.MANAGE, Answering::publish),
                Command.of("edit-answer", EditAnswer.class, Questions.MANAGE, Answering::edit));
    }

    private static Decision answer(QuestionsState state, Ask<AnswerQuestion> ask) {
        boolean toAll = ask.payload().toAll();
        Question question = QuestionLookup.free(state, ask, ask.payload().question());
        String text = Text.clean(ask.payload().text(), LONGEST);
        var given = new AnswerGiven(question.id(), ask.caller().participant(), text, toAll, false, ask.at());
        return toAll
                ? withQuestion(question).and(given, question.shown(true).readers())
                : Decision.happened(given, question.few());
    }

    /** What was said was heard by all who see the question. */
    private static Decision aloud(QuestionsState state, Ask<AnswerAloud> ask) {
        Question question = QuestionLookup.free(state, ask, ask.payload().question());
        var given =
                new AnswerGiven(question.id(), ask.caller().participant(), "", question.published(), true, ask.at());
        return Decision.happened(given, question.readers());
    }

    private static Decision publish(QuestionsState state, Ask<PublishAnswer> ask) {
        Question question = QuestionLookup.visible(state, ask, ask.payload().question());
        Answer answer = given(question);
        if (answer.toAll()) {
            return Decision.refuse(QuestionsError.PUBLISHED, "answer to question " + question.id());
        }
        var published = new AnswerPublished(question.id(), answer.by(), answer.text(), answer.aloud(), answer.at());
        return withQuestion(question).and(published, question.shown(true).readers());
    }

    /** The question is told to all before its answer is. */
    private static Decision.Accepted withQuestion(Question question) {
        return question.published() ? Decision.nothing() : Decision.happened(Managing.published(question), question.everyone());
    }

    private static Decision edit(QuestionsState state, Ask<EditAnswer> ask) {
        Question question = QuestionLookup.visible(state, ask, ask.payload().question());
        Answer answer = given(question);
        if (answer.aloud()) {
            return Decision.refuse(QuestionsError.NOT_ANSWERED, "question " + question.id() + " was answered aloud");
        }
        String text = Text.clean(ask.payload().text(), LONGEST);
        if (text.equals(answer.text())) {
            return Decision.nothing();
        }
        var edited = new AnswerEdited(question.id(), ask.caller().participant(), text);
        return Decision.happened(edited, answer.toAll() ? question.readers() : question.few());
    }

    private static Answer given(Question question) {
        return question.answers().stream()
                .findFirst()
                .orElseThrow(() -> new PlenumException(QuestionsError.NOT_ANSWERED, "question " + question.id()));
    }

    /** @param toAll publishes the question, too */
    record AnswerQuestion(String question, String text, boolean toAll) {}

    record AnswerAloud(String question) {}

    record PublishAnswer(String question) {}

    record EditAnswer(String question, String text) {}
}
