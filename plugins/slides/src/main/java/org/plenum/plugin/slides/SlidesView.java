package org.plenum.plugin.slides;

import java.util.List;
import org.plenum.plugin.slides.Deck.Front;
import org.plenum.spi.FileId;
import org.plenum.spi.Meeting;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * What a person is shown. Pages are read deck by deck: all together would not fit.
 *
 * @param viewable whether they may see slides; the rest is empty if not
 */
record SlidesView(boolean viewable, List<Listed> decks) {
    SlidesView {
        decks = List.copyOf(decks);
    }

    /**
     * A deck without its pages.
     *
     * @param reason for staff and for who brought it; else empty
     * @param finding for staff and for who brought it; else empty
     * @param pages how many are made
     * @param notes for staff
     */
    record Listed(
            String deck,
            String title,
            int renamed,
            Format format,
            ParticipantId by,
            DeckStage stage,
            String reason,
            String finding,
            int pages,
            int total,
            List<FileId> pdf,
            List<FileId> texts,
            List<FileId> notes,
            Front front) {
        Listed {
            pdf = List.copyOf(pdf);
            texts = List.copyOf(texts);
            notes = List.copyOf(notes);
        }
    }

    static SlidesView of(SlidesState state, Viewer viewer, Meeting meeting) {
        if (!meeting.permits(viewer, Slides.VIEW)) {
            return new SlidesView(false, List.of());
        }
        return new SlidesView(
                true,
                state.decks().stream()
                        .filter(deck -> isListed(deck, viewer))
                        .map(deck -> listed(deck, isInformed(deck, viewer), viewer))
                        .toList());
    }

    /** Whether somebody may know of a deck: all of a released one, else staff and who brought it. */
    static boolean isListed(Deck deck, Viewer viewer) {
        return deck.stage().isReleased() || isInformed(deck, viewer);
    }

    private static boolean isInformed(Deck deck, Viewer viewer) {
        return viewer.isStaff() || viewer.is(deck.by());
    }

    private static Listed listed(Deck deck, boolean informed, Viewer viewer) {
        Made made = deck.made();
        return new Listed(
                deck.id(),
                deck.title(),
                deck.renamed(),
                deck.format(),
                deck.by(),
                informed ? deck.stage() : told(deck.stage()),
                informed ? deck.standing().reason() : "",
                informed ? deck.standing().finding() : "",
                made.pages().size(),
                made.total(),
                made.pdf(),
                made.texts(),
                viewer.isStaff() ? made.notes() : List.of(),
                deck.front());
    }

    /** To others a deck that has failed is one whose other pages do not come. */
    private static DeckStage told(DeckStage stage) {
        return stage == DeckStage.READY ? stage : DeckStage.CONVERTING;
    }
}
