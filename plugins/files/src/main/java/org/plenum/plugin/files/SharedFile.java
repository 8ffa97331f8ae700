package org.plenum.plugin.files;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.ParticipantId;

/**
 * A file of the meeting.
 *
 * @param name empty once who gave it was erased
 * @param type media type; of one that is not released {@code application/octet-stream}
 * @param length bytes
 * @param folder id, or {@link Folder#NONE}
 * @param handout whether staff gives it out
 * @param at when its upload began
 * @param state DELETED from when somebody deleted it until the server has
 * @param reason why it is refused or withdrawn, else empty
 * @param finding what was found, may be empty
 * @param readers who had read it, of one that is withdrawn; told to nobody
 */
record SharedFile(
        FileId id,
        ParticipantId by,
        String name,
        String type,
        long length,
        String folder,
        boolean handout,
        Instant at,
        FileState state,
        String reason,
        String finding,
        List<ParticipantId> readers) {
    static final String UNKNOWN_TYPE = "application/octet-stream";

    SharedFile {
        readers = List.copyOf(readers);
    }

    boolean is(FileState one) {
        return state == one;
    }

    /** Nobody else was ever told of it. */
    boolean isUntold() {
        return state == FileState.CHECKING || state == FileState.WAITING || state == FileState.REFUSED;
    }

    SharedFile in(FileState next, String newReason, String newFinding) {
        return new SharedFile(id, by, name, type, length, folder, handout, at, next, newReason, newFinding, readers);
    }

    SharedFile called(String newName) {
        return new SharedFile(id, by, newName, type, length, folder, handout, at, state, reason, finding, readers);
    }

    SharedFile movedTo(String newFolder) {
        return new SharedFile(id, by, name, type, length, newFolder, handout, at, state, reason, finding, readers);
    }

    SharedFile marked(boolean asHandout) {
        return new SharedFile(id, by, name, type, length, folder, asHandout, at, state, reason, finding, readers);
    }

    SharedFile readBy(List<ParticipantId> people) {
        return new SharedFile(id, by, name, type, length, folder, handout, at, state, reason, finding, people);
    }

    /** Nothing is left but that it is to go. */
    SharedFile deleted() {
        return new SharedFile(id, by, "", UNKNOWN_TYPE, 0, Folder.NONE, false, at, FileState.DELETED, "", "", List.of());
    }
}
