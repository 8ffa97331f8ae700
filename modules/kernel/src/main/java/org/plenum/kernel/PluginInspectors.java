package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenum.files.Inspectors;
import org.plenum.spi.Incoming;
import org.plenum.spi.EarlyInspector;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;
import org.plenum.tenant.FeaturePolicy;
import org.plenum.tenant.Standing;

/**
 * The inspectors of the plugins that are here. A plugin that leaves is waited for: its inspections are interrupted, and made again by
 * its successor. Safe for all threads.
 */
public final class PluginInspectors implements Inspectors, PluginRegistry.Watcher {
    private static final Logger LOG = System.getLogger(PluginInspectors.class.getName());
    private static final int LONGEST_TEXT = 200;

    private final PluginRegistry plugins;
    private final FeaturePolicy policy;
    private final List<String> required;
    private final AtWork working = new AtWork();

    PluginInspectors(PluginRegistry plugins, FeaturePolicy policy, List<String> required) {
        this.plugins = plugins;
        this.policy = policy;
        this.required = List.copyOf(required);
    }

    @Override
    public Present present(TenantId tenant) {
        List<String> names = plugins.active().stream()
                .filter(plugin -> plugin.inspector().isPresent())
                .filter(plugin -> policy.standing(tenant, plugin.id(), plugin.manifest().normally()) instanceof Standing.On)
                .sorted(Comparator.<RunningPlugin>comparingInt(PluginInspectors::order).thenComparing(RunningPlugin::id))
                .map(RunningPlugin::id)
                .toList();
        return new Present(names, required.stream().filter(name -> !names.contains(name)).toList());
    }

    private static int order(RunningPlugin plugin) {
        return plugin.inspector().map(FileInspector::order).orElse(Integer.MAX_VALUE);
    }

    /** Every inspector that is here or has to be, by id, as it is now. */
    public Map<String, FileInspector.Health> all() {
        var all = new java.util.TreeMap<String, FileInspector.Health>();
        required.forEach(name -> all.put(name, health(name)));
        plugins.active().stream()
                .filter(plugin -> plugin.inspector().isPresent())
                .forEach(plugin -> all.put(plugin.id(), health(plugin.id())));
        return all;
    }

    @Override
    public boolean readsEarly(String name) {
        return plugins.active(name).flatMap(RunningPlugin::inspector).filter(EarlyInspector.class::isInstance).isPresent();
    }

    @Override
    public Verdict inspect(String name, Inspection inspection, Incoming incoming) throws InterruptedException {
        Optional<RunningPlugin> plugin = plugins.active(name);
        if (plugin.isEmpty()) {
            return new Verdict.Unavailable("plugin '" + name + "' is not here");
        }
        RunningPlugin inspecting = plugin.get();
        working.enter(inspecting);
        try {
            // It may have left after it was looked up, and before it was known to work.
            return plugins.active(name).filter(now -> now == inspecting).isPresent()
                    ? checked(name, inspect(inspecting.inspector().orElseThrow(), inspection, incoming))
                    : new Verdict.Unavailable("plugin '" + name + "' is being replaced");
        } catch (InterruptedException interrupted) {
            if (plugins.active(name).filter(now -> now == inspecting).isPresent()) {
                throw interrupted;
            }
            return new Verdict.Unavailable("plugin '" + name + "' is being replaced");
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.log(Level.ERROR, "the inspector of plugin " + name + " failed with file " + inspection.id(), fault);
            return new Verdict.Unavailable("the inspector of '" + name + "' failed: " + fault.getClass().getName());
        } finally {
            working.leave(inspecting);
        }
    }

    private static Verdict inspect(FileInspector inspector, Inspection inspection, Incoming incoming) throws InterruptedException {
        return inspector instanceof EarlyInspector early ? early.inspect(inspection, incoming) : inspector.inspect(inspection);
    }

    /** A plugin's own text is cut to what is kept of it. */
    private static Verdict checked(String name, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Infected(String finding) -> new Verdict.Infected(finding.isBlank() ? name : cut(finding));
            case Verdict.Refused(Verdict.Reason reason, String detail) -> new Verdict.Refused(reason, cut(detail));
            case Verdict.Clean clean -> clean;
            case Verdict.Rewritten rewritten -> rewritten;
            case Verdict.Unavailable unavailable -> unavailable;
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    @Override
    public FileInspector.Health health(String name) {
        return ask(name, FileInspector::health, new FileInspector.Health(false, "the plugin is not here"));
    }

    @Override
    public String edition(String name) {
        return ask(name, FileInspector::edition, "");
    }

    private <T> T ask(String name, Function<FileInspector, T> question, T absent) {
        try {
            return plugins.active(name).flatMap(RunningPlugin::inspector).map(question).orElse(absent);
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(Level.WARNING, "the inspector of plugin " + name + " failed", fault);
            return absent;
        }
    }

    @Override
    public void arrived(RunningPlugin plugin) {
        // What waits for it is looked at every other second.
    }

    @Override
    public void leaving(RunningPlugin plugin) {
        if (!working.end(plugin)) {
            LOG.log(Level.WARNING, "inspections of plugin {0} do not end; its classes stay in memory", plugin.id());
        }
    }

    @Override
    public void faulty(RunningPlugin plugin, String problem) {
        // It is not active any more, so it is not asked.
    }
}
