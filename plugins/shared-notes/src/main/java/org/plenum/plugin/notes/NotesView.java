package org.plenum.plugin.notes;

import java.util.List;
import org.plenum.plugin.notes.NotesState.Last;
import org.plenum.spi.Meeting;
import org.plenum.spi.Viewer;
import org.plenum.text.Pieces;
import org.plenum.text.plugin.Picture;
import org.plenum.text.plugin.Pictures;

/**
 * What a person is shown.
 *
 * @param readable whether they may read the notes; the rest is empty if not
 * @param text as it is, in pieces
 * @param last who changed it last, and when
 * @param choice who may edit, once staff has decided; for staff only
 * @param pictures all that were released, and the viewer's own
 */
record NotesView(
        boolean readable, int version, List<String> text, List<Last> last, List<Choice> choice, List<Picture.Seen> pictures) {
    NotesView {
        text = List.copyOf(text);
        last = List.copyOf(last);
        choice = List.copyOf(choice);
        pictures = List.copyOf(pictures);
    }

    static NotesView of(NotesState state, Viewer viewer, Meeting meeting) {
        if (!meeting.permits(viewer, Notes.READ)) {
            return new NotesView(false, 0, List.of(), List.of(), List.of(), List.of());
        }
        return new NotesView(
                true,
                state.version(),
                Pieces.of(state.document().text()),
                state.last(),
                viewer.isStaff() ? state.choice() : List.of(),
                Pictures.seen(state.pictures(), viewer));
    }
}
