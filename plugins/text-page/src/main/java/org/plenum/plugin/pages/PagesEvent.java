package org.plenum.plugin.pages;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.ContentGone;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;
import org.plenum.text.Change;
import org.plenum.text.Passage;

/** What happens to the pages of a meeting. */
sealed interface PagesEvent extends Event {
    /** @param title empty once it was changed, or the page deleted */
    record PageAdded(String page, String title, Writers writers, ParticipantId by, Instant at) implements PagesEvent {
        PageAdded untitled() {
            return new PageAdded(page, "", writers, by, at);
        }
    }

    /** The titles before are in no earlier event any more. @param title empty once it was changed again, or the page deleted */
    record PageRenamed(String page, String title, ParticipantId by, Instant at) implements PagesEvent, Retracting {
        PageRenamed untitled() {
            return new PageRenamed(page, "", by, at);
        }

        @Override
        public String mentioned() {
            return page;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((PagesEvent) earlier) {
                case PageAdded added when added.page().equals(page) -> added.untitled();
                case PageRenamed renamed when renamed.page().equals(page) -> renamed.untitled();
                case PagesEvent other -> other;
            };
        }
    }

    /** @param place among all pages, from 0 */
    record PageMoved(String page, int place, ParticipantId by, Instant at) implements PagesEvent {}

    record WritersSet(String page, Writers writers, ParticipantId by, Instant at) implements PagesEvent {}

    /** What was on the page is in no earlier event any more. */
    record PageDeleted(String page, ParticipantId by, Instant at) implements PagesEvent, Retracting, ContentGone {
        @Override
        public String item() {
            return page;
        }

        @Override
        public String mentioned() {
            return page;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((PagesEvent) earlier) {
                case PageAdded added when added.page().equals(page) -> added.untitled();
                case PageRenamed renamed when renamed.page().equals(page) -> renamed.untitled();
                case TextChanged changed when changed.page().equals(page) -> changed.blanked();
                case TextCondensed condensed when condensed.page().equals(page) -> condensed.with(List.of());
                case PagesEvent other -> other;
            };
        }
    }

    /** Of logs from before the meeting itself said what is shown. */
    record PageShown(String page, ParticipantId by, Instant at) implements PagesEvent {}

    /**
     * @param version how many changes the text had had before
     * @param era the time between two {@link TextCondensed} of the page
     * @param changes made to the text of that version, one after the other; once condensed without what was written
     */
    record TextChanged(String page, int version, ParticipantId by, String era, List<Change> changes, Instant at)
            implements PagesEvent {
        public TextChanged {
            changes = List.copyOf(changes);
        }

        TextChanged blanked() {
            return new TextChanged(page, version, by, era, changes.stream().map(Change::blanked).toList(), at);
        }
    }

    /**
     * The text as it is, kept in place of what it came of: what somebody wrote and somebody deleted is in no earlier event any more. For
     * nobody, because everybody can read the text.
     *
     * @param era what ends with it
     * @param next what begins with it
     * @param passages the text; none once a later one has taken its place
     */
    record TextCondensed(String page, String era, String next, List<Passage> passages) implements PagesEvent, Retracting {
        public TextCondensed {
            passages = List.copyOf(passages);
        }

        TextCondensed with(List<Passage> others) {
            return new TextCondensed(page, era, next, others);
        }

        @Override
        public String mentioned() {
            return era;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((PagesEvent) earlier) {
                case TextChanged changed when changed.era().equals(era) -> changed.blanked();
                case TextCondensed condensed when condensed.next().equals(era) -> condensed.with(List.of());
                case PagesEvent other -> other;
            };
        }
    }

    /** Somebody has uploaded a picture; for them alone. @param name empty once it was removed, or erased at their request */
    record PictureBrought(FileId file, ParticipantId by, String name) implements PagesEvent {
        PictureBrought nameless() {
            return new PictureBrought(file, by, "");
        }
    }

    /** It stands otherwise with a picture; for who reads the pages once it was released, before that for who brought it. */
    record PictureChecked(FileId file, FileState state, String reason, String finding) implements PagesEvent {}

    /** What somebody brought is harmful; for staff, who are not told its name. */
    record PictureInfected(FileId file, ParticipantId by, String finding) implements PagesEvent {}

    /** A picture is not there any more; for those who knew of it. @param gone whether the server has deleted it already */
    record PictureRemoved(FileId file, boolean gone) implements PagesEvent, Retracting {
        @Override
        public String mentioned() {
            return file.value();
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof PictureBrought brought && brought.file().equals(file) ? brought.nameless() : earlier;
        }
    }
}
