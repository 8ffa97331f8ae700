package org.plenum.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.AttendanceListener;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Event;
import org.plenum.spi.FileInspector;
import org.plenum.spi.FileRules;
import org.plenum.spi.Guard;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Plugin;
import org.plenum.spi.Service;
import org.plenum.spi.Signal;
import org.plenum.spi.host.Manifest;
import org.plenum.spi.media.MediaEngine;

/**
 * A registered plugin: its classes and what the kernel looked up in them. Held by the registry and by running meetings until the
 * plugin leaves, by nobody afterwards.
 */
final class RunningPlugin {
    /** The id of the meeting's own feature. */
    static final String MEETING = "meeting";

    private final Manifest manifest;
    private final long generation;
    private final Plugin plugin;
    private final Codec codec;
    private final Optional<MeetingFeature<Record>> feature;
    private final Map<String, Command<Record, ?>> commands = new HashMap<>();
    private final Map<String, Class<? extends Event>> events = new HashMap<>();
    private final Map<String, Signal> signals = new LinkedHashMap<>();
    private final Map<String, Service<?>> services = new LinkedHashMap<>();
    private final List<Guard> guards;
    private final List<AttendanceListener> attendanceListeners;
    private final Optional<FileInspector> inspector;
    private final Optional<MediaEngine> engine;
    private final Optional<FileRules<Record>> files;

    /** @param generation counts registrations on this server, so that a replaced panel has another address */
    @SuppressWarnings("unchecked")
    RunningPlugin(Manifest manifest, long generation, Plugin plugin, ClassLoader classes) {
        this.manifest = manifest;
        this.generation = generation;
        this.plugin = plugin;
        this.codec = new Codec(classes);
        this.guards = List.copyOf(plugin.guards());
        this.attendanceListeners = List.copyOf(plugin.attendanceListeners());
        this.inspector = plugin.inspector();
        this.engine = plugin.mediaEngine();
        this.feature = plugin.feature().map(found -> (MeetingFeature<Record>) (MeetingFeature<?>) found);
        this.files = feature.flatMap(MeetingFeature::files);
        feature.ifPresent(this::index);
        plugin.services().forEach(service -> {
            if (commands.containsKey(service.name()) || services.put(service.name(), service) != null) {
                throw new PlenumException(CommonError.INVALID, "service '" + service.name() + "' stands there twice");
            }
        });
    }

    private void index(MeetingFeature<Record> found) {
        found.commands().forEach(command -> {
            if (commands.put(command.name(), command) != null) {
                throw new PlenumException(CommonError.INVALID, "command '" + command.name() + "' stands there twice");
            }
        });
        collect(found.events());
        found.signals().forEach(signal -> signals.put(signal.name(), signal));
    }

    @SuppressWarnings("unchecked")
    private void collect(Class<? extends Event> type) {
        if (type.isRecord()) {
            events.put(Json.hyphenated(type.getSimpleName()), type);
        } else if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(part -> collect((Class<? extends Event>) part));
        } else {
            throw new PlenumException(CommonError.INVALID, "events: " + type.getName() + " is neither sealed nor a record");
        }
    }

    String id() {
        return manifest.id();
    }

    Manifest manifest() {
        return manifest;
    }

    Plugin plugin() {
        return plugin;
    }

    Codec codec() {
        return codec;
    }

    Optional<MeetingFeature<Record>> feature() {
        return feature;
    }

    List<Guard> guards() {
        return guards;
    }

    List<AttendanceListener> attendanceListeners() {
        return attendanceListeners;
    }

    Optional<FileInspector> inspector() {
        return inspector;
    }

    Optional<MediaEngine> engine() {
        return engine;
    }

    /** What its feature does with files, if it takes any. */
    Optional<FileRules<Record>> files() {
        return files;
    }

    /** Differs between any two registrations: {@code 1.0.0-7}. */
    String build() {
        return manifest.version() + "-" + generation;
    }

    Iterable<Command<Record, ?>> commands() {
        return commands.values();
    }

    Iterable<Service<?>> services() {
        return services.values();
    }

    Optional<Service<?>> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    Iterable<Signal> signals() {
        return signals.values();
    }

    Optional<Signal> signal(String name) {
        return Optional.ofNullable(signals.get(name));
    }

    /** @throws PlenumException NOT_FOUND */
    Command<Record, ?> command(String name) {
        Command<Record, ?> command = commands.get(name);
        if (command == null) {
            throw new PlenumException(CommonError.NOT_FOUND, "plugin '" + id() + "' has no command '" + name + "'");
        }
        return command;
    }

    /** The stored event as a record of this plugin; none if this version does not know its name any more. */
    Optional<Event> event(StoredEvent stored) {
        return Optional.ofNullable(events.get(stored.name())).map(type -> codec.stored(type, stored.payload()));
    }

    static String name(Event event) {
        return Json.hyphenated(event.getClass().getSimpleName());
    }
}
