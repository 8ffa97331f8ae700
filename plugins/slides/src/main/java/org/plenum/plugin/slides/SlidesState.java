package org.plenum.plugin.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenum.plugin.slides.Deck.Front;
import org.plenum.plugin.slides.Deck.Standing;
import org.plenum.plugin.slides.SlidesEvent.ConversionBegun;
import org.plenum.plugin.slides.SlidesEvent.DeckDeleted;
import org.plenum.plugin.slides.SlidesEvent.DeckFailed;
import org.plenum.plugin.slides.SlidesEvent.DeckGone;
import org.plenum.plugin.slides.SlidesEvent.DeckHeld;
import org.plenum.plugin.slides.SlidesEvent.DeckMade;
import org.plenum.plugin.slides.SlidesEvent.DeckMoved;
import org.plenum.plugin.slides.SlidesEvent.DeckReceived;
import org.plenum.plugin.slides.SlidesEvent.DeckRefused;
import org.plenum.plugin.slides.SlidesEvent.DeckReleased;
import org.plenum.plugin.slides.SlidesEvent.DeckRenamed;
import org.plenum.plugin.slides.SlidesEvent.DownloadRequested;
import org.plenum.plugin.slides.SlidesEvent.NotesFound;
import org.plenum.plugin.slides.SlidesEvent.OfficeMissed;
import org.plenum.plugin.slides.SlidesEvent.PageShown;
import org.plenum.plugin.slides.SlidesEvent.PagesMade;
import org.plenum.plugin.slides.SlidesEvent.PrintRequested;

/** @param decks in order */
record SlidesState(List<Deck> decks) {
    static final SlidesState EMPTY = new SlidesState(List.of());

    SlidesState {
        decks = List.copyOf(decks);
    }

    Optional<Deck> deck(String id) {
        return decks.stream().filter(deck -> deck.id().equals(id)).findFirst();
    }

    SlidesState after(SlidesEvent event) {
        return switch (event) {
            case DeckReceived received ->
                with(Deck.received(received.deck(), received.title(), received.format(), received.by()));
            case DeckHeld held -> standing(held.deck(), new Standing(DeckStage.WAITING, held.reason(), ""));
            case DeckRefused refused ->
                changed(refused.deck(), deck -> deck.making(made -> Made.NOTHING)
                        .showing(Front.NONE)
                        .at(new Standing(DeckStage.REFUSED, refused.reason(), refused.finding())));
            case DeckReleased released ->
                with(Deck.received(released.deck(), released.title(), released.format(), released.by()))
                        .standing(released.deck(), Standing.at(DeckStage.CONVERTING));
            case ConversionBegun begun ->
                changed(begun.deck(), deck -> deck.making(made -> Made.NOTHING).at(Standing.at(DeckStage.CONVERTING)));
            case OfficeMissed missed -> standing(missed.deck(), Standing.at(DeckStage.WITHOUT_OFFICE));
            case PagesMade pages ->
                changed(pages.deck(), deck -> deck.making(made -> made.with(pages.first(), pages.pages(), pages.total())));
            case DeckMade all ->
                changed(all.deck(), deck -> deck.making(made -> made.complete(all.pdf(), all.texts()))
                        .at(Standing.at(DeckStage.READY)));
            case NotesFound found -> changed(found.deck(), deck -> deck.making(made -> made.noted(found.notes())));
            case DeckFailed failed -> standing(failed.deck(), new Standing(DeckStage.FAILED, text(failed.trouble()), ""));
            case DeckRenamed renamed -> changed(renamed.deck(), deck -> deck.titled(renamed.title()));
            case DeckMoved moved -> deck(moved.deck()).map(deck -> moved(deck, moved.place())).orElse(this);
            case DeckDeleted deleted -> without(deleted.deck());
            case DeckGone gone -> without(gone.deck());
            case PageShown shown ->
                changed(shown.deck(), deck -> deck.showing(new Front(shown.page(), List.of(shown.by()))));
            case PrintRequested printed -> this;
            case DownloadRequested requested -> changed(requested.deck(), deck -> deck.requestedBy(requested.by()));
        };
    }

    /** Such as {@code too-many-pages}. */
    private static String text(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private SlidesState with(Deck deck) {
        if (deck(deck.id()).isPresent()) {
            return this;
        }
        var more = new ArrayList<>(decks);
        more.add(deck);
        return new SlidesState(more);
    }

    private SlidesState standing(String id, Standing now) {
        return changed(id, deck -> deck.at(now));
    }

    private SlidesState changed(String id, UnaryOperator<Deck> change) {
        return new SlidesState(decks.stream()
                .map(deck -> deck.id().equals(id) ? change.apply(deck) : deck)
                .toList());
    }

    private SlidesState moved(Deck deck, int place) {
        var order = new ArrayList<>(decks);
        order.remove(deck);
        order.add(Math.clamp(place, 0, order.size()), deck);
        return new SlidesState(order);
    }

    private SlidesState without(String id) {
        return new SlidesState(decks.stream().filter(deck -> !deck.id().equals(id)).toList());
    }
}
