package org.plenum.spi.media;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Carries the media of meetings. A plugin brings one by {@link org.plenum.spi.Plugin#mediaEngine}; it is used for tenants for which the plugin is switched on.
 *
 * @since 1
 */
public interface MediaEngine extends AutoCloseable {
    /** Place among the engines for a tenant that has chosen none, small numbers first; with the same number the plugin's id decides. */
    int order();

    /** What this engine can do; the same as long as it is there. */
    Set<Capability> capabilities();

    /**
     * Opens a room. When the engine's plugin goes, its rooms are closed by the server.
     *
     * @param events told from the moment the room is there until it is closed or has failed
     * @return completes exceptionally with {@link org.plenum.spi.PlenumException}, of kind OUTSIDE if the engine cannot work now, LIMIT if it has no
     *     room for one more
     */
    CompletionStage<MediaRoom> open(RoomSpec spec, MediaEvents events);

    /** How it stands with the engine now. Returns within a second. */
    Health health();

    /** The plugin goes, and its rooms have been closed: lets go of ports and threads. Returns within 5 seconds. */
    @Override
    void close();

    /**
     * For the administrator and for choosing an engine.
     *
     * @param working whether rooms can be opened now
     * @param detail for administrators, in English: at which addresses it works, or what is wrong; up to 300 characters, nothing secret
     */
    record Health(boolean working, String detail) {}
}
