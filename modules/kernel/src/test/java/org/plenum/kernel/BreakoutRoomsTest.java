package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.privacy.DataSubject;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;
import org.plenum.spi.host.Arrival;
import org.plenum.tenant.Standing;

/** S126: breakout rooms are meetings of their own, and what holds in the meeting holds in them. */
class BreakoutRoomsTest {
    private static final MeetingId ONE = new MeetingId("ROOMONEAAAAAAAAAAAAAAA");
    private static final MeetingId TWO = new MeetingId("ROOMTWOAAAAAAAAAAAAAAA");

    private final House house = new House();
    private final Arrival dens = Dens.arrival();
    private int requests;
    private House.Person olga;
    private House.Person bo;
    private House.Person anna;

    @BeforeEach
    void meet() {
        house.deploy(Notes.arrival("1"));
        house.deploy(Locks.arrival());
        house.deploy(dens);
        olga = house.join("olga", Role.ORGANIZER);
        bo = house.join("bo", Role.ATTENDEE);
        anna = house.join("anna", Role.ATTENDEE);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private JsonNode ask(House.Person person, String plugin, String command, String payload) {
        String request = "q" + requests++;
        person.ask(request, plugin, command, payload);
        return person.client().answer(request);
    }

    private void hold(String... rooms) {
        JsonNode answer = ask(olga, "dens", "hold", "{\"dens\":[" + String.join(",", rooms) + "]}");
        assertThat(answer.path("type").asText()).as("%s", answer).isEqualTo("reply");
    }

    private static String room(MeetingId id, boolean open, String until, String... admitted) {
        String people = Stream.of(admitted).map(name -> "\"" + House.person(name) + "\"").collect(Collectors.joining(","));
        return "{\"id\":\"" + id + "\",\"title\":\"Room " + id.value().substring(4, 7) + "\",\"open\":" + open
                + ",\"everyone\":false,\"admitted\":[" + people + "],\"until\":[" + until + "]}";
    }

    private Optional<ParticipantId> enter(MeetingId room, String name) {
        return house.kernel().meetings().enterRoom(room, Map.of(house.meeting, House.person(name)));
    }

    private House.Person inside(MeetingId room, String name) {
        assertThat(enter(room, name)).contains(House.person(name));
        return house.connect(room, name, "");
    }

    private static JsonNode hello(House.Person person, int count) {
        return person.client().await("hellos", count, frame -> frame.path("type").asText().equals("hello")).getLast();
    }

    private static void await(String what, BooleanSupplier so) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    @DisplayName("whom the room admits, and staff, enter with the id, name and role they have in the meeting; others are strangers")
    void entry() {
        hold(room(ONE, true, "", "bo"));

        House.Person there = inside(ONE, "bo");
        House.Person staff = inside(ONE, "olga");

        assertThat(hello(there, 1).at("/you/name").asText()).isEqualTo("bo");
        assertThat(hello(there, 1).at("/you/role").asText()).isEqualTo("attendee");
        assertThat(hello(there, 1).at("/meeting/title").asText()).isEqualTo("Room ONE");
        assertThat(hello(there, 1).at("/meeting/parent/id").asText()).isEqualTo(house.meeting.value());
        assertThat(hello(there, 1).at("/meeting/parent/plugins/0").asText()).isEqualTo("dens");
        assertThat(hello(staff, 1).at("/you/role").asText()).isEqualTo("organizer");
        assertThat(enter(ONE, "anna")).isEmpty();
        assertThat(enter(TWO, "bo")).isEmpty();
        assertThat(enter(ONE, "nobody")).isEmpty();
        assertThat(house.kernel().meetings().enterRoom(ONE, Map.of())).isEmpty();
    }

    @Test
    @DisplayName("a room has its own content, and the plugin that holds it is off in it")
    void content() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");

        there.write("w1", "said in the room");
        there.client().event("note-written");
        bo.write("w2", "said in the meeting");
        bo.client().event("note-written");

        assertThat(there.client().traffic()).contains("said in the room").doesNotContain("said in the meeting");
        assertThat(bo.client().traffic()).doesNotContain("said in the room");
        assertThat(hello(there, 1).path("features").findValuesAsText("plugin")).contains("notes").doesNotContain("dens");
        House.Person staff = inside(ONE, "olga");
        assertThat(ask(staff, "dens", "hold", "{\"dens\":[]}").path("code").asText()).isEqualTo("switched-off");
    }

