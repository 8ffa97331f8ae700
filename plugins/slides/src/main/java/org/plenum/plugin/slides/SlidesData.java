package org.plenum.plugin.slides;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.slides.SlidesEvent.DeckDeleted;
import org.plenum.plugin.slides.SlidesEvent.DeckMoved;
import org.plenum.plugin.slides.SlidesEvent.DeckReceived;
import org.plenum.plugin.slides.SlidesEvent.DeckReleased;
import org.plenum.plugin.slides.SlidesEvent.DeckRenamed;
import org.plenum.plugin.slides.SlidesEvent.DownloadRequested;
import org.plenum.plugin.slides.SlidesEvent.PageShown;
import org.plenum.plugin.slides.SlidesEvent.PrintRequested;
import org.plenum.spi.Event;
import org.plenum.spi.PersonalData;

/** What the slides keep of people: titles, and what they did. Files that they brought are the server's to tell of and to erase, and what was made of them goes with them. */
final class SlidesData implements PersonalData {
    private static final String DECKS = "decks";
    private static final String SHOWING = "showing";
    private static final String REQUESTS = "requests";

    @Override
    public List<String> categories() {
        return List.of(DECKS, SHOWING, REQUESTS);
    }

    @Override
    public List<Item> held(Person person, Recorded recorded) {
        Instant at = recorded.at();
        return switch ((SlidesEvent) recorded.event()) {
            case DeckReceived received when person.is(received.by()) ->
                List.of(new Item(DECKS, at, "You brought slides: %1$s / Du lade upp bilder: %1$s".formatted(received.title())));
            case DeckReleased released when person.is(released.by()) ->
                List.of(new Item(DECKS, at, "Your slides were released: %1$s / Dina bilder släpptes: %1$s".formatted(released.title())));
            case DeckRenamed renamed when person.is(renamed.by()) ->
                List.of(new Item(DECKS, at, "You named slides: %1$s / Du namngav bilder: %1$s".formatted(renamed.title())));
            case DeckMoved moved when person.is(moved.by()) ->
                List.of(new Item(DECKS, at, "You moved slides in the list. / Du flyttade bilder i listan."));
            case DeckDeleted deleted when person.is(deleted.by()) ->
                List.of(new Item(DECKS, at, "You deleted slides. / Du tog bort bilder."));
            case PageShown shown when person.is(shown.by()) ->
                List.of(new Item(SHOWING, at, "You showed page %1$d. / Du visade sida %1$d.".formatted(shown.page())));
            case PrintRequested printed when person.is(printed.by()) ->
                List.of(new Item(REQUESTS, at, "You asked to print slides. / Du bad att få skriva ut bilder."));
            case DownloadRequested requested when person.is(requested.by()) ->
                List.of(new Item(REQUESTS, at, "You asked for the file of slides. / Du bad att få filen med bilder."));
            case SlidesEvent other -> List.of();
        };
    }

    @Override
    public Event erased(Person person, Event event) {
        return switch ((SlidesEvent) event) {
            case DeckReceived received when person.is(received.by()) -> received.untitled();
            case DeckReleased released when person.is(released.by()) -> released.untitled();
            case DeckRenamed renamed when person.is(renamed.by()) -> renamed.untitled();
            // Only ids are left in these, which lead to nobody once the person is erased.
            case SlidesEvent other -> other;
        };
    }

    @Override
    public List<Item> heldOutside(Person person) {
        return List.of();
    }

    @Override
    public void eraseOutside(Person person) {
        // Everything is in the log, or in files that the server erases.
    }
}
