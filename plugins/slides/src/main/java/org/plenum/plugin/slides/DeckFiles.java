package org.plenum.plugin.slides;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.FileChange;
import org.plenum.spi.FileId;
import org.plenum.spi.FileRules;
import org.plenum.spi.Meeting;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.Viewer;

/** Of which files decks are made, what becomes of a deck with its file, and who is given what was made of it. */
final class DeckFiles implements FileRules<SlidesState> {
    /** What uploads are for. */
    static final String PURPOSE = "deck";

    @Override
    public Permission uploading() {
        return Slides.ADD;
    }

    @Override
    public void accept(SlidesState state, Ask<StoredFile> ask) {
        StoredFile file = ask.payload();
        if (!file.purpose().equals(PURPOSE)) {
            throw new PlenumException(CommonError.INVALID, "purpose of " + file.purpose().length() + " characters");
        }
        if (Format.of(file.name()).isEmpty()) {
            throw new PlenumException(SlidesError.UNKNOWN_FORMAT, "no slides are made of '" + file.name() + "'");
        }
        long most = ask.meeting().settings().number("mostDecks");
        if (state.decks().size() >= most) {
            throw new PlenumException(SlidesError.TOO_MANY_DECKS, state.decks().size() + " decks; " + most + " are allowed");
        }
    }

    @Override
    public List<Decision.Fact> changed(SlidesState state, FileChange change, Meeting meeting) {
        StoredFile file = change.file();
        Optional<Deck> deck = state.deck(file.id().value());
        return switch (change.state()) {
            case CHECKING -> deck.isPresent() ? List.of() : List.of(received(file));
            case WAITING -> waiting(deck, change);
            case RELEASED -> released(deck, file, meeting);
            case REFUSED, WITHDRAWN -> refused(deck, change);
            case DELETED ->
                deck.map(gone -> new Decision.Fact(
                                new SlidesEvent.DeckGone(gone.id()), audience(gone)))
                        .stream()
                        .toList();
        };
    }

    private static Audience audience(Deck deck) {
        return deck.stage().isReleased() ? Audience.EVERYONE : Audience.staffAnd(deck.by());
    }

    private static Decision.Fact received(StoredFile file) {
        var event = new SlidesEvent.DeckReceived(
                file.id().value(), Title.ofFile(file.name()), format(file), file.uploader(), file.at());
        return new Decision.Fact(event, Audience.staffAnd(file.uploader()));
    }

    /** It was accepted by its name, which may have become another since in so far as it did not fit. */
    private static Format format(StoredFile file) {
        return Format.of(file.name()).orElse(Format.PDF);
    }

    private static List<Decision.Fact> waiting(Optional<Deck> deck, FileChange change) {
        var held = new Decision.Fact(
                new SlidesEvent.DeckHeld(change.file().id().value(), change.reason()),
                Audience.staffAnd(change.file().uploader()));
        if (deck.isEmpty()) {
            return List.of(received(change.file()), held);
        }
        boolean known = deck.get().standing().equals(new Deck.Standing(DeckStage.WAITING, change.reason(), ""));
        return known || deck.get().stage().isReleased() ? List.of() : List.of(held);
    }

    /** A file that was withdrawn stays so; it is not released again. */
    private static List<Decision.Fact> released(Optional<Deck> deck, StoredFile file, Meeting meeting) {
        if (deck.filter(known -> known.stage().isReleased()).isPresent()) {
            return List.of();
        }
        String title = deck.map(Deck::title).orElseGet(() -> Title.ofFile(file.name()));
        var event = new SlidesEvent.DeckReleased(file.id().value(), title, format(file), file.uploader(), file.at());
        return List.of(new Decision.Fact(event, Slides.viewers(meeting)));
    }

    private static List<Decision.Fact> refused(Optional<Deck> deck, FileChange change) {
        StoredFile file = change.file();
        var refused = new SlidesEvent.DeckRefused(file.id().value(), change.reason(), change.finding());
        if (deck.isEmpty()) {
            return List.of(received(file), new Decision.Fact(refused, Audience.staffAnd(file.uploader())));
        }
        return deck.get().stage() == DeckStage.REFUSED
                ? List.of()
                : List.of(new Decision.Fact(refused, audience(deck.get())));
    }

    /** The file and the PDF by the deck's title, not by what somebody had called the file. */
    @Override
    public String path(SlidesState state, StoredFile file) {
        for (Deck deck : state.decks()) {
            String title = deck.title().isEmpty() ? "slides" : deck.title().replace('/', '-');
            if (deck.file().equals(file.id())) {
                return title + "." + deck.format().ending();
            }
            if (deck.made().pdf().contains(file.id())) {
                return title + ".pdf";
            }
        }
        return file.name();
    }

    @Override
    public boolean readable(SlidesState state, Viewer viewer, FileId file, Meeting meeting) {
        return meeting.permits(viewer, Slides.VIEW)
                && state.decks().stream()
                        .filter(deck -> deck.stage().isReleased())
                        .anyMatch(deck -> readable(deck, viewer, file, meeting));
    }

    private static boolean readable(Deck deck, Viewer viewer, FileId file, Meeting meeting) {
        boolean original = deck.file().equals(file)
                && meeting.permits(viewer, Slides.DOWNLOAD)
                && deck.requested().contains(viewer.participant());
        boolean whole = deck.made().pdf().contains(file) && mayReview(viewer, meeting) && meeting.permits(viewer, Slides.PRINT);
        return original
                || whole
                || (deck.made().texts().contains(file) && mayReview(viewer, meeting))
                || (deck.made().notes().contains(file) && viewer.isStaff())
                || deck.made().pageOf(file).filter(page -> readable(deck, page, viewer, file, meeting)).isPresent();
    }

    private static boolean readable(Deck deck, int page, Viewer viewer, FileId file, Meeting meeting) {
        boolean thumbnail = deck.made().pages().get(page - 1).thumbnail().equals(file);
        return thumbnail
                ? mayReview(viewer, meeting) && meeting.permits(viewer, Slides.THUMBNAILS)
                : Math.max(1, deck.front().page()) == page || mayReview(viewer, meeting);
    }

    /** Whether somebody may look at other pages than the one that is shown. */
    static boolean mayReview(Viewer viewer, Meeting meeting) {
        return viewer.isStaff() || meeting.permits(viewer, Slides.REVIEW);
    }
}
