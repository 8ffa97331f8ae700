package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.Role;

/** The machine's clock is put right while a meeting runs. */
class ClockTest {
    private final JumpingClock clock = new JumpingClock();
    private final House house = new House(new MemoryStore(), House.limits(), clock);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("a request sent again after the clock jumped an hour ahead gives the first answer again")
    void ahead() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("once", "hello");
        JsonNode first = anna.client().answer("once");
        clock.jump(Duration.ofHours(1));
        anna.write("next", "after the jump");
        anna.client().answer("next");

        House.Person again = house.connect("anna", "");
        again.write("once", "hello");

        assertThat(again.client().answer("once")).isEqualTo(first);
        assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(2);
    }

    @Test
    @DisplayName("the same holds when the server was restarted between")
    void aheadWithRestart() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("once", "hello");
        JsonNode first = anna.client().answer("once");
        clock.jump(Duration.ofHours(1));

        try (var restarted = new House(house.store, House.limits(), clock)) {
            restarted.deploy(Notes.arrival("1"));
            House.Person again = restarted.join("anna", Role.ORGANIZER);
            again.write("once", "hello");

            assertThat(again.client().answer("once")).isEqualTo(first);
            assertThat(house.store.all()).filteredOn(event -> event.plugin().equals("notes")).hasSize(1);
        }
    }

    @Test
    @DisplayName("when the clock jumps an hour back, nothing happens before what happened before, and who resumes misses nothing")
    void back() {
        house.deploy(Notes.arrival("1"));
        House.Person anna = house.join("anna", Role.ORGANIZER);
        House.Person bo = house.join("bo", Role.ATTENDEE);
        anna.write("r1", "before");
        String seen = bo.client().event("note-written").path("at").asText();
        bo.conversation().closed();
        clock.jump(Duration.ofHours(-1));
        anna.write("r2", "after");
        anna.client().answer("r2");

        House.Person back = house.connect("bo", seen);

        assertThat(back.client().event("note-written").at("/payload/text").asText()).isEqualTo("after");
        List<Instant> times = house.store.all().stream().map(StoredEvent::at).toList();
        assertThat(times).isSorted();
    }

    /** Goes as the machine's does, and jumps. */
    private static final class JumpingClock extends Clock {
        private volatile Duration off = Duration.ZERO;

        void jump(Duration by) {
            off = off.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(off);
        }
    }
}
