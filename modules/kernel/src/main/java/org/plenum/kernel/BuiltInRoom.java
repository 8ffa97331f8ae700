package org.plenum.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.meeting.room.Panels;
import org.plenum.meeting.room.RoomFeature;
import org.plenum.meeting.room.RoomPersonalData;
import org.plenum.spi.Command;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.host.Manifest;

/** The meeting's own feature, as a plugin that is always there. */
final class BuiltInRoom {
    /** Raised whenever a stored state of the room would not fit any more. */
    private static final String VERSION = "4";

    /** Places whose panels people move; the others are beside something. */
    private static final Set<String> ARRANGED = Set.of("side", "content");

    private final RunningPlugin plugin;
    private final Map<String, Command<Record, Record>> internal;

    @SuppressWarnings("unchecked")
    BuiltInRoom(PluginRegistry plugins) {
        var feature = new RoomFeature(new PanelsOf(plugins));
        plugin = new RunningPlugin(manifest(), 0, new Room(feature), RoomFeature.class.getClassLoader());
        internal = feature.internalCommands().stream()
                .map(command -> (Command<Record, Record>) (Command<?, ?>) command)
                .collect(Collectors.toUnmodifiableMap(Command::name, Function.identity()));
    }

    RunningPlugin plugin() {
        return plugin;
    }

    Command<Record, Record> internal(String name) {
        return Optional.ofNullable(internal.get(name)).orElseThrow();
    }

    private static Manifest manifest() {
        var title = Map.of("en", "Meeting", "sv", "Möte");
        return new Manifest(
                RunningPlugin.MEETING,
                VERSION,
                new Manifest.SpiRange(Manifest.SPI_VERSION, Manifest.SPI_VERSION),
                title,
                title,
                "on",
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        category("name", "Names you had", "Namn du hade", "everybody who may know of you", "alla som får veta av dig"),
                        category(
                                "attendance",
                                "When you came, went, and got another role",
                                "När du kom, gick och fick en annan roll",
                                "those who were there and may know of you",
                                "de som var där och får veta av dig")),
                List.of());
    }

    private static Manifest.Category category(String name, String english, String swedish, String seenBy, String seenBySwedish) {
        return new Manifest.Category(
                name,
                Map.of("en", english, "sv", swedish),
                Map.of("en", "To hold the meeting", "sv", "För att hålla mötet"),
                Map.of("en", seenBy, "sv", seenBySwedish),
                Map.of("en", "Until the meeting is deleted", "sv", "Tills mötet tas bort"));
    }

    private record PanelsOf(PluginRegistry plugins) implements Panels {
        @Override
        public boolean has(String plugin, String element) {
            return of(plugin).anyMatch(panel -> panel.element().equals(element) && ARRANGED.contains(panel.place()));
        }

        @Override
        public boolean hasContent(String plugin) {
            return of(plugin).anyMatch(panel -> panel.place().equals("content"));
        }

        private Stream<Manifest.Panel> of(String plugin) {
            return plugins.manifest(plugin).stream().flatMap(found -> found.panels().stream());
        }
    }

    private record Room(RoomFeature room) implements Plugin {
        @Override
        public Optional<MeetingFeature<?>> feature() {
            return Optional.of(room);
        }

        @Override
        public PersonalData personalData() {
            return new RoomPersonalData();
        }
    }
}
