package org.plenum.plugin.notes;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.notes.NotesEvent.PictureBrought;
import org.plenum.plugin.notes.NotesEvent.PictureChecked;
import org.plenum.plugin.notes.NotesEvent.PictureRemoved;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.spi.ParticipantId;
import org.plenum.text.Document;
import org.plenum.text.EditedText;
import org.plenum.text.Passage;
import org.plenum.text.plugin.Picture;
import org.plenum.text.plugin.Pictures;

/**
 * @param last who changed the text last, and when
 * @param choice who may edit; none until staff has decided
 * @param pictures that people brought, whether the text has them or not
 */
record NotesState(EditedText text, List<Last> last, List<Choice> choice, List<Picture> pictures) {
    static final NotesState EMPTY = new NotesState(EditedText.EMPTY, List.of(), List.of(), List.of());

    NotesState {
        last = List.copyOf(last);
        choice = List.copyOf(choice);
        pictures = List.copyOf(pictures);
    }

    Document document() {
        return text.document();
    }

    int version() {
        return text.version();
    }

    NotesState after(TextChanged changed) {
        EditedText after =
                text.after(changed.version(), changed.changes(), changed.by().value(), changed.at(), EditedText.REMEMBERED);
        return new NotesState(after, List.of(new Last(changed.by(), changed.at())), choice, pictures);
    }

    NotesState after(TextCondensed condensed) {
        return new NotesState(text.condensed(condensed.passages()), last, choice, pictures);
    }

    NotesState with(Choice decided) {
        return new NotesState(text, last, List.of(decided), pictures);
    }

    NotesState after(PictureBrought brought) {
        return with(Pictures.with(pictures, Picture.brought(brought.file(), brought.by(), brought.name())));
    }

    NotesState after(PictureChecked checked) {
        return with(Pictures.checked(pictures, checked.file(), checked.state(), checked.reason(), checked.finding()));
    }

    NotesState after(PictureRemoved removed) {
        return with(Pictures.removed(pictures, removed.file(), removed.gone()));
    }

    private NotesState with(List<Picture> changed) {
        return new NotesState(text, last, choice, changed);
    }

    /** Names the time since the text was condensed last. */
    String eraName() {
        return "era-" + text.era();
    }

    /** What takes the place of all that has been written and deleted. */
    TextCondensed condensed() {
        return begunWith(document().passages());
    }

    /** The text as it shall be from now on. */
    TextCondensed begunWith(List<Passage> passages) {
        return new TextCondensed(eraName(), "era-" + (text.era() + 1), passages);
    }

    /** Somebody changed the text. */
    record Last(ParticipantId by, Instant at) {}
}
