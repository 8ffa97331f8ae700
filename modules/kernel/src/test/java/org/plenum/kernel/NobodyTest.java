package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** Events for nobody: kept, and told to none. */
class NobodyTest {
    private final House house = new House();
    private final LinkedBlockingQueue<Listener.Happened> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("an event for nobody is kept without an actor and evolved, and is given neither to people nor to listeners")
    void toldToNone() throws InterruptedException {
        house.deploy(new Arrival(Manifest.parse(Notes.MANIFEST.formatted("1")), new Heard(), Notes.class.getClassLoader()));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.ask("r1", "notes", "write", "{\"text\":\"slip\",\"audience\":\"box\"}");
        anna.client().answer("r1");
        anna.write("r2", "for all");
        anna.client().await("both notes", 2, frame -> frame.path("name").asText().equals("note-written"));

        List<StoredEvent> kept =
                house.store.all().stream().filter(event -> event.plugin().equals("notes")).toList();

        assertThat(kept).extracting(StoredEvent::audience).containsExactly("persons:" + anna.id(), "nobody", "everyone");
        assertThat(kept).extracting(StoredEvent::actor).containsExactly(anna.id().value(), "", anna.id().value());
        assertThat(anna.client().traffic()).contains("for all").doesNotContain("boxed slip");
        assertThat(List.of(told(), told())).noneMatch(one -> one.payload().contains("boxed slip"));
        House.Person late = house.join("late", Role.ORGANIZER);
        assertThat(late.client().frames().getFirst().at("/views/notes/notes")).extracting(note -> note.path("text").asText())
                .containsExactly("slip", "boxed slip", "for all");
    }

    @Test
    @DisplayName("the first event of a decision has its actor and request, also if it is for nobody")
    void firstHasActor() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);

        anna.ask("r1", "notes", "write", "{\"text\":\"slip\",\"audience\":\"nobody\"}");
        anna.client().answer("r1");

        assertThat(house.store.all()).filteredOn(event -> event.audience().equals("nobody"))
                .extracting(StoredEvent::actor, StoredEvent::request)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(anna.id().value(), "r1"));
    }

    private Listener.Happened told() throws InterruptedException {
        Listener.Happened next = heard.poll(10, TimeUnit.SECONDS);
        while (next != null && !next.plugin().equals("notes")) {
            next = heard.poll(10, TimeUnit.SECONDS);
        }
        if (next == null) {
            throw new AssertionError("the listener was told nothing within 10 s");
        }
        return next;
    }

    /** Notes that hear what happens. */
    private final class Heard implements Plugin {
        private final Notes notes = new Notes();

        @Override
        public Optional<MeetingFeature<?>> feature() {
            return notes.feature();
        }

        @Override
        public PersonalData personalData() {
            return notes.personalData();
        }

        @Override
        public List<Listener> listeners() {
            return List.of(heard::add);
        }
    }
}
