package org.plenum.plugin.notes;

import java.time.Instant;
import java.util.List;
import org.plenum.plugin.notes.NotesEvent.TextChanged;
import org.plenum.plugin.notes.NotesEvent.TextCondensed;
import org.plenum.spi.ParticipantId;
import org.plenum.text.Document;
import org.plenum.text.EditedText;
import org.plenum.text.Passage;

/**
 * @param last who changed the text last, and when
 * @param choice who may edit; none until staff has decided
 */
record NotesState(EditedText text, List<Last> last, List<Choice> choice) {
    static final NotesState EMPTY = new NotesState(EditedText.EMPTY, List.of(), List.of());

    NotesState {
        last = List.copyOf(last);
        choice = List.copyOf(choice);
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
        return new NotesState(after, List.of(new Last(changed.by(), changed.at())), choice);
    }

    NotesState after(TextCondensed condensed) {
        return new NotesState(text.condensed(condensed.passages()), last, choice);
    }

    NotesState with(Choice decided) {
        return new NotesState(text, last, List.of(decided));
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
