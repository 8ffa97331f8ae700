package org.plenum.plugin.slides;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.ContentGone;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;

/** What happens to the decks of a meeting. */
sealed interface SlidesEvent extends Event {
    /** The id of the deck: that of its file. */
    String deck();

    /** Takes earlier titles of a deck back. */
    sealed interface Untitling extends SlidesEvent, Retracting {
        @Override
        default String mentioned() {
            return deck();
        }

        @Override
        default Event rest(Event earlier) {
            SlidesEvent event = (SlidesEvent) earlier;
            if (!event.deck().equals(deck())) {
                return event;
            }
            return switch (event) {
                case DeckReceived received -> received.untitled();
                case DeckReleased released -> released.untitled();
                case DeckRenamed renamed -> renamed.untitled();
                case SlidesEvent other -> other;
            };
        }
    }

    /** The deck is no more. */
    sealed interface Going extends Untitling, ContentGone {
        @Override
        default String item() {
            return deck();
        }
    }

    /** All bytes of a file have come; it is inspected. @param title empty once it was changed, or the deck is gone */
    record DeckReceived(String deck, String title, Format format, ParticipantId by, Instant at) implements SlidesEvent {
        DeckReceived untitled() {
            return new DeckReceived(deck, "", format, by, at);
        }
    }

    /** It waits for an inspector. */
    record DeckHeld(String deck, String reason) implements SlidesEvent {}

    /** It may not pass, or what was let pass is harmful. */
    record DeckRefused(String deck, String reason, String finding) implements SlidesEvent {}

    /** It may be seen; its pages are to be made. @param title as in {@link DeckReceived} */
    record DeckReleased(String deck, String title, Format format, ParticipantId by, Instant at) implements SlidesEvent {
        DeckReleased untitled() {
            return new DeckReleased(deck, "", format, by, at);
        }
    }

    /** Its pages are made, from the first. */
    record ConversionBegun(String deck, Instant at) implements SlidesEvent {}

    /** Its pages cannot be made before LibreOffice is there. */
    record OfficeMissed(String deck) implements SlidesEvent {}

    /** @param first number of the first of these pages, from 1 @param total how many it will have */
    record PagesMade(String deck, int first, List<DeckPage> pages, int total) implements SlidesEvent {
        public PagesMade {
            pages = List.copyOf(pages);
        }
    }

    /** @param pdf as in {@link Made} @param texts as in {@link Made} */
    record DeckMade(String deck, List<FileId> pdf, List<FileId> texts, Instant at) implements SlidesEvent {
        public DeckMade {
            pdf = List.copyOf(pdf);
            texts = List.copyOf(texts);
        }
    }

    /** There are presenter's notes, for staff. */
    record NotesFound(String deck, FileId notes) implements SlidesEvent {}

    record DeckFailed(String deck, Trouble trouble, Instant at) implements SlidesEvent {}

    /** The titles before are in no earlier event any more. @param title empty once it was changed again, or the deck is gone */
    record DeckRenamed(String deck, String title, ParticipantId by, Instant at) implements Untitling {
        DeckRenamed untitled() {
            return new DeckRenamed(deck, "", by, at);
        }
    }

    /** @param place among all decks, from 0 */
    record DeckMoved(String deck, int place, ParticipantId by, Instant at) implements SlidesEvent {}

    /** Somebody has deleted it; its files are deleted after that. */
    record DeckDeleted(String deck, ParticipantId by, Instant at) implements Going {}

    /** Its file is gone otherwise: its uploader's data were erased. */
    record DeckGone(String deck) implements Going {}

    /** @param page from 1 */
    record PageShown(String deck, int page, ParticipantId by, Instant at) implements SlidesEvent {}

    record PrintRequested(String deck, ParticipantId by, Instant at) implements SlidesEvent {}

    record DownloadRequested(String deck, ParticipantId by, Instant at) implements SlidesEvent {}
}
