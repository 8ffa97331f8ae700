package org.plenum.web.admin;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.host.Manifest;

/** The plugins that this server knows, whether they work or not. Safe for all threads. */
public interface PluginCatalogue {
    /** By id. */
    List<Listed> plugins();

    /**
     * A plugin.
     *
     * @param id the manifest's, or the deployment's name if there is no manifest
     * @param manifest missing if it could not be read
     * @param state {@code active}, {@code replacing}, {@code absent}, {@code refused} or {@code faulty}
     * @param problem why it is not active, for administrators; empty if nothing is wrong
     */
    record Listed(String id, Optional<Manifest> manifest, String state, String problem) {}
}
