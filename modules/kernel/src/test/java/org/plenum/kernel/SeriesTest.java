package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.MeetingId;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.tenant.Standing;

/** S92: what was written may be carried to the next meeting of a series. */
class SeriesTest {
    private static final MeetingId NEXT = new MeetingId("NEXTMEETINGAAAAAAAAAAA");
    private static final MeetingId THIRD = new MeetingId("THIRDMEETINGAAAAAAAAAA");

    private final MemoryStore store = new MemoryStore();
    private House house = new House(store, House.limits());
    private final Arrival notes = Notes.arrival("1");

    @BeforeEach
    void before() {
        house.deploy(notes);
        House.Person anna = house.join("anna", Role.ORGANIZER);
        anna.write("a1", "budget later");
        anna.write("a2", "done");
        anna.client().answer("a2");
        house.kernel().meetings().end(house.meeting, "organizer");
        followed();
    }

    private void followed() {
        house.ended.put(house.meeting, Instant.now());
        house.series.put(NEXT, house.meeting);
        house.in = NEXT;
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** The process is gone; another has the same store. */
    private void killed() {
        house.close();
        house = new House(store, House.limits());
        followed();
    }

    private List<String> kept(MeetingId meeting) {
        return store.read(meeting, "notes", 0, 100).stream().map(StoredEvent::payload).toList();
    }

    private static String carried() {
        return "{\"by\":\"" + House.person("anna") + "\",\"text\":\"budget later\"}";
    }

    @Test
    @DisplayName("the next meeting begins with what the feature carries over, under the ids of those who wrote it, before anybody asks anything")
    void begins() {
        House.Person bo = house.join("bo", Role.ORGANIZER);
        bo.write("b1", "first words");
        bo.client().answer("b1");

        assertThat(kept(NEXT)).hasSize(2).first().isEqualTo(carried());
        assertThat(bo.client().frames().toString()).contains("budget later");
    }

    @Test
    @DisplayName("it is carried over once: also when a server is killed, the plugin is replaced, and the meeting loaded again")
    void once() {
        house.join("bo", Role.ORGANIZER);
        killed();
        house.deploy(notes);
        house.join("bo", Role.ORGANIZER);
        house.undeploy(notes);
        house.deploy(Notes.arrival("2"));
        house.join("cyd", Role.ATTENDEE);

        assertThat(kept(NEXT)).containsExactly(carried());
    }

    @Test
    @DisplayName("a plugin that comes late, or is switched on late, begins with it then")
    void late() {
        house.undeploy(notes);
        house.join("bo", Role.ORGANIZER);
        assertThat(kept(NEXT)).isEmpty();
        List.of(Role.values()).forEach(role -> house.standings.put(role, new Standing.Off(Standing.Level.TENANT, "Ada", Instant.EPOCH)));
        house.deploy(notes);
        house.join("cyd", Role.ATTENDEE);
        assertThat(kept(NEXT)).isEmpty();

        house.standings.clear();
        house.kernel().meetings().policyChanged(house.tenant);
        house.join("dan", Role.ATTENDEE);

        assertThat(kept(NEXT)).containsExactly(carried());
    }

    @Test
    @DisplayName("reading documents or being loaded begins no meeting, and a meeting that the feature was not used in is passed over")
    void passedOver() {
        house.kernel().documents().of(NEXT, new MeetingDocuments.Reader(List.of(), true), Locale.ENGLISH);
        house.enter("eve", Role.ATTENDEE, true);
        assertThat(kept(NEXT)).isEmpty();

        house.series.put(THIRD, NEXT);
        house.in = THIRD;
        house.join("bo", Role.ORGANIZER);

        assertThat(kept(THIRD)).containsExactly(carried());
        assertThat(kept(NEXT)).isEmpty();
    }

    @Test
    @DisplayName("a meeting that follows none begins empty")
    void alone() {
        house.series.remove(NEXT);
        house.series.put(THIRD, new MeetingId("NOTTHEREAAAAAAAAAAAAAA"));
        house.in = THIRD;

        house.join("bo", Role.ORGANIZER);

        assertThat(kept(THIRD)).isEmpty();
    }

    @Test
    @DisplayName("who wrote it is told what is held of them, and what they wrote is erased in the next meeting too")
    void staysTheirs() {
        house.join("bo", Role.ORGANIZER);
        var anna = new DataSubject(
                List.of(), Map.of(house.meeting, House.person("anna"), NEXT, House.person("anna")));
        var holder = house.kernel().personalData().of(anna).stream().filter(one -> one.id().equals("notes")).findFirst().orElseThrow();
        assertThat(holder.held(anna)).extracting(HeldItem::text).containsExactlyInAnyOrder("budget later", "done", "budget later");

        holder.erase(anna);

        assertThat(kept(NEXT)).singleElement().asString().contains("erased").doesNotContain("budget");
    }

    @Test
    @DisplayName("what a database that was away did not keep is carried over when it is back, before anything else")
    void storeAway() {
        house.undeploy(notes);
        House.Person bo = house.join("bo", Role.ORGANIZER);
        store.down = true;
        house.deploy(notes);
        bo.write("lost", "refused, after what was carried over");
        assertThat(bo.client().answer("lost").path("code").asText()).isEqualTo("store-unavailable");
        assertThat(kept(NEXT)).isEmpty();

        store.down = false;
        bo.write("b1", "first words");
        bo.client().answer("b1");

        assertThat(kept(NEXT)).hasSize(2).first().isEqualTo(carried());
    }
}
