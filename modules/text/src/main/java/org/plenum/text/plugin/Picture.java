package org.plenum.text.plugin;

import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;

/**
 * A picture that somebody brought for a text. Where in the text it is, if anywhere, the text says.
 *
 * @param name as its uploader calls it; empty once it is to go
 * @param state DELETED from when its uploader discarded it until the server has
 * @param reason why it is refused, waits or was taken back, else empty
 * @param finding what was found, may be empty
 */
public record Picture(FileId file, ParticipantId by, String name, FileState state, String reason, String finding) {
    /** Of one meeting, those that were refused not counted. */
    public static final int MOST = 200;

    /** Just uploaded. */
    public static Picture brought(FileId file, ParticipantId by, String name) {
        return new Picture(file, by, name, FileState.CHECKING, "", "");
    }

    /** Whether all who read the text know of it. */
    boolean isKnown() {
        return state == FileState.RELEASED || state == FileState.WITHDRAWN;
    }

    /** Nothing is left but that it is to go. */
    Picture discarded() {
        return new Picture(file, by, "", FileState.DELETED, "", "");
    }

    /**
     * A picture as one reader is shown it.
     *
     * @param own whether they brought it; nothing tells others who did
     * @param name for who brought it, else empty
     */
    public record Seen(FileId file, boolean own, String name, FileState state, String reason, String finding) {}
}
