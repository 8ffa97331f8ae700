package org.plenum.plugin.notes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Retracting;
import org.plenum.text.Change;
import org.plenum.text.Passage;

/** What happens to the notes. */
sealed interface NotesEvent extends Event {
    /**
     * @param version how many changes the text had had before
     * @param era the time between two {@link TextCondensed}
     * @param changes made to the text of that version, one after the other; once condensed without what was written
     */
    record TextChanged(int version, ParticipantId by, String era, List<Change> changes, Instant at) implements NotesEvent {
        public TextChanged {
            changes = List.copyOf(changes);
        }

        TextChanged blanked() {
            return new TextChanged(version, by, era, changes.stream().map(Change::blanked).toList(), at);
        }
    }

    /**
     * The text as it is, kept in place of what it came of: what somebody wrote and somebody deleted is in no earlier event any more. For
     * nobody, because everybody has the text.
     *
     * @param era what ends with it
     * @param next what begins with it
     * @param passages the text; none once a later one has taken its place
     */
    record TextCondensed(String era, String next, List<Passage> passages) implements NotesEvent, Retracting {
        public TextCondensed {
            passages = List.copyOf(passages);
        }

        @Override
        public String mentioned() {
            return era;
        }

        @Override
        public Event rest(Event earlier) {
            return switch ((NotesEvent) earlier) {
                case TextChanged changed when changed.era().equals(era) -> changed.blanked();
                case TextCondensed condensed when condensed.next().equals(era) -> new TextCondensed(condensed.era(), era, List.of());
                case NotesEvent other -> other;
            };
        }
    }

    /** Somebody has uploaded a picture; for them alone. @param name empty once it was removed, or erased at their request */
    record PictureBrought(FileId file, ParticipantId by, String name) implements NotesEvent {
        PictureBrought nameless() {
            return new PictureBrought(file, by, "");
        }
    }

    /** It stands otherwise with a picture; for who reads the notes once it was released, before that for who brought it. */
    record PictureChecked(FileId file, FileState state, String reason, String finding) implements NotesEvent {}

    /** What somebody brought is harmful; for staff, who are not told its name. */
    record PictureInfected(FileId file, ParticipantId by, String finding) implements NotesEvent {}

    /** A picture is not there any more; for those who knew of it. @param gone whether the server has deleted it already */
    record PictureRemoved(FileId file, boolean gone) implements NotesEvent, Retracting {
        @Override
        public String mentioned() {
            return file.value();
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof PictureBrought brought && brought.file().equals(file) ? brought.nameless() : earlier;
        }
    }

    /** @param named who may edit besides staff, if some attendees may */
    record EditorsSet(Editors editors, Set<ParticipantId> named, ParticipantId by, Instant at) implements NotesEvent {
        public EditorsSet {
            named = Set.copyOf(named);
        }
    }
}
