package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** What a plugin did outside of meetings is told to its feature. */
class PluginNewsTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("a plugin tells its feature of its own work: what follows is kept and told to people, and nobody is named as its cause")
    void told() {
        Working plugin = deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);

        assertThat(plugin.server().tell(house.meeting, new Done("deck"))).isTrue();

        anna.client().await("the event", frame -> frame.path("name").asText().equals("work-done"));
        assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEmpty();
            assertThat(event.payload()).contains("deck");
        });
    }

    @Test
    @DisplayName("what is news no more has no consequence, and the plugin is told so")
    void nothingFollows() {
        Working plugin = deployed();
        plugin.server().tell(house.meeting, new Done("deck"));

        assertThat(plugin.server().tell(house.meeting, new Done("deck"))).isFalse();
        assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(1);
    }

    @Test
    @DisplayName("there is no news for a meeting that is not there or is over, of a plugin that was replaced, or if the feature fails")
    void refused() {
        Working plugin = deployed();

        assertThatThrownBy(() -> plugin.server().tell(new MeetingId("NOMEETINGAAAAAAAAAAAAA"), new Done("deck")))
                .satisfies(fault -> assertThat(((PlenumException) fault).code()).isEqualTo(CommonError.NOT_FOUND));
        assertThatThrownBy(() -> plugin.server().tell(house.meeting, new Done("fail")))
                .satisfies(fault -> assertThat(((PlenumException) fault).code()).isEqualTo(CommonError.INTERNAL));
        Working next = deployed();
        assertThatThrownBy(() -> plugin.server().tell(house.meeting, new Done("deck")))
                .satisfies(fault -> assertThat(((PlenumException) fault).code()).isEqualTo(CommonError.PLUGIN_ABSENT));
        house.kernel().meetings().end(house.meeting, "organizer");
        assertThatThrownBy(() -> next.server().tell(house.meeting, new Done("deck")))
                .satisfies(fault -> assertThat(((PlenumException) fault).code()).isEqualTo(CommonError.MEETING_ENDED));
    }

    private Working deployed() {
        var plugin = new Working();
        house.deploy(new Arrival(Manifest.parse(Notes.MANIFEST.formatted("1")), plugin, Notes.class.getClassLoader()));
        return plugin;
    }

    record Done(String what) {}

    record State(List<String> done) {}

    sealed interface WorkEvent extends Event {}

    record WorkDone(String what) implements WorkEvent {}

    /** A plugin whose work is done outside of meetings. */
    private static final class Working implements Plugin, MeetingFeature<State> {
        private final CompletableFuture<Plenum> server = new CompletableFuture<>();

        Plenum server() {
            return server.join();
        }

        @Override
        public void started(Plenum plenum) {
            server.complete(plenum);
        }

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
            return WorkEvent.class;
        }

        @Override
        public List<Command<State, ?>> commands() {
            return List.of();
        }

        @Override
        public State evolve(State state, Event event) {
            return new State(List.of(((WorkDone) event).what()));
        }

        @Override
        public Record view(State state, Viewer viewer, Meeting meeting) {
            return state;
        }

        @Override
        public List<Decision.Fact> told(State state, Record news, Meeting meeting) {
            String what = ((Done) news).what();
            if (what.equals("fail")) {
                throw new IllegalStateException("as asked");
            }
            return state.done().contains(what) ? List.of() : List.of(new Decision.Fact(new WorkDone(what), Audience.EVERYONE));
        }
    }
}
