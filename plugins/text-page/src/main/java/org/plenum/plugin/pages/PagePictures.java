package org.plenum.plugin.pages;

import org.plenum.plugin.pages.PagesEvent.PictureBrought;
import org.plenum.plugin.pages.PagesEvent.PictureChecked;
import org.plenum.plugin.pages.PagesEvent.PictureInfected;
import org.plenum.plugin.pages.PagesEvent.PictureRemoved;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;
import org.plenum.text.plugin.Picture;
import org.plenum.text.plugin.PictureEvents;

/** What the pages call what happens to pictures. */
final class PagePictures implements PictureEvents {
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
        return PagesError.NOT_PICTURE;
    }

    @Override
    public ErrorCode tooMany() {
        return PagesError.TOO_MANY_PICTURES;
    }

    @Override
    public ErrorCode notFound() {
        return PagesError.PICTURE_NOT_FOUND;
    }
}