    @Test
    @DisplayName("who is not admitted any more is taken out with a code of its own, and may come again when admitted again")
    void takenOut() {
        hold(room(ONE, true, "", "bo", "anna"));
        House.Person there = inside(ONE, "bo");
        House.Person stays = inside(ONE, "anna");

        hold(room(ONE, true, "", "anna"));

        assertThat(there.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        assertThat(stays.client().event("participant-returned").at("/payload/participant").asText()).isEqualTo(bo.id().value());
        assertThat(enter(ONE, "bo")).isEmpty();
        hold(room(ONE, true, "", "anna", "bo"));
        assertThat(hello(inside(ONE, "bo"), 1).at("/you/state").asText()).isEqualTo("admitted");
    }

    @Test
    @DisplayName("a room that closes takes all back and keeps its content; one that is deleted is gone from the store")
    void closed() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");
        there.write("w1", "kept words");
        there.client().answer("w1");

        hold(room(ONE, false, "", "bo"));

        assertThat(there.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        assertThat(enter(ONE, "bo")).isEmpty();
        hold(room(ONE, true, "", "bo"));
        House.Person again = inside(ONE, "bo");
        assertThat(hello(again, 1).at("/views/notes").toString()).contains("kept words");
        hold();
        assertThat(again.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        await("deleted", () -> house.store.last(ONE) == 0 && house.rooms.isEmpty());
        assertThat(house.store.last(house.meeting)).isPositive();
    }

    @Test
    @DisplayName("a room closes by itself when its time is over")
    void time() {
        hold(room(ONE, true, "\"" + Instant.now().plus(Duration.ofMillis(1500)) + "\"", "bo"));
        House.Person there = inside(ONE, "bo");

        assertThat(there.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);

        assertThat(enter(ONE, "bo")).isEmpty();
    }

    @Test
    @DisplayName("who is ejected from the meeting, or sent back to its lobby, is taken out of the room")
    void ejected() {
        hold(room(ONE, true, "", "bo", "anna"));
        House.Person there = inside(ONE, "bo");
        House.Person other = inside(ONE, "anna");

        ask(olga, "meeting", "eject", "{\"participant\":\"" + bo.id() + "\"}");
        ask(olga, "meeting", "send-back", "{\"participant\":\"" + anna.id() + "\"}");

        assertThat(there.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        assertThat(other.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        assertThat(enter(ONE, "bo")).isEmpty();
        assertThat(enter(ONE, "anna")).isEmpty();
    }

    @Test
    @DisplayName("another role and another name in the meeting are the same in the room, and cannot be changed there")
    void aligned() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");
        House.Person staff = inside(ONE, "olga");

        ask(olga, "meeting", "change-role", "{\"participant\":\"" + bo.id() + "\",\"role\":\"presenter\"}");
        ask(olga, "meeting", "rename", "{\"participant\":\"" + bo.id() + "\",\"name\":\"Boris\"}");

        assertThat(hello(there, 2).at("/you/role").asText()).isEqualTo("presenter");
        assertThat(staff.client().event("participant-renamed").at("/payload/name").asText()).isEqualTo("Boris");
        JsonNode refused = ask(staff, "meeting", "rename", "{\"participant\":\"" + bo.id() + "\",\"name\":\"Other\"}");
        assertThat(refused.path("code").asText()).isEqualTo("of-the-meeting");
    }

    @Test
    @DisplayName("who is hidden in the meeting is hidden in the room, before and after somebody has entered it")
    void hidden() {
        hold(room(ONE, true, "", "bo", "anna"));
        ask(olga, "notes", "hide", "{\"who\":\"" + anna.id() + "\",\"hidden\":true}");
        House.Person there = inside(ONE, "bo");

        House.Person unseen = inside(ONE, "anna");
        unseen.write("w1", "of the hidden");
        unseen.client().answer("w1");
        House.Person staff = inside(ONE, "olga");

        assertThat(there.client().traffic()).doesNotContain(anna.id().value());
        assertThat(hello(staff, 1).toString()).contains(anna.id().value());
        ask(olga, "notes", "hide", "{\"who\":\"" + anna.id() + "\",\"hidden\":false}");
        assertThat(hello(there, 2).at("/views/meeting/participants").toString()).contains(anna.id().value());
        ask(olga, "notes", "hide", "{\"who\":\"" + anna.id() + "\",\"hidden\":true}");
        assertThat(hello(there, 3).at("/views/meeting/participants").toString()).doesNotContain(anna.id().value());
    }

    @Test
    @DisplayName("rights taken in the meeting are taken in the room, and given back there when they are given back")
    void withdrawn() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");

        ask(olga, "locks", "take", "{\"permission\":\"notes:write\",\"from\":[],\"except\":[]}");

        hello(there, 2);
        there.write("w1", "not allowed");
        assertThat(there.client().answer("w1").path("code").asText()).isEqualTo("switched-off");
        ask(olga, "locks", "take", "{\"permission\":\"\",\"from\":[],\"except\":[]}");
        hello(there, 3);
        there.write("w2", "allowed");
        assertThat(there.client().answer("w2").path("type").asText()).isEqualTo("reply");
    }

    @Test
    @DisplayName("rooms go on while the plugin is replaced, and close when it stays away")
    void replaced() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");
        house.undeploy(dens);
        House.Person staff = inside(ONE, "olga");
        Arrival newer = Dens.arrival();
        house.deploy(newer);
        assertThat(inside(ONE, "bo").client().frames()).isNotEmpty();
        assertThat(there.client().frames()).noneMatch(frame -> frame.path("name").asText().equals("participant-returned"));

        house.undeploy(newer);

        assertThat(there.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        assertThat(staff.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
    }

    @Test
    @DisplayName("rooms close when the feature is switched off")
    void switchedOff() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");

        for (Role role : Role.values()) {
            house.standings.put(role, new Standing.Off(Standing.Level.TENANT, "Ada", Instant.EPOCH));
        }
        house.kernel().meetings().policyChanged(house.tenant);

        assertThat(there.client().closeCode()).isEqualTo(MeetingDesk.RETURNED);
        assertThat(enter(ONE, "bo")).isEmpty();
    }

    @Test
    @DisplayName("rooms end with their meeting")
    void ended() {
        hold(room(ONE, true, "", "bo"));
        House.Person there = inside(ONE, "bo");

        ask(olga, "meeting", "end", "{}");

        assertThat(there.client().closeCode()).isEqualTo(1000);
        await("ended", () -> house.ended.containsKey(ONE));
    }

    @Test
    @DisplayName("after a restart rooms go on as they were, whether their plugin is back already or not")
    void restarted() {
        hold(room(ONE, true, "", "bo"));
        House.Person before = inside(ONE, "bo");
        before.write("w1", "words before");
        before.client().answer("w1");
        ask(olga, "notes", "hide", "{\"who\":\"" + anna.id() + "\",\"hidden\":true}");
        // The room has it from the meeting, and writes it down when it likes.
        await("the room knows", () -> house.store.read(ONE, 0, 1000).stream().anyMatch(stored -> stored.payload().contains(String.valueOf(anna.id()))));
        try (var again = new House(house.store, Limits.NORMAL)) {
            again.rooms.putAll(house.rooms);
            again.deploy(Notes.arrival("1"));

            House.Person there = again.connect(ONE, "bo", "");

            assertThat(hello(there, 1).at("/views/notes").toString()).contains("words before");
            again.deploy(Dens.arrival());
            assertThat(again.kernel().meetings().enterRoom(ONE, Map.of(again.meeting, House.person("olga")))).isPresent();
        }
    }

    @Test
    @DisplayName("S17: who is erased is erased in the room, too, which does not take the name from the meeting again")
    void erased() {
        hold(room(ONE, true, "", "bo"));
        inside(ONE, "bo");
        var subject = new DataSubject(List.of(), Map.of(ONE, bo.id(), house.meeting, bo.id()));

        house.kernel().personalData().of(subject).stream()
                .filter(holder -> holder.id().equals(RunningPlugin.MEETING))
                .forEach(holder -> holder.erase(subject));

        assertThat(enter(ONE, "bo")).contains(bo.id());
        for (MeetingId meeting : List.of(ONE, house.meeting)) {
            assertThat(house.store.read(meeting, 0, 1000)).extracting(StoredEvent::payload).noneMatch(payload -> payload.contains("\"bo\""));
        }
    }

    @Test
    @DisplayName("more rooms than allowed, or two with one id, are a fault of the plugin, and nothing of it happens")
    void tooMany() {
        JsonNode answer = ask(olga, "dens", "hold", "{\"dens\":[" + room(ONE, true, "") + "," + room(ONE, true, "") + "]}");

        assertThat(answer.path("kind").asText()).isEqualTo("bug");
        assertThat(enter(ONE, "olga")).isEmpty();
    }
}
