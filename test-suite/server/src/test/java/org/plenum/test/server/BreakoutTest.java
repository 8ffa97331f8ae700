package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.Answer;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;

/** Breakout rooms on a real server. */
@ResourceLock(Server.SHARED)
class BreakoutTest {
    private static final String PLUGIN = "breakout";
    static final int RETURNED = 4004;

    private final House house = House.shared();

    /** Somebody in a meeting, with the session in which they entered it. */
    record Person(PlenumSession session, MeetingClient client) {
        String id() {
            return House.id(client);
        }
    }

    private Person attendee(JsonNode meeting, String name) {
        return attendee(house, meeting, name);
    }

    static Person attendee(House at, JsonNode meeting, String name) {
        PlenumSession session = at.server().nobody();
        return new Person(session, at.join(session, meeting, name, meeting.path("attendeeKey").asText()));
    }

    private Person organizer(JsonNode meeting) {
        return organizer(house, meeting);
    }

    static Person organizer(House at, JsonNode meeting) {
        return new Person(at.organizer(), at.organizer(meeting));
    }

    private static JsonNode ask(Person person, String command, JsonNode payload) {
        return House.ask(person.client(), PLUGIN, command, payload);
    }

    /** Makes rooms; their ids. */
    static List<String> rooms(Person staff, String... titles) {
        ObjectNode asked = House.object();
        var list = asked.putArray("titles");
        List.of(titles).forEach(list::add);
        int before = staff.client().record().events(PLUGIN, "rooms-added").size();
        ask(staff, "add-rooms", asked);
        House.await(staff.client(), seen -> seen.events(PLUGIN, "rooms-added").size() > before);
        return staff.client().record().events(PLUGIN, "rooms-added").getLast().payload().path("rooms").findValuesAsText("id");
    }

    static void assign(Person staff, String room, Person... people) {
        ObjectNode asked = House.object();
        asked.putArray("people");
        List.of(people).forEach(person -> asked.withArray("people").add(person.id()));
        asked.putArray("room").add(room);
        ask(staff, "assign-people", asked);
    }

    static void open(Person staff) {
        ask(staff, "open-rooms", House.object().put("minutes", 0));
    }

    static void returnAll(Person staff) {
        ask(staff, "return-all", House.object());
    }

    private static JsonNode meetingOf(String room) {
        return House.object().put("id", room);
    }

    private MeetingClient go(Person person, String room) {
        return go(house, person, room);
    }

    static MeetingClient go(House at, Person person, String room) {
        return at.join(person.session(), meetingOf(room), "", "");
    }

    private static Answer knock(Person person, String room) {
        return person.session().post("/api/meetings/" + room + "/entry", House.object().put("name", "Somebody"));
    }

    static void awaitReturn(MeetingClient inRoom) {
        House.await(inRoom, seen -> seen.closeCodes().contains(RETURNED));
    }

    static void write(MeetingClient person, String text) {
        House.ask(person, "chat", "send-message", House.text(text));
    }

    private static String traffic(MeetingClient client) {
        return client.record().hellos() + " " + client.record().events() + " " + client.record().signals();
    }

