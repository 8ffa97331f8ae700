package org.plenum.plugin.polls;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.plenum.plugin.polls.PollsEvent.BallotCast;
import org.plenum.plugin.polls.PollsEvent.BoxFilled;
import org.plenum.plugin.polls.PollsEvent.BoxReplaced;
import org.plenum.plugin.polls.PollsEvent.PollClosed;
import org.plenum.plugin.polls.PollsEvent.PollDeleted;
import org.plenum.plugin.polls.PollsEvent.PollPrepared;
import org.plenum.plugin.polls.PollsEvent.PollStarted;
import org.plenum.plugin.polls.PollsEvent.ResultsPublished;
import org.plenum.plugin.polls.PollsEvent.ResultsWithheld;
import org.plenum.plugin.polls.PollsEvent.SharesTold;
import org.plenum.plugin.polls.PollsEvent.TallyTold;
import org.plenum.plugin.polls.PollsEvent.VoteCast;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/**
 * Polls people wrote, votes by name, and that they voted in secret. What they chose in secret cannot be told and cannot be erased: it is
 * nobody's.
 */
final class PollsData implements PersonalData {
    private static final String POLLS = "polls";
    private static final String VOTES = "votes";
    private static final String SECRET_VOTES = "secret-votes";

    @Override
    public List<String> categories() {
        return List.of(POLLS, VOTES, SECRET_VOTES);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((PollsEvent) recorded.event()) {
            case PollPrepared one when person.is(one.by()) -> item(POLLS, at, words(one.form()));
            case PollStarted one when person.is(one.by()) -> item(POLLS, at, words(one.form()));
            case VoteCast one when person.is(one.voter()) -> item(VOTES, at, one.vote().text() + chosen(one.vote()));
            case BallotCast one when person.is(one.voter()) ->
                item(SECRET_VOTES, at, "You voted in secret; what you chose is not known. / Du röstade hemligt; vad du valde är inte känt.");
            case PollPrepared other -> List.of();
            case PollStarted other -> List.of();
            case VoteCast other -> List.of();
            case BallotCast other -> List.of();
            case PollDeleted other -> List.of();
            case BoxFilled other -> List.of();
            case BoxReplaced other -> List.of();
            case TallyTold other -> List.of();
            case SharesTold other -> List.of();
            case PollClosed other -> List.of();
            case ResultsPublished other -> List.of();
            case ResultsWithheld other -> List.of();
        };
    }

    private static String words(Form form) {
        return form.question().isEmpty() ? "" : form.question() + options(form);
    }

    private static String options(Form form) {
        return form.kind().hasWrittenOptions() ? " – " + String.join(", ", form.options()) : "";
    }

    private static String chosen(Vote vote) {
        if (vote.options().isEmpty()) {
            return "";
        }
        String places = vote.options().stream().map(option -> Integer.toString(option + 1)).collect(Collectors.joining(", "));
        return "You chose option " + places + ". / Du valde alternativ " + places + ".";
    }

    private static List<Item> item(String category, Instant at, String text) {
        return text.isEmpty() ? List.of() : List.of(new Item(category, at, text));
    }

    /** A choice stays, or the result changed: its voter's id leads to nobody once the person is erased. */
    @Override
    public Event erased(Person person, Event event) {
        return switch ((PollsEvent) event) {
            case PollPrepared one when person.is(one.by()) -> one.withoutWords();
            case PollStarted one when person.is(one.by()) -> one.withoutWords();
            case VoteCast one when person.is(one.voter()) -> one.withoutWords();
            case PollsEvent other -> other;
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
