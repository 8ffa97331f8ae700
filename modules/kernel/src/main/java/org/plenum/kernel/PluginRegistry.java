package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Gate;
import org.plenum.spi.host.Manifest;
import org.plenum.spi.host.PluginHost;
import org.plenum.spi.host.Refusal;

/** The plugins of this server. Safe for all threads. */
public final class PluginRegistry implements PluginHost {
    private static final Logger LOG = System.getLogger(PluginRegistry.class.getName());

    /** Plugins are deployed after the kernel, one by one: so long it may take. */
    private static final long START_NANOS = Duration.ofMinutes(2).toNanos();

    private final Gate gate;
    private final Companions companions;
    private final Map<String, Slot> slots = new ConcurrentSkipListMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicLong generations = new AtomicLong();
    private final long parkNanos;
    private final long started = System.nanoTime();

    /**
     * @param gate who may reach the plugins' WARs
     * @param companions run a plugin's listeners and jobs
     * @param parkNanos how long requests wait for a plugin that has left
     */
    PluginRegistry(Gate gate, Companions companions, long parkNanos) {
        this.gate = gate;
        this.companions = companions;
        this.parkNanos = parkNanos;
    }

    /** Told of plugins that come and go. */
    interface Watcher {
        /** A plugin is here now. */
        void arrived(RunningPlugin plugin);

        /** A plugin has left the registry; on return nothing of it may be held or run. */
        void leaving(RunningPlugin plugin);

        /** A plugin was switched off on this server. */
        void faulty(RunningPlugin plugin, String problem);
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    @Override
    public void arrived(Arrival arrival) {
        String id = arrival.manifest().id();
        try {
            var plugin = new RunningPlugin(
                    arrival.manifest(), generations.incrementAndGet(), arrival.plugin(), arrival.resources());
            PluginCheck.check(plugin);
            companions.started(plugin);
            slots.put(id, Slot.active(plugin));
            watchers.forEach(watcher -> watcher.arrived(plugin));
            LOG.log(Level.INFO, "plugin {0} {1} is here", id, plugin.build());
        } catch (PlenumException fault) {
            slots.put(id, Slot.refused(Optional.of(arrival.manifest()), String.valueOf(fault.getMessage())));
            throw fault;
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            String problem = "it failed when it was registered: " + fault;
            slots.put(id, Slot.refused(Optional.of(arrival.manifest()), problem));
            // The cause stays out of the exception: it may be of a class of the plugin, which must not outlive it.
            LOG.log(Level.WARNING, "plugin " + id + " failed when it was registered", fault);
            throw new PlenumException(CommonError.INVALID, "plugin '" + id + "': " + problem);
        }
    }

    @Override
    public void leaving(Arrival arrival) {
        Slot slot = slots.get(arrival.manifest().id());
        if (slot == null || slot.held.isEmpty()) {
            return;
        }
        RunningPlugin plugin = slot.held.get();
        if (plugin.plugin() != arrival.plugin()) {
            return;
        }
        slots.put(plugin.id(), Slot.left(plugin.manifest()));
        companions.leaving(plugin);
        watchers.forEach(watcher -> watcher.leaving(plugin));
        LOG.log(Level.INFO, "plugin {0} {1} has left", plugin.id(), plugin.build());
    }

    @Override
    public void refused(Refusal refusal) {
        slots.compute(refusal.plugin(), (id, slot) ->
                slot != null && slot.held.isPresent() ? slot.withProblem(refusal.reason()) : Slot.refused(Optional.empty(), refusal.reason()));
    }

    @Override
    public Gate gate() {
        return gate;
    }

    /** The plugin, if it is here and in order. */
    Optional<RunningPlugin> active(String id) {
        Slot slot = slots.get(id);
        return slot != null && slot.state == PluginState.State.ACTIVE ? slot.held : Optional.empty();
    }

    /** Those that are here and in order, by id. */
    List<RunningPlugin> active() {
        return slots.values().stream()
                .filter(slot -> slot.state == PluginState.State.ACTIVE)
                .flatMap(slot -> slot.held.stream())
                .toList();
    }

    /** Whether requests for this plugin should wait: it left only a moment ago. */
    boolean isReplacing(String id) {
        Slot slot = slots.get(id);
        return slot != null && slot.isReplacing(parkNanos);
    }

    /** Whether it has never come, and the server has only just started. */
    boolean isAwaited(String id) {
        return !slots.containsKey(id) && System.nanoTime() - started < START_NANOS;
    }

    /** The manifest of a plugin that is or was here. */
    public Optional<Manifest> manifest(String id) {
        return Optional.ofNullable(slots.get(id)).flatMap(slot -> slot.manifest);
    }

    /** For administrators: every plugin that came since the server started, by id. */
    public List<PluginState> states() {
        return slots.entrySet().stream()
                .map(entry -> new PluginState(
                        entry.getKey(), entry.getValue().manifest, entry.getValue().shown(parkNanos), entry.getValue().problem))
                .toList();
    }

    /** Switches a plugin off on this server until it is deployed again. */
    void faulty(RunningPlugin plugin, String problem) {
        Slot slot = slots.get(plugin.id());
        if (slot != null && slot.held.isPresent() && slot.held.get() == plugin) {
            slots.put(plugin.id(), slot.faulty(problem));
            LOG.log(Level.ERROR, "plugin {0} is switched off: {1}", plugin.id(), problem);
            watchers.forEach(watcher -> watcher.faulty(plugin, problem));
        }
    }

    /** What is known of one id. @param since nanoseconds of {@link System#nanoTime} */
    private record Slot(
            Optional<RunningPlugin> held, Optional<Manifest> manifest, PluginState.State state, String problem, long since) {
        static Slot active(RunningPlugin plugin) {
            return new Slot(
                    Optional.of(plugin), Optional.of(plugin.manifest()), PluginState.State.ACTIVE, "", System.nanoTime());
        }

        static Slot left(Manifest manifest) {
            return new Slot(Optional.empty(), Optional.of(manifest), PluginState.State.REPLACING, "", System.nanoTime());
        }

        static Slot refused(Optional<Manifest> manifest, String reason) {
            return new Slot(Optional.empty(), manifest, PluginState.State.REFUSED, reason, System.nanoTime());
        }

        Slot faulty(String newProblem) {
            return new Slot(held, manifest, PluginState.State.FAULTY, newProblem, System.nanoTime());
        }

        Slot withProblem(String newProblem) {
            return new Slot(held, manifest, state, newProblem, since);
        }

        boolean isReplacing(long parkNanos) {
            return state == PluginState.State.REPLACING && System.nanoTime() - since < parkNanos;
        }

        PluginState.State shown(long parkNanos) {
            return state == PluginState.State.REPLACING && !isReplacing(parkNanos) ? PluginState.State.ABSENT : state;
        }
    }
}
