package org.plenum.plugin.pages;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.pages.PagesEvent.PageAdded;
import org.plenum.plugin.pages.PagesEvent.PageDeleted;
import org.plenum.plugin.pages.PagesEvent.PageMoved;
import org.plenum.plugin.pages.PagesEvent.PageRenamed;
import org.plenum.plugin.pages.PagesEvent.PageShown;
import org.plenum.plugin.pages.PagesEvent.PictureBrought;
import org.plenum.plugin.pages.PagesEvent.PictureInfected;
import org.plenum.plugin.pages.PagesEvent.TextChanged;
import org.plenum.plugin.pages.PagesEvent.TextCondensed;
import org.plenum.plugin.pages.PagesEvent.WritersSet;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;
import org.plenum.text.Written;
import org.plenum.text.plugin.Author;

/** What the pages keep of people: what they wrote, titles too, and what they did. Erased words leave as much blank, so that those of others stay in place. */
final class PagesData implements PersonalData {
    private static final String PAGES = "pages";
    private static final String PICTURES = "pictures";

    @Override
    public List<String> categories() {
        return List.of(Author.TEXT, PAGES, PICTURES);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((PagesEvent) recorded.event()) {
            case TextChanged changed when person.is(changed.by()) -> Author.items(at, Written.in(changed.changes()));
            case TextCondensed condensed -> Author.items(at, Written.in(condensed.passages(), Author.isOf(person)));
            case PageAdded added when person.is(added.by()) ->
                List.of(new Item(PAGES, at, "You added a page: %1$s / Du lade till en sida: %1$s".formatted(added.title())));
            case PageRenamed renamed when person.is(renamed.by()) ->
                List.of(new Item(PAGES, at, "You named a page: %1$s / Du namngav en sida: %1$s".formatted(renamed.title())));
            case PageMoved moved when person.is(moved.by()) ->
                List.of(new Item(PAGES, at, "You moved a page. / Du flyttade en sida."));
            case WritersSet set when person.is(set.by()) ->
                List.of(new Item(PAGES, at, "You decided who writes on a page. / Du bestämde vem som skriver på en sida."));
            case PageDeleted deleted when person.is(deleted.by()) ->
                List.of(new Item(PAGES, at, "You deleted a page. / Du tog bort en sida."));
            case PageShown shown when person.is(shown.by()) ->
                List.of(new Item(PAGES, at, "You showed a page to all. / Du visade en sida för alla."));
            case PictureBrought brought when person.is(brought.by()) && !brought.name().isEmpty() ->
                List.of(new Item(PICTURES, at, brought.name()));
            case PictureInfected infected when person.is(infected.by()) ->
                List.of(new Item(PICTURES, at, "You uploaded a harmful file: %1$s / Du laddade upp en skadlig fil: %1$s".formatted(infected.finding())));
            case PagesEvent other -> List.of();
        };
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((PagesEvent) event) {
            case TextChanged changed when person.is(changed.by()) -> changed.blanked();
            case TextCondensed condensed -> condensed.with(Written.without(condensed.passages(), Author.isOf(person)));
            case PageAdded added when person.is(added.by()) -> added.untitled();
            case PageRenamed renamed when person.is(renamed.by()) -> renamed.untitled();
            case PictureBrought brought when person.is(brought.by()) -> brought.nameless();
            // Only ids are left in these, which lead to nobody once the person is erased.
            case PagesEvent other -> other;
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
