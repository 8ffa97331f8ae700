package org.plenum.plugin.feedback;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What people show. Who did is empty once it was taken back. */
sealed interface FeedbackEvent extends Event {
    /** Stands in all events that still say who showed something. */
    String NAMED = "\"person\":[\"";

    /** @param person one at most
     *  @param mood one at most; none takes it back */
    record MoodSet(List<ParticipantId> person, List<Mood> mood) implements FeedbackEvent {
        public MoodSet {
            person = List.copyOf(person);
            mood = List.copyOf(mood);
        }
    }

    /** @param person one at most */
    record HandRaised(List<ParticipantId> person, Instant at) implements FeedbackEvent {
        public HandRaised {
            person = List.copyOf(person);
        }
    }

    /** @param person one at most */
    record HandLowered(List<ParticipantId> person) implements FeedbackEvent {
        public HandLowered {
            person = List.copyOf(person);
        }
    }

    /** Who had waited longest speaks, and their hand is down. @param person one at most */
    record SpeakerCalled(List<ParticipantId> person) implements FeedbackEvent {
        public SpeakerCalled {
            person = List.copyOf(person);
        }
    }

    /** How many showed what, before that is forgotten. */
    record SummaryCounted(List<Line> summary) implements FeedbackEvent {
        public SummaryCounted {
            summary = List.copyOf(summary);
        }
    }

    /** Staff begins anew: nobody's mood is known any more, not from the log either. */
    record MoodsReset() implements FeedbackEvent, Retracting {
        @Override
        public boolean forgetsWho() {
            return true;
        }

        @Override
        public String mentioned() {
            return NAMED;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof MoodSet ? new MoodSet(List.of(), List.of()) : earlier;
        }
    }

    /** All hands are down. */
    record HandsLowered() implements FeedbackEvent, Retracting {
        @Override
        public boolean forgetsWho() {
            return true;
        }

        @Override
        public String mentioned() {
            return NAMED;
        }

        @Override
        public Event rest(Event earlier) {
            return withoutHands(earlier);
        }
    }

    /** An organizer wants a summary, or no longer. */
    record SummaryWanted(boolean wanted) implements FeedbackEvent {}

    /**
     * The meeting is over, and with it everything that people showed.
     *
     * @param summary empty unless an organizer wanted it
     */
    record FeedbackEnded(List<Line> summary) implements FeedbackEvent, Retracting {
        public FeedbackEnded {
            summary = List.copyOf(summary);
        }

        @Override
        public boolean forgetsWho() {
            return true;
        }

        @Override
        public String mentioned() {
            return NAMED;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof MoodSet ? new MoodSet(List.of(), List.of()) : withoutHands(earlier);
        }
    }

    /** @param most people who showed it at a time */
    record Line(Mood mood, int most) {}

    /** What is left of hands that nobody shall know of any more. */
    private static FeedbackEvent withoutHands(Event earlier) {
        return switch ((FeedbackEvent) earlier) {
            case HandRaised raised -> new HandRaised(List.of(), Instant.EPOCH);
            case HandLowered lowered -> new HandLowered(List.of());
            case SpeakerCalled called -> new SpeakerCalled(List.of());
            case FeedbackEvent other -> other;
        };
    }
}
