package org.plenum.plugin.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plenum.plugin.feedback.FeedbackEvent.HandLowered;
import org.plenum.plugin.feedback.FeedbackEvent.HandRaised;
import org.plenum.plugin.feedback.FeedbackEvent.MoodSet;
import org.plenum.plugin.feedback.FeedbackEvent.SpeakerCalled;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** What is kept of people while the meeting lasts. */
final class FeedbackData implements PersonalData {
    private static final String MOODS = "moods";
    private static final String HANDS = "hands";

    @Override
    public List<String> categories() {
        return List.of(MOODS, HANDS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((FeedbackEvent) recorded.event()) {
            case MoodSet set -> item(person, set.person(), MOODS, at, "You showed / Du visade: " + shown(set.mood()));
            case HandRaised raised -> item(person, raised.person(), HANDS, at, "You raised your hand. / Du räckte upp handen.");
            case HandLowered lowered -> item(person, lowered.person(), HANDS, at, "Your hand went down. / Din hand togs ner.");
            case SpeakerCalled called -> item(person, called.person(), HANDS, at, "It was your turn. / Det var din tur.");
            case FeedbackEvent other -> List.of();
        };
    }

    private static String shown(List<Mood> mood) {
        return mood.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).findFirst().orElse("–");
    }

    private static List<Item> item(Person person, List<ParticipantId> whose, String category, Instant at, String text) {
        return whose.stream().anyMatch(person::is) ? List.of(new Item(category, at, text)) : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((FeedbackEvent) event) {
            case MoodSet set when set.person().stream().anyMatch(person::is) -> new MoodSet(List.of(), List.of());
            case HandRaised raised when raised.person().stream().anyMatch(person::is) -> new HandRaised(List.of(), Instant.EPOCH);
            case HandLowered lowered when lowered.person().stream().anyMatch(person::is) -> new HandLowered(List.of());
            case SpeakerCalled called when called.person().stream().anyMatch(person::is) -> new SpeakerCalled(List.of());
            case FeedbackEvent other -> other;
        };
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Everything is in the log.
    }
}
