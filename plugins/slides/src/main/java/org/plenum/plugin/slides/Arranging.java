package org.plenum.plugin.slides;

import java.util.List;
import org.plenum.plugin.slides.SlidesEvent.DeckDeleted;
import org.plenum.plugin.slides.SlidesEvent.DeckMoved;
import org.plenum.plugin.slides.SlidesEvent.DeckRenamed;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** What decks are called, in which order they come, and that they go. */
final class Arranging {
    private Arranging() {}

    static List<Command<SlidesState, ?>> commands() {
        return List.of(
                Command.of("rename-deck", RenameDeck.class, Slides.ADD, Arranging::rename),
                Command.of("move-deck", MoveDeck.class, Slides.ADD, Arranging::move),
                Command.of("delete-deck", DeleteDeck.class, Slides.ADD, Arranging::delete));
    }

    /** @param renamed how often the caller knows it to have been renamed before */
    record RenameDeck(String deck, String title, int renamed) {}

    /** @param place among all decks, from 0 */
    record MoveDeck(String deck, int place) {}

    record DeleteDeck(String deck) {}

    /** A deck that the caller may know of. @throws PlenumException if there is none */
    static Deck found(SlidesState state, String id, Ask<?> ask) {
        return state.deck(id)
                .filter(deck -> SlidesView.isListed(deck, ask.caller()))
                .orElseThrow(() -> new PlenumException(
                        SlidesError.DECK_NOT_FOUND,
                        "deck '" + id.substring(0, Math.min(id.length(), 40)) + "' of " + state.decks().size()));
    }

    private static Decision rename(SlidesState state, Ask<RenameDeck> ask) {
        Deck deck = found(state, ask.payload().deck(), ask);
        String title = Title.of(ask.payload().title());
        if (title.equals(deck.title())) {
            return Decision.nothing();
        }
        if (ask.payload().renamed() != deck.renamed()) {
            return Decision.refuse(
                    SlidesError.RENAMED_MEANWHILE, "renamed " + deck.renamed() + " times, not " + ask.payload().renamed());
        }
        return told(ask, deck, new DeckRenamed(deck.id(), title, by(ask), ask.at()));
    }

    private static Decision move(SlidesState state, Ask<MoveDeck> ask) {
        Deck deck = found(state, ask.payload().deck(), ask);
        int place = ask.payload().place();
        if (place < 0 || place >= state.decks().size()) {
            return Decision.refuse(SlidesError.NO_SUCH_PLACE, "place " + place + " of " + state.decks().size());
        }
        return state.decks().indexOf(deck) == place
                ? Decision.nothing()
                : told(ask, deck, new DeckMoved(deck.id(), place, by(ask), ask.at()));
    }

    private static Decision delete(SlidesState state, Ask<DeleteDeck> ask) {
        Deck deck = found(state, ask.payload().deck(), ask);
        return told(ask, deck, new DeckDeleted(deck.id(), by(ask), ask.at()));
    }

    static ParticipantId by(Ask<?> ask) {
        return ask.caller().participant();
    }

    /** Of a deck that is not released only staff and who brought it are told. */
    static Decision.Accepted told(Ask<?> ask, Deck deck, SlidesEvent event) {
        return Decision.happened(
                event, deck.stage().isReleased() ? Slides.viewers(ask.meeting()) : Audience.staffAnd(deck.by()));
    }
}
