package org.plenum.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.spi.Concealment;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.Viewer;

/** A room in which a test brings people in, asks and looks. */
final class RoomScene {
    static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private static final ParticipantId SERVER = new ParticipantId("AAAAAAAAAAAAAAAAAAAAAA");

    /** Chat, polls and notes have one panel each, notes in the content area. */
    final RoomFeature feature = new RoomFeature(new Panels() {
        @Override
        public boolean has(String plugin, String element) {
            return Set.of("chat", "polls", "notes").contains(plugin) && element.equals("plenum-" + plugin);
        }

        @Override
        public boolean hasContent(String plugin) {
            return plugin.equals("notes");
        }
    });
    Room room = feature.initial();
    List<Decision.Fact> facts = List.of();
    Optional<ErrorCode> refusal = Optional.empty();
    private Instant now = NINE;

    static ParticipantId id(String person) {
        return new ParticipantId((person + "----------------------").substring(0, 22));
    }

    /** In, and present; signed in unless the name starts with "guest". */
    void given(String person, Role role) {
        enter(person, role, false);
        arrive(person);
    }

    void enter(String person, Role role, boolean waits) {
        internal("enter", new RoomPayload.Enter(id(person), person, role, !person.startsWith("guest"), tenant(person), waits));
    }

    private static List<String> tenant(String person) {
        return person.startsWith("guest") ? List.of() : List.of("Tenant of " + person);
    }

    void arrive(String person) {
        internal("arrive", new RoomPayload.Arrive(id(person)));
    }

    void depart(String person) {
        internal("depart", new RoomPayload.Depart(id(person), "connection-lost"));
    }

    void conceal(Set<Role> roles, Set<ParticipantId> persons) {
        internal("conceal", new RoomPayload.Conceal("hidden-attendee", new Concealment(roles, persons)));
    }

    void when(String person, String command, Record payload) {
        Viewer caller = room.viewer(id(person)).orElseThrow();
        carryOut(feature.commands(), command, caller, payload);
    }

    void internal(String command, Record payload) {
        carryOut(feature.internalCommands(), command, new Viewer(SERVER, Role.ORGANIZER, "server", true), payload);
    }

    private void carryOut(List<Command<Room, ?>> commands, String name, Viewer caller, Record payload) {
        now = now.plusSeconds(1);
        Command<Room, ?> command =
                commands.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        switch (decide(command, caller, payload)) {
            case Decision.Refused(var code, var message) -> {
                refusal = Optional.of(code);
                facts = List.of();
            }
            case Decision.Accepted accepted -> {
                refusal = Optional.empty();
                facts = accepted.facts();
                facts.forEach(fact -> room = feature.evolve(room, fact.event()));
            }
        }
    }

    private <P extends Record> Decision decide(Command<Room, P> command, Viewer caller, Record payload) {
        P bound = command.payload().cast(payload);
        return command.decide(room, new Ask<>("CAAAAAAAAAAAAAAAAAAAAA", caller, bound, now, new Now()));
    }

    RoomView seenBy(String person) {
        return feature.view(room, room.viewer(id(person)).orElseThrow(), new Now());
    }

    List<String> namesSeenBy(String person) {
        return seenBy(person).participants().stream().map(RoomView.Person::name).toList();
    }

    List<String> lobbySeenBy(String person) {
        return seenBy(person).lobby().stream().map(RoomView.Waiting::name).toList();
    }

    List<Event> events() {
        return facts.stream().map(Decision.Fact::event).toList();
    }

    void thenHappened(Class<?>... kinds) {
        assertThat(refusal).isEmpty();
        assertThat(facts.stream().map(fact -> fact.event().getClass().getSimpleName()))
                .containsExactlyElementsOf(Stream.of(kinds).map(Class::getSimpleName).toList());
    }

    void thenRefused(ErrorCode code) {
        assertThat(refusal).contains(code);
    }

    void thenFor(Audience audience) {
        assertThat(facts).extracting(Decision.Fact::audience).containsOnly(audience);
    }

    Stream<String> commandNames() {
        return feature.commands().stream().map(Command::name);
    }

    private final class Now implements Meeting {
        @Override
        public MeetingId id() {
            return new MeetingId("BAAAAAAAAAAAAAAAAAAAAA");
        }

        @Override
        public TenantId tenant() {
            return new TenantId("TAAAAAAAAAAAAAAAAAAAAA");
        }

        @Override
        public List<Viewer> present() {
            return room.present();
        }

        @Override
        public Optional<Viewer> participant(ParticipantId id) {
            return room.viewer(id);
        }

        @Override
        public Optional<Instant> admitted(ParticipantId id) {
            return room.admitted(id);
        }

        @Override
        public boolean mayKnow(Viewer viewer, ParticipantId subject) {
            return room.mayKnow(viewer, subject);
        }

        @Override
        public Settings settings() {
            throw new AssertionError("the room has no settings");
        }
    }
}
