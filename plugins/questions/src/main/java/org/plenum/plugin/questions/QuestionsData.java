package org.plenum.plugin.questions;

import java.time.Instant;
import java.util.List;
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
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;

/** What the questions keep of people: what they asked and answered, their votes, and what staff did in the queue. */
final class QuestionsData implements PersonalData {
    private static final String QUESTIONS = "questions";
    private static final String ANSWERS = "answers";
    private static final String VOTES = "votes";
    private static final String QUEUE = "queue";

    @Override
    public List<String> categories() {
        return List.of(QUESTIONS, ANSWERS, VOTES, QUEUE);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((QuestionEvent) recorded.event()) {
            case QuestionAsked asked -> item(person, asked.asker(), QUESTIONS, at, asked.text());
            case QuestionPublished published -> item(person, published.asker(), QUESTIONS, at, published.text());
            case QuestionDismissed dismissed ->
                person.is(dismissed.asker())
                        ? item(person, dismissed.asker(), QUESTIONS, at, dismissed.text())
                        : item(person, dismissed.by(), QUEUE, at, "You dismissed a question. / Du avfärdade en fråga.");
            case AnswerGiven given ->
                item(person, given.by(), ANSWERS, at, given.aloud() ? "You answered aloud. / Du svarade muntligt." : given.text());
            case AnswerPublished published -> item(person, published.by(), ANSWERS, at, published.text());
            case AnswerEdited edited -> item(person, edited.by(), ANSWERS, at, edited.text());
            case VoteGiven vote -> item(person, vote.by(), VOTES, at, "You voted for a question. / Du röstade på en fråga.");
            case VoteTaken vote -> item(person, vote.by(), VOTES, at, "You took a vote back. / Du tog tillbaka en röst.");
            case QuestionClaimed claimed -> item(person, claimed.by(), QUEUE, at, "You took a question on. / Du tog dig an en fråga.");
            case ClaimReleased released -> item(person, released.by(), QUEUE, at, "You released a question. / Du släppte en fråga.");
            case QuestionReopened reopened -> item(person, reopened.by(), QUEUE, at, "You reopened a question. / Du öppnade en fråga igen.");
            case ModerationSet set ->
                item(person, set.by(), QUEUE, at, "You set whether questions are shown at once. / Du ställde in om frågor visas direkt.");
            case QuestionRemoved removed -> List.of();
            case QuestionWithdrawn withdrawn -> List.of();
        };
    }

    private static List<Item> item(Person person, ParticipantId whose, String category, Instant at, String text) {
        return person.is(whose) && !text.isEmpty() ? List.of(new Item(category, at, text)) : List.of();
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((QuestionEvent) event) {
            case QuestionAsked asked when person.is(asked.asker()) -> asked.withoutText();
            case QuestionPublished published when person.is(published.asker()) -> published.withoutText();
            case QuestionDismissed dismissed when person.is(dismissed.asker()) -> dismissed.withoutText();
            case AnswerGiven given when person.is(given.by()) -> given.withoutText();
            case AnswerPublished published when person.is(published.by()) -> published.withoutText();
            case AnswerEdited edited when person.is(edited.by()) -> edited.withoutText();
            // Only ids are left in these, which lead to nobody once the person is erased.
            case QuestionEvent other -> other;
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
