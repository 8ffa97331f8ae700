package org.plenum.plugin.slides;

import java.util.List;
import org.plenum.plugin.slides.Deck.Front;
import org.plenum.plugin.slides.SlidesEvent.DownloadRequested;
import org.plenum.plugin.slides.SlidesEvent.PageShown;
import org.plenum.plugin.slides.SlidesEvent.PrintRequested;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.FileId;

/** Which page is in front, and what people are given of a deck. */
final class Showing {
    private Showing() {}

    static List<Command<SlidesState, ?>> commands() {
        return List.of(
                Command.of("show-page", ShowPage.class, Slides.SHOW, Showing::show),
                Command.of("read-deck", ReadDeck.class, Slides.VIEW, Showing::read),
                Command.of("request-print", RequestPrint.class, Slides.PRINT, Showing::print),
                Command.of("request-download", RequestDownload.class, Slides.DOWNLOAD, Showing::download));
    }

    /** @param page from 1 */
    record ShowPage(String deck, int page) {}

    record ReadDeck(String deck) {}

    /** The reply: pages that are made. Who may read which is another matter. */
    record Read(List<DeckPage> pages) {
        public Read {
            pages = List.copyOf(pages);
        }
    }

    record RequestPrint(String deck) {}

    record RequestDownload(String deck) {}

    /** The reply: what may be read now. */
    record Requested(FileId file) {}

    /** Also who shows what is shown already is named from then on. */
    private static Decision show(SlidesState state, Ask<ShowPage> ask) {
        Deck deck = Arranging.found(state, ask.payload().deck(), ask);
        int page = ask.payload().page();
        if (page < 1 || page > deck.made().pages().size()) {
            return Decision.refuse(SlidesError.NO_SUCH_PAGE, "page " + page + " of " + deck.made().pages().size());
        }
        return deck.front().equals(new Front(page, List.of(Arranging.by(ask))))
                ? Decision.nothing()
                : Arranging.told(ask, deck, new PageShown(deck.id(), page, Arranging.by(ask), ask.at()));
    }

    private static Decision read(SlidesState state, Ask<ReadDeck> ask) {
        return Decision.reply(new Read(Arranging.found(state, ask.payload().deck(), ask).made().pages()));
    }

    /** Told to staff; the one who asks need not be told. */
    private static Decision print(SlidesState state, Ask<RequestPrint> ask) {
        Deck deck = Arranging.found(state, ask.payload().deck(), ask);
        if (deck.made().pages().isEmpty()) {
            return Decision.refuse(SlidesError.NOT_PRINTABLE, "no page is made yet");
        }
        if (!DeckFiles.mayReview(ask.caller(), ask.meeting())) {
            return Decision.refuse(CommonError.NOT_PERMITTED, "printing shows all pages, and they may not look around");
        }
        return Decision.happened(
                new PrintRequested(deck.id(), Arranging.by(ask), ask.at()), Audience.staffAnd(Arranging.by(ask)));
    }

    private static Decision download(SlidesState state, Ask<RequestDownload> ask) {
        Deck deck = Arranging.found(state, ask.payload().deck(), ask);
        if (!deck.stage().isReleased()) {
            return Decision.refuse(SlidesError.DECK_NOT_FOUND, "deck is " + deck.stage());
        }
        return Decision.happened(
                        new DownloadRequested(deck.id(), Arranging.by(ask), ask.at()), Audience.staffAnd(Arranging.by(ask)))
                .replying(new Requested(deck.file()));
    }
}
