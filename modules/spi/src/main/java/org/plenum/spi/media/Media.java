package org.plenum.spi.media;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/**
 * The media engines of this server, for a plugin that uses them. Safe for all threads; does not block longer than engines' {@link MediaEngine#health} does.
 *
 * @since 1
 */
public interface Media {
    /** There are none. */
    Media NONE = new Media() {
        @Override
        public List<Engine> engines(TenantId tenant) {
            return List.of();
        }

        @Override
        public CompletionStage<MediaRoom> open(String engine, RoomSpec spec, MediaEvents events) {
            return CompletableFuture.failedFuture(new PlenumException(CommonError.PLUGIN_ABSENT, "no engine '" + engine + "'"));
        }
    };

    /** Those that are here and switched on for a tenant: working ones first, then in their own order. */
    List<Engine> engines(TenantId tenant);

    /**
     * The one to be used.
     *
     * @param preferred id that the tenant has chosen; empty if none
     * @return the preferred one if it works, else the first that does
     */
    default Optional<Engine> chosen(TenantId tenant, String preferred) {
        List<Engine> working = engines(tenant).stream().filter(engine -> engine.health().working()).toList();
        return working.stream().filter(engine -> engine.id().equals(preferred)).findFirst().or(() -> working.stream().findFirst());
    }

    /**
     * Opens a room in an engine. It is closed when the plugin goes that opened it; when the engine goes, {@link MediaEvents#failed} is told and the room does
     * nothing more.
     *
     * @param engine its id
     * @return completes exceptionally with {@link PlenumException}: PLUGIN_ABSENT if the engine is not here or switched off for the tenant; what
     *     {@link MediaEngine#open} says
     */
    CompletionStage<MediaRoom> open(String engine, RoomSpec spec, MediaEvents events);

    /**
     * An engine that is here.
     *
     * @param id of its plugin
     * @param capabilities what it can do
     * @param health how it stands with it now
     */
    record Engine(String id, Set<Capability> capabilities, MediaEngine.Health health) {
        public Engine {
            capabilities = Set.copyOf(capabilities);
        }
    }
}
