package org.plenum.kernel;

import java.util.Optional;
import org.plenum.spi.host.Manifest;

/**
 * A plugin as administrators see it.
 *
 * @param id the manifest's, or the deployment's name if there was no readable manifest
 * @param manifest of the version that is or was last here; none if it was refused before it could be read
 * @param problem why it is refused or faulty, empty if it is not
 */
public record PluginState(String id, Optional<Manifest> manifest, State state, String problem) {
    /** What it is doing. */
    public enum State {
        ACTIVE,
        /** Undeployed a moment ago; requests wait for its successor. */
        REPLACING,
        /** Undeployed. */
        ABSENT,
        /** Not let in. */
        REFUSED,
        /** Switched off on this server, because it did not return. */
        FAULTY
    }
}
