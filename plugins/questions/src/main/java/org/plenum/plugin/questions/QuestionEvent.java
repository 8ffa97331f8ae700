package org.plenum.plugin.questions;

import java.time.Instant;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to questions. A text is empty once it was erased at its author's request, or taken back. */
sealed interface QuestionEvent extends Event {
    /** @param named whether attendees are told who asks
     *  @param published whether attendees are told of it at once */
    record QuestionAsked(String id, ParticipantId asker, boolean named, String text, boolean published, Instant at)
            implements QuestionEvent {
        QuestionAsked withoutText() {
            return new QuestionAsked(id, asker, named, "", published, at);
        }
    }

    /** All see the question from now on. @param at when it was asked */
    record QuestionPublished(String id, ParticipantId asker, boolean named, String text, Instant at) implements QuestionEvent {
        QuestionPublished withoutText() {
            return new QuestionPublished(id, asker, named, "", at);
        }
    }

    record QuestionClaimed(String id, ParticipantId by) implements QuestionEvent {}

    /** @param by who released it: not always who was at it */
    record ClaimReleased(String id, ParticipantId by) implements QuestionEvent {}

    /** @param toAll else only the asker and staff are told
     *  @param aloud it was said in the meeting; then the text is empty */
    record AnswerGiven(String id, ParticipantId by, String text, boolean toAll, boolean aloud, Instant at) implements QuestionEvent {
        AnswerGiven withoutText() {
            return new AnswerGiven(id, by, "", toAll, aloud, at);
        }
    }

    /** A private answer is for all from now on. @param by who wrote it */
    record AnswerPublished(String id, ParticipantId by, String text, boolean aloud, Instant at) implements QuestionEvent {
        AnswerPublished withoutText() {
            return new AnswerPublished(id, by, "", aloud, at);
        }
    }

    record AnswerEdited(String id, ParticipantId by, String text) implements QuestionEvent {
        AnswerEdited withoutText() {
            return new AnswerEdited(id, by, "");
        }
    }

    /**
     * Staff will not answer it. Staff and the asker keep the text, which is taken out of everything that others were told.
     */
    record QuestionDismissed(String id, ParticipantId asker, String text, ParticipantId by) implements QuestionEvent, Retracting {
        QuestionDismissed withoutText() {
            return new QuestionDismissed(id, asker, "", by);
        }

        @Override
        public String mentioned() {
            return id;
        }

        @Override
        public Event rest(Event earlier) {
            return Taken.from(id, (QuestionEvent) earlier);
        }
    }

    /** Attendees shall see it no longer. */
    record QuestionRemoved(String id) implements QuestionEvent {}

    /** A dismissed question is new again, for staff and the asker. */
    record QuestionReopened(String id, ParticipantId by) implements QuestionEvent {}

    /** The asker has taken it back; it says nothing of who that is. */
    record QuestionWithdrawn(String id) implements QuestionEvent, Retracting {
        @Override
        public String mentioned() {
            return id;
        }

        @Override
        public Event rest(Event earlier) {
            return Taken.from(id, (QuestionEvent) earlier);
        }
    }

    record VoteGiven(String id, ParticipantId by) implements QuestionEvent {}

    record VoteTaken(String id, ParticipantId by) implements QuestionEvent {}

    /** @param on attendees see new questions only once staff has published them */
    record ModerationSet(boolean on, ParticipantId by) implements QuestionEvent {}

    /** What is left of earlier events when a question is taken away: its text goes. */
    final class Taken {
        private Taken() {}

        private static QuestionEvent from(String id, QuestionEvent earlier) {
            return switch (earlier) {
                case QuestionAsked asked when asked.id().equals(id) -> asked.withoutText();
                case QuestionPublished published when published.id().equals(id) -> published.withoutText();
                case QuestionDismissed dismissed when dismissed.id().equals(id) -> dismissed.withoutText();
                case QuestionEvent other -> other;
            };
        }
    }
}