    @Test
    @DisplayName("S126 (O): breakout rooms with people assigned, a message to all rooms, return all; each room has its own chat, polls and notes, "
            + "and keeps them when it is opened again, and as documents after the end")
    void breakout() {
        JsonNode meeting = house.meeting("Breakout");
        Person ada = organizer(meeting);
        Person bo = attendee(meeting, "Bo");
        Person cleo = attendee(meeting, "Cleo");
        List<String> rooms = rooms(ada, "Room 1", "Room 2");
        assign(ada, rooms.get(0), bo);
        assign(ada, rooms.get(1), cleo);
        assertThat(knock(bo, rooms.get(0)).status()).as("before they are open").isEqualTo(404);
        open(ada);

        MeetingClient first = go(bo, rooms.get(0));
        MeetingClient second = go(cleo, rooms.get(1));
        MeetingClient visit = go(ada, rooms.get(0));

        assertThat(first.record().hello().at("/you/participant").asText()).isEqualTo(bo.id());
        assertThat(first.record().hello().at("/you/name").asText()).isEqualTo("Bo");
        assertThat(first.record().hello().at("/meeting/title").asText()).isEqualTo("Room 1");
        assertThat(first.record().hello().at("/meeting/parent/id").asText()).isEqualTo(meeting.path("id").asText());
        assertThat(visit.record().hello().at("/you/role").asText()).isEqualTo("organizer");
        write(first, "only in the first room");
        write(bo.client(), "in the meeting");
        House.await(visit, seen -> !seen.events("chat", "message-sent").isEmpty());
        SharedNotesTest.edit(first, "ccccccccccc", 0, 0, "Notes of the first room");
        House.ask(visit, "polls", "prepare-poll", House.object().set("form", House.read(
                "{\"kind\":\"single\",\"question\":\"?\",\"options\":[\"a\",\"b\"],\"least\":1,\"most\":1,\"right\":[],\"secret\":false,\"show\":\"live\"}")));
        ask(ada, "tell-rooms", House.text("Two minutes left"));
        House.await(bo.client(), seen -> !seen.events(PLUGIN, "rooms-told").isEmpty());
        assertThat(traffic(second)).doesNotContain("only in the first room").doesNotContain("in the meeting");
        assertThat(traffic(cleo.client())).doesNotContain("only in the first room").contains("in the meeting");
        assertThat(ada.client().record().events("meeting", "participant-left")).as("they stay in the meeting").isEmpty();

        returnAll(ada);

        for (MeetingClient inRoom : List.of(first, second, visit)) {
            awaitReturn(inRoom);
        }
        assertThat(knock(bo, rooms.get(0)).body().path("code").asText()).endsWith("no-entry");
        open(ada);
        MeetingClient again = go(bo, rooms.get(0));
        assertThat(again.record().hello().at("/views/chat").toString()).contains("only in the first room");
        assertThat(again.record().hello().at("/views/shared-notes").toString()).contains("Notes of the first room");
        House.ask(ada.client(), "meeting", "end", House.object());
        House.await(ada.client(), seen -> seen.isOver());
        JsonNode documents = house.organizer().get("/api/meetings/" + meeting.path("id").asText() + "/documents").expect(200);
        assertThat(documents.path("rooms").findValuesAsText("title")).containsExactly("Room 1", "Room 2");
        assertThat(documents.path("rooms").findValuesAsText("id")).containsExactlyElementsOf(rooms);
        assertThat(house.organizer().get("/api/meetings/" + rooms.get(0) + "/documents").expect(200).findValuesAsText("file")).contains("notes.md");
        assertThat(house.organizer().get("/api/meetings/" + rooms.get(1) + "/documents").expect(200).findValuesAsText("file")).doesNotContain("notes.md");
        List.of(again, ada.client(), bo.client(), cleo.client()).forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("S44: a room is closed to all whom the meeting does not let in, who are told no more than of a meeting that does not exist; it is in no list")
    void strangers() {
        JsonNode meeting = house.meeting("Strangers");
        Person ada = organizer(meeting);
        Person bo = attendee(meeting, "Bo");
        Person cleo = attendee(meeting, "Cleo");
        String room = rooms(ada, "Room 1").getFirst();
        assign(ada, room, bo);
        open(ada);
        MeetingClient there = go(bo, room);
        Answer absent = knock(cleo, "AAAAAAAAAAAAAAAAAAAAAB");

        for (Answer refused : List.of(
                knock(cleo, room),
                house.server().nobody().post("/api/meetings/" + room + "/entry", House.object().put("name", "Eve")),
                house.server().nobody().post(
                        "/api/meetings/" + room + "/entry",
                        House.object().put("name", "Eve").put("key", meeting.path("presenterKey").asText())))) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body().path("code")).isEqualTo(absent.body().path("code"));
        }
        assertThat(cleo.session().get("/api/meetings/" + room + "/door").body())
                .isEqualTo(cleo.session().get("/api/meetings/AAAAAAAAAAAAAAAAAAAAAB/door").body());
        assertThat(house.organizer().get("/api/meetings").expect(200).toString()).contains(meeting.path("id").asText()).doesNotContain(room);
        assertThat(house.organizer().get("/api/meetings/" + room).status()).isEqualTo(404);
        assertThat(house.organizer().post("/api/meetings/" + room + "/end").status()).isEqualTo(404);
        assertThat(house.organizer().delete("/api/meetings/" + room).status()).isEqualTo(404);
        assertThat(house.organizer().get("/api/admin/plugins").expect(200).toString()).doesNotContain(room);
        List.of(there, ada.client(), bo.client(), cleo.client()).forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("another name and role, rights taken, and ejection in the meeting hold in the room")
    void holds() {
        JsonNode meeting = house.meeting("What holds");
        Person ada = organizer(meeting);
        Person bo = attendee(meeting, "Bo");
        Person cleo = attendee(meeting, "Cleo");
        String room = rooms(ada, "Room 1").getFirst();
        assign(ada, room, bo, cleo);
        open(ada);
        MeetingClient there = go(bo, room);
        MeetingClient other = go(cleo, room);

        House.ask(ada.client(), "meeting", "rename", House.object().put("participant", bo.id()).put("name", "Boris"));
        House.await(other, seen -> !seen.events("meeting", "participant-renamed").isEmpty());
        var taken = House.object().put("allowed", false);
        taken.putArray("functions").add("chat:send");
        House.ask(ada.client(), "attendee-permissions", "set-functions", taken);
        House.await(other, seen -> seen.hello().toString().contains("\"withheld\":[{"));
        assertThatThrownBy(() -> write(other, "not allowed"))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("switched-off"));
        House.ask(ada.client(), "meeting", "change-role", House.object().put("participant", bo.id()).put("role", "presenter"));
        House.await(there, seen -> seen.hello().at("/you/role").asText().equals("presenter"));
        assertThatThrownBy(() -> House.ask(there, "meeting", "eject", House.object().put("participant", cleo.id())))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).endsWith("of-the-meeting"));
        House.ask(ada.client(), "meeting", "eject", House.object().put("participant", cleo.id()));

        awaitReturn(other);
        assertThat(knock(cleo, room).status()).isEqualTo(404);
        House.ask(ada.client(), "meeting", "end", House.object());
        House.await(there, seen -> seen.isOver());
        List.of(ada.client(), bo.client(), cleo.client()).forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("a room goes on while the plugin is replaced; switched off, it closes")
    void plugin() {
        JsonNode meeting = house.meeting("Replaced");
        Person ada = organizer(meeting);
        Person bo = attendee(meeting, "Bo");
        String room = rooms(ada, "Room 1").getFirst();
        assign(ada, room, bo);
        open(ada);
        MeetingClient there = go(bo, room);

        Server.shared().cli(List.of("deploy --force " + Server.archive(PLUGIN)));
        write(there, "still here");
        assertThat(there.record().journey().opened()).isEqualTo(1);
        turn("off");
        try {
            awaitReturn(there);
            assertThat(knock(bo, room).status()).isEqualTo(404);
        } finally {
            turn("on");
        }
        assertThat(go(bo, room).record().hello().at("/views/chat").toString()).contains("still here");
        List.of(ada.client(), bo.client()).forEach(MeetingClient::close);
    }

    private void turn(String position) {
        var change = House.object().put("switch", position).put("appliesTo", "everybody");
        change.putObject("roles");
        assertThat(house.organizer().put("/api/admin/plugins/" + PLUGIN + "/switch", change).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("who enters a room at the moment in which it closes is not in it afterwards, whoever was first")
    void closing() {
        JsonNode meeting = house.meeting("Closing");
        Person ada = organizer(meeting);
        Person bo = attendee(meeting, "Bo");
        String room = rooms(ada, "Room 1").getFirst();
        assign(ada, room, bo);
        for (int time = 0; time < 8; time++) {
            open(ada);
            var entering = CompletableFuture.supplyAsync(() -> knock(bo, room));
            returnAll(ada);

            Answer answer = entering.join();

            assertThat(answer.status()).isIn(200, 404);
            Server.await("out of the room", House.SOON, () -> bo.session().post("/api/meetings/" + room + "/chat/send-message", House.text("there?")).status() != 200);
        }
        List.of(ada.client(), bo.client()).forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("S17: what somebody did in a room is in their export, and is erased with them; a room goes with its meeting")
    void personalData() {
        Member rita = Member.made(house, "rita.room@example.org", false);
        JsonNode meeting = house.meeting("Data in rooms");
        Person ada = organizer(meeting);
        PlenumSession session = rita.signedIn(house);
        Person person = new Person(session, house.join(session, meeting, "", meeting.path("attendeeKey").asText()));
        String room = rooms(ada, "Room 1").getFirst();
        assign(ada, room, person);
        open(ada);
        MeetingClient there = go(person, room);
        ask(person, "enter-room", House.object().put("room", room));
        write(there, "words of Rita in the room");

        String export = session.get("/api/data").expect(200).toString();
        assertThat(export).contains("words of Rita in the room").contains("You went to a room.");
        house.organizer()
                .post("/api/admin/erasures", House.object().put("account", rita.id()).put("mail", rita.mail()))
                .expect(200);

        assertThat(rows(room)).isNotEmpty().noneMatch(row -> row.contains("words of Rita") || row.contains(rita.mail()));
        house.organizer().delete("/api/meetings/" + meeting.path("id").asText()).expect(204);
        assertThat(rows(room)).isEmpty();
        List.of(there, person.client(), ada.client()).forEach(MeetingClient::close);
    }

    private static List<String> rows(String meeting) {
        return Dump.rows(Server.shared()).stream().filter(row -> row.contains(meeting)).toList();
    }

    @Test
    @DisplayName("somebody in a room calls for help, and a presenter comes; who comes late is given a room; people on a list are assigned by mail address")
    void help() {
        JsonNode meeting = house.meeting("Help");
        Person ada = organizer(meeting);
        Person bo = attendee(meeting, "Bo");
        List<String> rooms = rooms(ada, "Room 1", "Room 2");
        assign(ada, rooms.get(0), bo);
        JsonNode listed = ask(ada, "assign-list", House.text("Bo, Room 2\nNobody, 1"));
        assertThat(listed.path("assigned").asInt()).isEqualTo(1);
        assertThat(listed.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(listed.at("/problems/0/kind").asText()).isEqualTo("unknown-person");
        open(ada);
        ask(bo, "enter-room", House.object().put("room", rooms.get(1)));
        ask(bo, "call-help", House.object());
        House.await(ada.client(), seen -> !seen.events(PLUGIN, "help-called").isEmpty());
        ask(ada, "enter-room", House.object().put("room", rooms.get(1)));
        ask(ada, "end-help", House.object().put("person", bo.id()));

        Person late = attendee(meeting, "Late");
        ask(late, "take-place", House.object());

        House.await(late.client(), seen -> !seen.events(PLUGIN, "person-assigned").isEmpty());
        String given = late.client().record().events(PLUGIN, "person-assigned").getFirst().payload().at("/room/0").asText();
        assertThat(given).isEqualTo(rooms.get(0));
        assertThat(go(late, given).record().hello().at("/you/name").asText()).isEqualTo("Late");
        assertThatThrownBy(() -> rooms(ada, IntStream.range(0, 49).mapToObj(Integer::toString).toArray(String[]::new)))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("breakout:too-many-rooms"));
        List.of(ada.client(), bo.client(), late.client()).forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("three people in Chromium: rooms by keyboard, the question whether to go, chat in the room, reload, help, a message, and all return; "
            + "axe finds nothing, on a phone neither, light and dark, in both languages")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Rooms in Chromium");

        Chromium.run(
                "breakout.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("breakout"));
    }
}
