package org.plenum.plugin.notes;

import org.plenum.plugin.notes.NotesEvent.PictureBrought;
import org.plenum.plugin.notes.NotesEvent.PictureChecked;
import org.plenum.plugin.notes.NotesEvent.PictureInfected;
import org.plenum.plugin.notes.NotesEvent.PictureRemoved;
import org.plenum.spi.Command;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.text.plugin.Picture;
import org.plenum.text.plugin.PictureEvents;
import org.plenum.text.plugin.PictureRules;

/** Pictures in the notes: brought by who edits, seen by who reads. */
final class Illustrating implements PictureEvents {
    static final PictureRules<NotesState> RULES =
            new PictureRules<>(Notes.EDIT, Notes.READ, NotesState::pictures, new Illustrating());

    private Illustrating() {}

    static Command<NotesState, ?> command() {
        return Command.of(
                "discard-picture", DiscardPicture.class, Notes.EDIT, (state, ask) -> RULES.discard(state, ask, ask.payload().file()));
    }

    /** One's own. */
    record DiscardPicture(FileId file) {}

    @Override
    public Event brought(Picture picture) {
        return new PictureBrought(picture.file(), picture.by(), picture.name());
    }

    @Override
    public Event checked(FileId file, FileState state, String reason, String finding) {
        return new PictureChecked(file, state, reason, finding);
    }

    @Override
    public Event infected(FileId file, ParticipantId by, String finding) {
        return new PictureInfected(file, by, finding);
    }

    @Override
    public Event removed(FileId file, boolean gone) {
        return new PictureRemoved(file, gone);
    }

    @Override
    public ErrorCode notPicture() {
        return NotesError.NOT_PICTURE;
    }

    @Override
    public ErrorCode tooMany() {
        return NotesError.TOO_MANY_PICTURES;
    }

    @Override
    public ErrorCode notFound() {
        return NotesError.PICTURE_NOT_FOUND;
    }
}
