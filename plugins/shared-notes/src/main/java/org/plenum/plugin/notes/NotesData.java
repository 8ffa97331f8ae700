package org.plenum.plugin.notes;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.notes.NotesEvent.EditorsSet;
import org.plenum.plugin.notes.NotesEvent.PictureBrought;
import org.plenum.plugin.notes.NotesEvent.PictureInfected;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;
import org.plenum.text.Written;
import org.plenum.text.plugin.Author;

/** What the notes keep of people: what they wrote, which pictures they brought, and what staff decided. Erased words leave as much blank, so that those of others stay in place. */
final class NotesData implements PersonalData {
    private static final String EDITORS = "editors";
    private static final String PICTURES = "pictures";

    @Override
    public List<String> categories() {
        return List.of(Author.TEXT, EDITORS, PICTURES);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((NotesEvent) recorded.event()) {
            case TextChanged changed when person.is(changed.by()) -> Author.items(at, Written.in(changed.changes()));
            case TextCondensed condensed -> Author.items(at, Written.in(condensed.passages(), Author.isOf(person)));
            case EditorsSet set when person.is(set.by()) ->
                List.of(new Item(EDITORS, at, "You decided who may edit the notes. / Du bestämde vem som får ändra i anteckningarna."));
            case EditorsSet set when set.named().stream().anyMatch(person::is) ->
                List.of(new Item(EDITORS, at, "You were allowed to edit the notes. / Du fick ändra i anteckningarna."));
            case PictureBrought brought when person.is(brought.by()) && !brought.name().isEmpty() ->
                List.of(new Item(PICTURES, at, brought.name()));
            case PictureInfected infected when person.is(infected.by()) ->
                List.of(new Item(PICTURES, at, "You uploaded a harmful file: %1$s / Du laddade upp en skadlig fil: %1$s".formatted(infected.finding())));
            case NotesEvent other -> List.of();
        };
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((NotesEvent) event) {
            case TextChanged changed when person.is(changed.by()) -> changed.blanked();
            case TextCondensed condensed ->
                new TextCondensed(condensed.era(), condensed.next(), Written.without(condensed.passages(), Author.isOf(person)));
            case PictureBrought brought when person.is(brought.by()) -> brought.nameless();
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
