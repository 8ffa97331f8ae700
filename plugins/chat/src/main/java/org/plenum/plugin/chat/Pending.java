package org.plenum.plugin.chat;

import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;

/**
 * A file that somebody has uploaded and not sent yet.
 *
 * @param state DELETED from when its uploader discarded it until the server has
 * @param reason why it is refused, else empty
 * @param finding what was found, may be empty
 */
record Pending(ParticipantId by, Attachment attachment, FileState state, String reason, String finding) {
    /** Of one person. */
    static final int MOST = 20;

    FileId file() {
        return attachment.file();
    }

    /** Nothing is left but that it is to go. */
    Pending discarded() {
        return new Pending(by, new Attachment(file(), "", attachment.type(), attachment.length()), FileState.DELETED, "", "");
    }
}
