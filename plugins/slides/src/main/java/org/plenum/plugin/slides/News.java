package org.plenum.plugin.slides;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Audience;
import org.plenum.spi.Decision;
import org.plenum.spi.FileId;
import org.plenum.spi.Meeting;

/** What the work on a deck has come to, for its meeting. */
sealed interface News {
    String deck();

    /** Pages are wanted, from the first. */
    record Begun(String deck, Instant at) implements News {}

    /** There is a file of this deck. */
    record Found(String deck) implements News {}

    /** There is no LibreOffice to make them with. */
    record NoOffice(String deck) implements News {}

    /** @param first number of the first of these, from 1 @param total how many there will be */
    record Pages(String deck, int first, List<DeckPage> pages, int total) implements News {
        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /** All pages are made. @param notes the presenter's; none if there are none */
    record Complete(String deck, List<FileId> pdf, List<FileId> texts, List<FileId> notes, Instant at) implements News {
        public Complete {
            pdf = List.copyOf(pdf);
            texts = List.copyOf(texts);
            notes = List.copyOf(notes);
        }
    }

    record Failed(String deck, Trouble trouble, Instant at) implements News {}

    /** What follows in the meeting; nothing if nobody waits for the deck's pages. */
    static List<Decision.Fact> follow(SlidesState state, News news, Meeting meeting) {
        if (news instanceof Found && state.deck(news.deck()).isEmpty()) {
            return List.of(new Decision.Fact(new SlidesEvent.DeckGone(news.deck()), Audience.STAFF));
        }
        Optional<Deck> waiting =
                state.deck(news.deck()).filter(deck -> deck.stage().isUnderWay());
        if (waiting.isEmpty()) {
            return List.of();
        }
        Deck deck = waiting.get();
        Audience viewers = Slides.viewers(meeting);
        return switch (news) {
            case Found found -> List.of();
            case Begun begun -> List.of(new Decision.Fact(new SlidesEvent.ConversionBegun(deck.id(), begun.at()), viewers));
            case NoOffice missing ->
                deck.stage() == DeckStage.WITHOUT_OFFICE
                        ? List.of()
                        : List.of(new Decision.Fact(
                                new SlidesEvent.OfficeMissed(deck.id()), Audience.staffAnd(deck.by())));
            case Pages made ->
                made.first() == deck.made().pages().size() + 1
                        ? List.of(new Decision.Fact(
                                new SlidesEvent.PagesMade(deck.id(), made.first(), made.pages(), made.total()), viewers))
                        : List.of();
            case Complete complete -> complete(deck, complete, viewers);
            case Failed failed ->
                List.of(new Decision.Fact(
                        new SlidesEvent.DeckFailed(deck.id(), failed.trouble(), failed.at()), Audience.staffAnd(deck.by())));
        };
    }

    private static List<Decision.Fact> complete(Deck deck, Complete complete, Audience viewers) {
        var facts = new ArrayList<Decision.Fact>();
        complete.notes().forEach(notes -> facts.add(
                new Decision.Fact(new SlidesEvent.NotesFound(deck.id(), notes), Audience.STAFF)));
        facts.add(new Decision.Fact(
                new SlidesEvent.DeckMade(deck.id(), complete.pdf(), complete.texts(), complete.at()), viewers));
        return facts;
    }
}
