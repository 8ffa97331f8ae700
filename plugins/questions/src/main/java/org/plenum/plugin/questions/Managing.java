package org.plenum.plugin.questions;

import java.util.List;
import org.plenum.plugin.questions.QuestionEvent.ClaimReleased;
import org.plenum.plugin.questions.QuestionEvent.ModerationSet;
import org.plenum.plugin.questions.QuestionEvent.QuestionClaimed;
import org.plenum.plugin.questions.QuestionEvent.QuestionDismissed;
import org.plenum.plugin.questions.QuestionEvent.QuestionPublished;
import org.plenum.plugin.questions.QuestionEvent.QuestionRemoved;
import org.plenum.plugin.questions.QuestionEvent.QuestionReopened;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;

/** What staff does with the queue, short of answering. */
final class Managing {
    private Managing() {}

    static List<Command<QuestionsState, ?>> commands() {
        return List.of(
                Command.of("claim-question", ClaimQuestion.class, Questions.MANAGE, Managing::claim),
                Command.of("release-question", ReleaseQuestion.class, Questions.MANAGE, Managing::release),
                Command.of("publish-question", PublishQuestion.class, Questions.MANAGE, Managing::publish),
                Command.of("dismiss-question", DismissQuestion.class, Questions.MANAGE, Managing::dismiss),
                Command.of("reopen-question", ReopenQuestion.class, Questions.MANAGE, Managing::reopen),
                Command.of("set-moderation", SetModeration.class, Questions.MANAGE, Managing::moderate));
    }

    private static Decision claim(QuestionsState state, Ask<ClaimQuestion> ask) {
        Question question = QuestionLookup.free(state, ask, ask.payload().question());
        ParticipantId person = ask.caller().participant();
        return question.claimedBy().contains(person)
                ? Decision.nothing()
                : Decision.happened(new QuestionClaimed(question.id(), person), Audience.STAFF);
    }

    private static Decision release(QuestionsState state, Ask<ReleaseQuestion> ask) {
        Question question = QuestionLookup.open(state, ask, ask.payload().question());
        return question.claimedBy().isEmpty()
                ? Decision.refuse(QuestionsError.NOT_CLAIMED, "question " + question.id())
                : Decision.happened(new ClaimReleased(question.id(), ask.caller().participant()), Audience.STAFF);
    }

    private static Decision publish(QuestionsState state, Ask<PublishQuestion> ask) {
        Question question = QuestionLookup.open(state, ask, ask.payload().question());
        if (question.published()) {
            return Decision.refuse(QuestionsError.PUBLISHED, "question " + question.id());
        }
        return Decision.happened(published(question), question.everyone());
    }

    static QuestionPublished published(Question question) {
        return new QuestionPublished(question.id(), question.asker(), question.named(), question.text(), question.at());
    }

    private static Decision dismiss(QuestionsState state, Ask<DismissQuestion> ask) {
        Question question = QuestionLookup.free(state, ask, ask.payload().question());
        var dismissed = new QuestionDismissed(question.id(), question.asker(), question.text(), ask.caller().participant());
        Decision.Accepted told = Decision.happened(dismissed, question.few());
        return question.published() ? told.and(new QuestionRemoved(question.id()), Audience.EVERYONE) : told;
    }

    private static Decision reopen(QuestionsState state, Ask<ReopenQuestion> ask) {
        Question question = QuestionLookup.visible(state, ask, ask.payload().question());
        return question.dismissed()
                ? Decision.happened(new QuestionReopened(question.id(), ask.caller().participant()), question.few())
                : Decision.refuse(QuestionsError.NOT_DISMISSED, "question " + question.id());
    }

    private static Decision moderate(QuestionsState state, Ask<SetModeration> ask) {
        boolean on = ask.payload().on();
        return state.isModerated(ask.meeting()) == on
                ? Decision.nothing()
                : Decision.happened(new ModerationSet(on, ask.caller().participant()));
    }

    record ClaimQuestion(String question) {}

    record ReleaseQuestion(String question) {}

    record PublishQuestion(String question) {}

    record DismissQuestion(String question) {}

    record ReopenQuestion(String question) {}

    /** @param on attendees see new questions only once staff has published them */
    record SetModeration(boolean on) {}
}
