package org.plenum.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The files of one plugin, for its jobs, listeners and resources: only those that were uploaded for it, and those that it made of them.
 * Blocking; safe for all threads.
 *
 * @since 1
 */
public interface Files {
    /** A file that is known, in whatever state. */
    Optional<StoredFile> find(FileId file);

    /** Its state; DELETED if it is not known. */
    FileState state(FileId file);

    /** Those of a meeting that are released, oldest first; derived ones are not among them. */
    List<StoredFile> released(MeetingId meeting);

    /** Tenants in whose meetings there are released files, for what goes by the tenant's settings. */
    List<TenantId> tenants();

    /** Released ones in all meetings of a tenant whose upload began earlier, oldest first, 1000 at most; derived ones are not among them. */
    List<StoredFile> released(TenantId tenant, Instant before);

    /**
     * Reads a released or derived file. The caller closes it.
     *
     * @throws PlenumException NOT_FOUND if it is not there or not released
     */
    InputStream open(FileId file) throws IOException;

    /**
     * Keeps a file that the plugin made of an inspected one, such as a picture of a slide. It is released at once, counts for the meeting's
     * quota, may be read by whom {@link FileRules#readable} says, and goes when the one goes that it was made of. No {@link FileChange}
     * tells of it.
     *
     * @param origin a released file
     * @param content is moved; on the same file system as {@link #workspace}
     * @param type media type
     * @throws PlenumException NOT_FOUND if the origin is not there or not released; TOO_LARGE if the quota is used up
     */
    FileId derive(FileId origin, String name, String type, Path content) throws IOException;

    /** What was made of a file, oldest first. */
    List<FileId> derived(FileId origin);

    /**
     * Released files, of all meetings, of which nothing called {@code name} was made: what a plugin that makes something of each file has
     * still to do, also after a restart. What cannot be done has to be marked as well, or it comes again.
     *
     * @param name as given to {@link #derive}
     * @return oldest first; 1000 at most
     */
    List<StoredFile> lacking(String name);

    /** Deletes a file and what was made of it; nothing happens if it is not there. */
    void delete(FileId file);

    /** An empty folder for the plugin to work in, on the disk where files lie. The caller deletes it; what is left is deleted when the server starts. */
    Path workspace() throws IOException;
}
