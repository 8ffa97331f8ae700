package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenum.spi.FileInspector;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.HealthCheck.State;
import org.plenum.spi.media.MediaEngine;

/** How it stands with the plugins of this server. Safe for all threads; blocking. */
public final class PluginHealth {
    private static final Logger LOG = System.getLogger(PluginHealth.class.getName());
    private static final int LONGEST_DETAIL = 400;

    private final PluginRegistry plugins;
    private final PluginInspectors inspectors;
    private final PluginEngines engines;

    PluginHealth(PluginRegistry plugins, PluginInspectors inspectors, PluginEngines engines) {
        this.plugins = plugins;
        this.inspectors = inspectors;
        this.engines = engines;
    }

    /**
     * Plugins that have something to say, by id, as it is now: what they check themselves, whether they inspect files if they are to, and whether their media
     * engine works.
     */
    public Map<String, List<HealthCheck>> all() {
        var all = new TreeMap<String, List<HealthCheck>>();
        plugins.active().forEach(plugin -> all.put(plugin.id(), new ArrayList<>(checks(plugin))));
        inspectors.all().forEach((id, health) ->
                all.computeIfAbsent(id, absent -> new ArrayList<>()).add(inspection(health)));
        engines.all().forEach((id, health) ->
                all.computeIfAbsent(id, absent -> new ArrayList<>()).add(media(health)));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static List<HealthCheck> checks(RunningPlugin plugin) {
        try {
            return plugin.plugin().healthChecks();
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.log(Level.WARNING, "plugin " + plugin.id() + " cannot say how it stands with it", fault);
            return List.of(HealthCheck.of(
                    "health",
                    State.DOWN,
                    "The plugin failed when it was asked how it is. The server's log says more.",
                    "Tillägget gjorde fel när det tillfrågades hur det mår. Serverns logg säger mer."));
        }
    }

    private static HealthCheck inspection(FileInspector.Health health) {
        return health.working()
                ? check("inspection", State.UP, "Files are inspected", "Filer granskas", health.detail())
                : check("inspection", State.DOWN, "Files cannot be inspected now", "Filer kan inte granskas just nu", health.detail());
    }

    private static HealthCheck media(MediaEngine.Health health) {
        return health.working()
                ? check("media", State.UP, "Voice and pictures can pass", "Ljud och bild kan passera", health.detail())
                : check("media", State.DOWN, "Voice and pictures cannot pass now", "Ljud och bild kan inte passera just nu", health.detail());
    }

    private static HealthCheck check(String name, State state, String english, String swedish, String detail) {
        String brief = detail.isBlank() ? "…" : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        return HealthCheck.of(name, state, english + ": " + brief, swedish + ": " + brief);
    }

    /** The worst of all; UP if there are none. */
    public static State overall(Map<String, List<HealthCheck>> all) {
        return all.values().stream()
                .flatMap(List::stream)
                .map(HealthCheck::state)
                .reduce(State.UP, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
