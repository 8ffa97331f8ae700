package org.plenum.plugin.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenum.plugin.notes.NotesEvent.EditorsSet;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.text.Written;

/** What the notes keep of people: what they wrote, and what staff decided. Erased words leave as much blank, so that those of others stay in place. */
final class NotesData implements PersonalData {
    private static final String TEXT = "text";
    private static final String EDITORS = "editors";

    @Override
    public List<String> categories() {
        return List.of(TEXT, EDITORS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((NotesEvent) recorded.event()) {
            case TextChanged changed when person.is(changed.by()) -> text(at, Written.in(changed.changes()));
            case TextCondensed condensed -> text(at, Written.in(condensed.passages(), isOf(person)));
            case EditorsSet set when person.is(set.by()) ->
                List.of(new Item(EDITORS, at, "You decided who may edit the notes. / Du bestämde vem som får ändra i anteckningarna."));
            case EditorsSet set when set.named().stream().anyMatch(person::is) ->
                List.of(new Item(EDITORS, at, "You were allowed to edit the notes. / Du fick ändra i anteckningarna."));
            case NotesEvent other -> List.of();
        };
    }

    private static List<Item> text(Instant at, Optional<String> text) {
        return text.stream().map(words -> new Item(TEXT, at, words)).toList();
    }

    private static Predicate<String> isOf(Person person) {
        return author -> person.is(new ParticipantId(author));
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((NotesEvent) event) {
            case TextChanged changed when person.is(changed.by()) -> changed.blanked();
            case TextCondensed condensed ->
                new TextCondensed(condensed.era(), condensed.next(), Written.without(condensed.passages(), isOf(person)));
            // Only ids are left in these, which lead to nobody once the person is erased.
            case NotesEvent other -> other;
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
