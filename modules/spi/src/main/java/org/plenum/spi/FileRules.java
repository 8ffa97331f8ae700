package org.plenum.spi;

import java.util.List;

/**
 * What a feature does with files: who may bring them, who may read them, and what follows when it stands otherwise with one. The kernel
 * takes files in at {@code /api/meetings/{meeting}/{plugin}/files}, has them inspected, and gives them out; what a file is in the meeting is
 * what the feature makes of it. Pure, called as the feature itself is.
 *
 * @param <S> the feature's state
 * @since 1
 */
public interface FileRules<S extends Record> {
    /** Held by who uploads; the manifest lists it. */
    Permission uploading();

    /**
     * Whether an upload may begin. The tenant's own limits have been looked at.
     *
     * @param ask with the file as it was announced; its {@link StoredFile#type} is not known yet
     * @throws PlenumException to refuse: too many, too large for this feature, of a purpose that it does not know
     */
    default void accept(S state, Ask<StoredFile> ask) {}

    /**
     * What follows when it stands otherwise with a file of this feature. Called at least once for each state that the file stays in, with the
     * newest when several came at once, also long after, when the plugin or the meeting was away; the same may be told twice, and then
     * nothing follows. When the meeting is over nothing can follow, and it is not called.
     */
    List<Decision.Fact> changed(S state, FileChange change, Meeting meeting);

    /**
     * What a file is saved as by who reads it; with a folder before it and {@code /} between, if the feature has folders: they are in the
     * archive of several files. What cannot be in a name is left out of it by the kernel.
     *
     * @param file as it was uploaded, or made of one that was
     * @return its own name if the feature does not say otherwise
     */
    default String path(S state, StoredFile file) {
        return file.name();
    }

    /** Whether somebody may read a released file of this feature. People of the lobby, and who has left, are never asked for. */
    boolean readable(S state, Viewer viewer, FileId file, Meeting meeting);
}
