package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Retracting;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** What a plugin has put on another's content goes with it. */
class ContentGoneTest {
    private final House house = new House();
    private final Arrival stickers = new Arrival(
            Manifest.parse(Notes.MANIFEST.formatted("1").replace("\"id\":\"notes\"", "\"id\":\"stickers\"").replace("notes:", "stickers:")),
            new Stickers(),
            Notes.class.getClassLoader());

    @BeforeEach
    void deploy() {
        house.deploy(Notes.arrival("1"));
        house.deploy(stickers);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> kept(String plugin) {
        return house.store.read(house.meeting, plugin, 0, 100).stream().map(StoredEvent::payload).toList();
    }

    private static void ask(House.Person person, String id, String plugin, String command, String payload) {
        person.ask(id, plugin, command, payload);
        person.client().answer(id);
    }

    @Test
    @DisplayName("a plugin is told which of another's content is gone, and lets go what it has on it, out of the log too")
    void gone() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        ask(anna, "s1", "stickers", "stick", "{\"item\":\"plan\"}");
        ask(anna, "s2", "stickers", "stick", "{\"item\":\"budget\"}");

        ask(anna, "t1", "notes", "tear-off", "{\"text\":\"plan\"}");

        assertThat(kept("stickers")).containsExactly("{\"item\":\"\"}", "{\"item\":\"budget\"}", "{\"from\":\"notes\",\"item\":\"plan\"}");
        assertThat(house.store.all()).last().satisfies(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    @DisplayName("who deletes is kept from it by no plugin that fails with that, and by none that is away")
    void failing() {
        House.Person anna = house.join("anna", Role.ORGANIZER);
        ask(anna, "s1", "stickers", "stick", "{\"item\":\"fail\"}");

        ask(anna, "t1", "notes", "tear-off", "{\"text\":\"fail\"}");
        house.undeploy(stickers);
        ask(anna, "t2", "notes", "tear-off", "{\"text\":\"plan\"}");

        assertThat(kept("notes")).hasSize(2);
        assertThat(kept("stickers")).containsExactly("{\"item\":\"fail\"}");
    }

    record State(List<String> items) {}

    sealed interface StickerEvent extends Event {}

    record StickerPut(String item) implements StickerEvent {}

    record StickersTaken(String from, String item) implements StickerEvent, Retracting {
        @Override
        public String mentioned() {
            return item;
        }

        @Override
        public Event rest(Event earlier) {
            return earlier instanceof StickerPut(String on) && on.equals(item) ? new StickerPut("") : earlier;
        }
    }

    record Stick(String item) {}

    /** Puts stickers on what others have. */
    private static final class Stickers implements Plugin, MeetingFeature<State> {
        @Override
        public Optional<MeetingFeature<?>> feature() {
            return Optional.of(this);
        }

        @Override
        public PersonalData personalData() {
            return new Notes().personalData();
        }

        @Override
        public State initial() {
            return new State(List.of());
        }

        @Override
        public Class<? extends Event> events() {
            return StickerEvent.class;
        }

        @Override
        public List<Command<State, ?>> commands() {
            return List.of(Command.of("stick", Stick.class, Permission.everyone("stickers:write"), Stickers::stick));
        }

        private static Decision stick(State state, Ask<Stick> ask) {
            return Decision.happened(new StickerPut(ask.payload().item()));
        }

        @Override
        public State evolve(State state, Event event) {
            return switch ((StickerEvent) event) {
                case StickerPut(String item) -> new State(List.of(item));
                case StickersTaken taken -> new State(List.of());
            };
        }

        @Override
        public Record view(State state, Viewer viewer, Meeting meeting) {
            return state;
        }

        @Override
        public List<Decision.Fact> contentGone(State state, String plugin, String item) {
            if (item.equals("fail")) {
                throw new IllegalStateException("as asked");
            }
            return List.of(new Decision.Fact(new StickersTaken(plugin, item), Audience.NOBODY));
        }
    }
}
