package org.plenum.plugin.questions;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.questions.Question.Status;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * What a person is shown.
 *
 * @param questions those they may see, oldest first
 * @param moderated whether attendees see new questions only once staff has published them
 */
record QuestionsView(List<Shown> questions, boolean moderated) {
    QuestionsView {
        questions = List.copyOf(questions);
    }

    static QuestionsView of(QuestionsState state, Viewer viewer, Meeting meeting) {
        List<Shown> shown = state.questions().stream()
                .filter(question -> question.isFor(viewer))
                .map(question -> Shown.of(question, viewer, meeting))
                .toList();
        return new QuestionsView(shown, state.isModerated(meeting));
    }

    /**
     * @param asker {@code someone} if they are unnamed and the viewer is neither staff nor the asker
     * @param claimedBy for staff only
     * @param votes of people whom the viewer may know of
     * @param voted whether the viewer has
     */
    record Shown(
            String id,
            ParticipantId asker,
            boolean named,
            String text,
            Instant at,
            Status status,
            List<ParticipantId> claimedBy,
            List<Answer> answers,
            boolean published,
            long votes,
            boolean voted) {
        Shown {
            claimedBy = List.copyOf(claimedBy);
            answers = List.copyOf(answers);
        }

        private static Shown of(Question question, Viewer viewer, Meeting meeting) {
            boolean few = viewer.isStaff() || viewer.is(question.asker());
            List<Answer> answers =
                    question.answers().stream().filter(answer -> few || answer.toAll()).toList();
            return new Shown(
                    question.id(),
                    few || question.named() ? question.asker() : ParticipantId.SOMEONE,
                    question.named(),
                    question.text(),
                    question.at(),
                    status(question, viewer, answers),
                    viewer.isStaff() ? question.claimedBy() : List.of(),
                    answers,
                    question.published(),
                    question.votes().stream()
                            .filter(voter -> meeting.mayKnow(viewer, voter))
                            .count(),
                    question.votes().contains(viewer.participant()));
        }

        /** Who is at it is staff's business, and that there is a private answer the asker's too. */
        private static Status status(Question question, Viewer viewer, List<Answer> answers) {
            return switch (question.status()) {
                case NEW -> Status.NEW;
                case CLAIMED -> viewer.isStaff() ? Status.CLAIMED : Status.NEW;
                case ANSWERED -> answers.isEmpty() ? Status.NEW : Status.ANSWERED;
                case DISMISSED -> Status.DISMISSED;
            };
        }
    }
}
