package org.plenum.plugin.questions;

import java.util.List;
import org.plenum.plugin.questions.QuestionEvent.QuestionAsked;
import org.plenum.plugin.questions.QuestionEvent.QuestionWithdrawn;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;

/** Asking, and taking a question back. */
final class Asking {
    private Asking() {}

    static List<Command<QuestionsState, ?>> commands() {
        return List.of(
                Command.of("ask-question", AskQuestion.class, Questions.ASK, Asking::ask),
                Command.of("withdraw-question", WithdrawQuestion.class, Questions.ASK, Asking::withdraw));
    }

    private static Decision ask(QuestionsState state, Ask<AskQuestion> ask) {
        Settings settings = ask.meeting().settings();
        String text = Text.clean(ask.payload().text(), settings.number("longestQuestion"));
        boolean named = ask.payload().named();
        if (!named && !settings.flag("unnamed")) {
            return Decision.refuse(QuestionsError.NAME_REQUIRED, "unnamed");
        }
        refuseFlood(state, ask, text);
        boolean published = !state.isModerated(ask.meeting());
        var asked = new QuestionAsked(ask.id(), ask.caller().participant(), named, text, published, ask.at());
        Question question = Question.of(asked);
        return Decision.happened(asked, published ? question.everyone() : question.few()).replying(new Asked(ask.id(), published));
    }

    private static void refuseFlood(QuestionsState state, Ask<?> ask, String text) {
        ParticipantId person = ask.caller().participant();
        Settings settings = ask.meeting().settings();
        if (state.lately(person, ask.at()) >= settings.number("mostPerMinute")) {
            throw new PlenumException(QuestionsError.TOO_FAST, "participant " + person);
        }
        if (state.has(Text.words(text), ask.caller())) {
            throw new PlenumException(QuestionsError.DUPLICATE, "participant " + person);
        }
        if (state.open(person) >= settings.number("mostOpen")) {
            throw new PlenumException(QuestionsError.TOO_MANY_OPEN, "participant " + person + " has " + state.open(person));
        }
        if (state.questions().size() >= QuestionsState.MOST) {
            throw new PlenumException(QuestionsError.QUESTIONS_FULL, state.questions().size() + " questions");
        }
    }

    private static Decision withdraw(QuestionsState state, Ask<WithdrawQuestion> ask) {
        Question question = QuestionLookup.visible(state, ask, ask.payload().question());
        if (!ask.caller().is(question.asker())) {
            return Decision.refuse(QuestionsError.NOT_ASKER, "question " + question.id());
        }
        if (!question.answers().isEmpty()) {
            return Decision.refuse(QuestionsError.ANSWERED, "question " + question.id());
        }
        return Decision.happened(new QuestionWithdrawn(question.id()), question.readers());
    }

    /** @param named whether attendees are told who asks; staff always is */
    record AskQuestion(String text, boolean named) {}

    record WithdrawQuestion(String question) {}

    /** The reply. @param published whether attendees see it already */
    record Asked(String id, boolean published) {}
}
