package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.Media;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.RoomSpec;
import org.plenum.tenant.FeaturePolicy;
import org.plenum.tenant.Standing;

/**
 * The media engines of the plugins that are here, and the rooms that other plugins have opened in them. When either leaves, the room is closed, and neither is held
 * by the other any more. Safe for all threads.
 */
public final class PluginEngines implements PluginRegistry.Watcher {
    private static final Logger LOG = System.getLogger(PluginEngines.class.getName());
    private static final MediaEngine.Health SILENT = new MediaEngine.Health(false, "the engine failed when it was asked; the log says how");

    private final PluginRegistry plugins;
    private final FeaturePolicy policy;
    private final Set<EngineRoom> rooms = ConcurrentHashMap.newKeySet();

    PluginEngines(PluginRegistry plugins, FeaturePolicy policy) {
        this.plugins = plugins;
        this.policy = policy;
    }

    /** How it stands with every engine that is here, by id. */
    public Map<String, MediaEngine.Health> all() {
        return plugins.active().stream()
                .filter(plugin -> plugin.engine().isPresent())
                .collect(Collectors.toMap(RunningPlugin::id, plugin -> ask(plugin, MediaEngine::health, SILENT), (one, same) -> one, TreeMap::new));
    }

    /** What one plugin is given of the engines. */
    Media of(RunningPlugin user) {
        return new Media() {
            @Override
            public List<Engine> engines(TenantId tenant) {
                return present(tenant);
            }

            @Override
            public CompletionStage<MediaRoom> open(String engine, RoomSpec spec, MediaEvents events) {
                return PluginEngines.this.open(user, engine, spec, events);
            }
        };
    }

    private List<Media.Engine> present(TenantId tenant) {
        record Placed(Media.Engine engine, int order) {}
        return plugins.active().stream()
                .filter(plugin -> plugin.engine().isPresent() && isOn(tenant, plugin))
                .map(plugin -> new Placed(
                        new Media.Engine(
                                plugin.id(),
                                ask(plugin, MediaEngine::capabilities, Set.of()),
                                ask(plugin, MediaEngine::health, SILENT)),
                        ask(plugin, MediaEngine::order, Integer.MAX_VALUE)))
                .sorted(Comparator.<Placed, Boolean>comparing(placed -> !placed.engine().health().working())
                        .thenComparing(Placed::order)
                        .thenComparing(placed -> placed.engine().id()))
                .map(Placed::engine)
                .toList();
    }

    private boolean isOn(TenantId tenant, RunningPlugin plugin) {
        return policy.standing(tenant, plugin.id(), plugin.manifest().normally()) instanceof Standing.On;
    }

    private static <T> T ask(RunningPlugin plugin, Function<MediaEngine, T> question, T failed) {
        try {
            return plugin.engine().map(question).orElse(failed);
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(Level.WARNING, "the media engine of plugin " + plugin.id() + " failed", fault);
            return failed;
        }
    }

    private CompletionStage<MediaRoom> open(RunningPlugin user, String id, RoomSpec spec, MediaEvents events) {
        return plugins.active(id)
                .filter(found -> isOn(spec.tenant(), found))
                .flatMap(found -> found.engine().map(engine -> open(user, found, engine, spec, events)))
                .orElseGet(() -> CompletableFuture.failedFuture(new PlenumException(CommonError.PLUGIN_ABSENT, "no media engine '" + id + "' is here")));
    }

    private CompletionStage<MediaRoom> open(RunningPlugin user, RunningPlugin plugin, MediaEngine engine, RoomSpec spec, MediaEvents events) {
        var room = new EngineRoom(plugin, user, events, rooms::remove);
        rooms.add(room);
        CompletionStage<MediaRoom> opening;
        try {
            opening = engine.open(spec, room.events());
        } catch (RuntimeException | LinkageError fault) {
            opening = CompletableFuture.failedFuture(fault);
        }
        return opening.handle((opened, fault) -> fault == null ? admitted(plugin, user, room, opened) : refused(plugin, room, fault));
    }

    private MediaRoom admitted(RunningPlugin plugin, RunningPlugin user, EngineRoom room, MediaRoom opened) {
        room.opened(opened);
        if (isGone(plugin) || isGone(user)) {
            room.close();
        }
        if (room.isClosed()) {
            throw new PlenumException(CommonError.PLUGIN_ABSENT, "media engine '" + plugin.id() + "' left while it opened a room");
        }
        return room;
    }

    private boolean isGone(RunningPlugin plugin) {
        return plugins.active(plugin.id()).filter(now -> now == plugin).isEmpty();
    }

    /** Only what is of the SPI passes: another exception may be of a class of the engine's plugin, which must not outlive it. */
    private static MediaRoom refused(RunningPlugin plugin, EngineRoom room, Throwable fault) {
        room.close();
        Throwable reason = fault instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
        if (reason instanceof PlenumException refusal) {
            throw new PlenumException(refusal.code(), String.valueOf(refusal.getMessage()));
        }
        LOG.log(Level.ERROR, "the media engine of plugin " + plugin.id() + " failed when it opened a room", reason);
        throw new PlenumException(CommonError.INTERNAL, "media engine '" + plugin.id() + "' failed: " + reason.getClass().getName());
    }

    @Override
    public void arrived(RunningPlugin plugin) {
        // It is found when somebody opens a room.
    }

    @Override
    public void leaving(RunningPlugin plugin) {
        cut(plugin, "plugin '" + plugin.id() + "' has left");
        plugin.engine().ifPresent(engine -> closed(plugin, engine));
    }

    private static void closed(RunningPlugin plugin, MediaEngine engine) {
        try {
            engine.close();
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(Level.WARNING, "the media engine of plugin " + plugin.id() + " does not close", fault);
        }
    }

    @Override
    public void faulty(RunningPlugin plugin, String problem) {
        cut(plugin, "plugin '" + plugin.id() + "' is switched off: " + problem);
    }

    private void cut(RunningPlugin plugin, String reason) {
        rooms.forEach(room -> room.left(plugin, reason));
    }
}
