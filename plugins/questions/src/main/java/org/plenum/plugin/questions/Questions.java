package org.plenum.plugin.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenum.plugin.questions.QuestionEvent.AnswerEdited;
import org.plenum.plugin.questions.QuestionEvent.AnswerGiven;
import org.plenum.plugin.questions.QuestionEvent.AnswerPublished;
import org.plenum.plugin.questions.QuestionEvent.ClaimReleased;
import org.plenum.plugin.questions.QuestionEvent.ModerationSet;
import org.plenum.plugin.questions.QuestionEvent.QuestionAsked;
import org.plenum.plugin.questions.QuestionEvent.QuestionClaimed;
import org.plenum.plugin.questions.QuestionEvent.QuestionDismissed;
import org.plenum.plugin.questions.QuestionEvent.QuestionPublished;
import org.plenum.plugin.questions.QuestionEvent.QuestionRemoved;
import org.plenum.plugin.questions.QuestionEvent.QuestionReopened;
import org.plenum.plugin.questions.QuestionEvent.QuestionWithdrawn;
import org.plenum.plugin.questions.QuestionEvent.VoteGiven;
import org.plenum.plugin.questions.QuestionEvent.VoteTaken;
import org.plenum.spi.Command;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Viewer;

/** The questions of one meeting. */
final class Questions implements MeetingFeature<QuestionsState> {
    static final Permission ASK = Permission.everyone("questions:ask");
    static final Permission VOTE = Permission.everyone("questions:vote");
    static final Permission MANAGE = Permission.staff("questions:manage");

    @Override
    public QuestionsState initial() {
        return QuestionsState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return QuestionEvent.class;
    }

    @Override
    public List<Command<QuestionsState, ?>> commands() {
        var all = new ArrayList<Command<QuestionsState, ?>>();
        all.addAll(Asking.commands());
        all.add(Voting.command());
        all.addAll(Managing.commands());
        all.addAll(Answering.commands());
        all.add(Exporting.command());
        return all;
    }

    @Override
    public QuestionsState evolve(QuestionsState state, Event event) {
        return switch ((QuestionEvent) event) {
            case QuestionAsked asked -> state.with(Question.of(asked));
            case QuestionPublished published -> state.with(published.id(), question -> question.shown(true));
            case QuestionClaimed claimed -> state.with(claimed.id(), question -> question.claimed(List.of(claimed.by())));
            case ClaimReleased released -> state.with(released.id(), question -> question.claimed(List.of()));
            case AnswerGiven given ->
                state.with(given.id(), question -> question.answered(
                        new Answer(given.by(), given.text(), given.toAll(), given.aloud(), given.at(), false)));
            case AnswerPublished published -> state.with(published.id(), Questions::forAll);
            case AnswerEdited edited -> state.with(edited.id(), question -> edited(question, edited));
            case QuestionDismissed dismissed -> state.with(dismissed.id(), question -> question.dismissedAs(dismissed.text()));
            case QuestionRemoved removed -> state.with(removed.id(), question -> question.shown(false));
            case QuestionReopened reopened -> state.with(reopened.id(), Question::reopened);
            case QuestionWithdrawn withdrawn -> state.without(withdrawn.id());
            case VoteGiven vote -> state.with(vote.id(), question -> question.voted(vote.by(), true));
            case VoteTaken vote -> state.with(vote.id(), question -> question.voted(vote.by(), false));
            case ModerationSet set -> state.moderated(set.on());
        };
    }

    private static Question forAll(Question question) {
        return question.answers().stream().findFirst().map(answer -> question.answered(answer.forAll())).orElse(question);
    }

    private static Question edited(Question question, AnswerEdited edited) {
        return question.answers().stream()
                .findFirst()
                .map(answer -> question.answered(answer.with(edited.by(), edited.text())))
                .orElse(question);
    }

    @Override
    public List<Document> documents(QuestionsState state, Viewer viewer, Meeting meeting, Locale language) {
        return Exporting.documents(QuestionsView.of(state, viewer, meeting), meeting, language);
    }

    @Override
    public QuestionsView view(QuestionsState state, Viewer viewer, Meeting meeting) {
        return QuestionsView.of(state, viewer, meeting);
    }
}
