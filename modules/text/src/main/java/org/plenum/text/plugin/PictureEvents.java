package org.plenum.text.plugin;

import org.plenum.spi.ErrorCode;
import org.plenum.spi.Event;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;

/** A plugin's own events and refusals for what happens to pictures. */
public interface PictureEvents {
    /** Somebody has uploaded a picture; for them alone. */
    Event brought(Picture picture);

    /** It stands otherwise with it; for the readers once it was released, before that for who brought it. */
    Event checked(FileId file, FileState state, String reason, String finding);

    /** What somebody brought is harmful; for staff. */
    Event infected(FileId file, ParticipantId by, String finding);

    /** It is not there any more. @param gone whether the server has deleted it already */
    Event removed(FileId file, boolean gone);

    /** No PNG, JPEG, GIF or WebP by its name. */
    ErrorCode notPicture();

    /** The meeting has all that it may have. */
    ErrorCode tooMany();

    /** None of the caller's. */
    ErrorCode notFound();
}
