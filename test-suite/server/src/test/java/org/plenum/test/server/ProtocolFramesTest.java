package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SeenEvent;

/** Every frame in docs/protocol.md: a real server takes those from the client as they stand there, and sends those from the server so. */
@ResourceLock(Server.SHARED)
class ProtocolFramesTest {
    private static final String CLIENT = "From the client";
    private static final String SERVER = "From the server";

    private final House house = House.shared();
    private final ProtocolDocument document = ProtocolDocument.read();

    @Test
    @DisplayName("there are examples of every type of frame, and no others than are tested here")
    void complete() {
        assertThat(document.frames(CLIENT)).extracting(frame -> frame.path("type").asText()).containsExactly("hello", "request", "signal");
        assertThat(document.frames(SERVER))
                .extracting(frame -> frame.path("type").asText())
                .containsExactly("hello", "hello", "reply", "failure", "event", "signal");
    }

    @Test
    @DisplayName("hello, reply, event and signal are sent as the protocol shows them, to a client that says what it shows")
    void conversation() {
        JsonNode meeting = house.meeting("Frames");
        try (FrameWatch bo = enter(meeting, "Bo");
                FrameWatch cleo = enter(meeting, "Cleo")) {
            JsonNode hello = greeted(cleo);
            greeted(bo);
            cleo.say(document.frames(CLIENT).get(1));

            assertThat(hello.path("views").has("meeting")).isTrue();
            assertThat(hello.path("views").has("chat")).isTrue();
            assertLike(example(0), ((ObjectNode) hello.deepCopy()).set("views", example(0).path("views")));
            assertLike(example(2), cleo.answer("r-1"));
            assertLike(example(4), cleo.await("event", "message-sent"));
            cleo.say(document.frames(CLIENT).get(2));
            assertLike(example(5), bo.await("signal", "typing"));

            cleo.say(House.object().put("type", "signal").put("plugin", "meeting").put("name", "ping"));
            JsonNode pong = cleo.await("signal", "pong");
            assertLike(example(5), pong);
            assertThat(Duration.between(Instant.parse(pong.at("/payload/time").asText()), Instant.now()).abs())
                    .as("the server's time in a pong")
                    .isLessThan(House.SOON);
        }
    }

    @Test
    @DisplayName("who resumes is sent a hello without views, and no event twice")
    void resumed() {
        JsonNode meeting = house.meeting("Resumed");
        PlenumSession session = house.server().nobody();
        try (FrameWatch bo = enter(session, meeting, "Bo")) {
            greeted(bo);
            bo.say(document.frames(CLIENT).get(1));
            String seen = bo.await("event", "message-sent").path("at").asText();

            try (FrameWatch again = new FrameWatch(session.socketOf(meeting.path("id").asText()))) {
                again.say(((ObjectNode) document.frames(CLIENT).getFirst()).put("after", seen));
                JsonNode hello = again.await("hello", frame -> frame.path("type").asText().equals("hello"));

                assertThat(hello.path("resumed").asBoolean()).isTrue();
                assertLike(((ObjectNode) example(0)).without("views"), hello);
                assertThat(again.frames()).noneMatch(frame -> frame.path("name").asText().equals("message-sent"));
            }
        }
    }

    @Test
    @DisplayName("a person who waits is sent the hello of the lobby")
    void waiting() {
        JsonNode meeting = house.meeting("Waiting", "everybody");
        try (FrameWatch bo = enter(meeting, "Bo")) {
            JsonNode hello = greeted(bo);

            assertLike(example(1), hello);
            assertThat(hello.path("features")).isEmpty();
        }
    }

    @Test
    @DisplayName("what is switched off is refused and shown as the protocol says, on the socket and over REST")
    void off() {
        JsonNode meeting = house.meeting("Off");
        PlenumSession session = house.server().nobody();
        try (FrameWatch bo = enter(session, meeting, "Bo")) {
            turn("off");
            document.frames(CLIENT).forEach(bo::say);

            assertLike(example(3), bo.answer("r-1"));
            JsonNode hello = bo.await("hello without chat", frame -> frame.path("off").toString().contains("chat"));
            assertThat(document.shape(example(0).path("off").toString()).differences(hello.path("off"), "off")).isEmpty();
            String path = "/api/meetings/" + meeting.path("id").asText();
            JsonNode problem = session.post(path + "/chat/send-message", House.text("Hello")).body();
            assertThat(document.problem().differences(problem, "problem")).isEmpty();
        } finally {
            turn("on");
        }
    }

    @Test
    @DisplayName("each command of the meeting takes the payload that the protocol shows, and each event of it has the payload shown")
    void meetingItself() {
        JsonNode meeting = house.meeting("Commands", "guests");
        try (MeetingClient ada = house.organizer(meeting)) {
            MeetingClient bo = house.attendee(meeting, "Bo");
            assertThat(bo.record().hello().at("/you/state").asText()).isEqualTo("waiting");
            ask(ada, "admit", Map.of("participant", House.id(bo)));
            try (MeetingClient waiting = house.attendee(meeting, "Cleo")) {
                try (MeetingClient dan = house.attendee(meeting, "Dan")) {
                    ask(ada, "refuse", Map.of("participant", House.id(dan)));
                }
                ask(ada, "set-layout", Map.of("kind", "own", "places", PLACES, "sides", SIDES));
                ask(ada, "show-content", Map.of("plugin", "text-page", "item", "AAAAAAAAAAAAAAAAAAAAAA"));
                assertView(meeting);
                ask(ada, "tell-lobby", Map.of("text", "Soon"));
                House.await(waiting, seen -> !seen.events("meeting", "lobby-told").isEmpty());
                ask(ada, "admit-all", Map.of());
                ask(ada, "change-role", Map.of("participant", House.id(waiting), "role", "presenter"));
                ask(ada, "rename", Map.of("participant", House.id(waiting), "name", "Cleo C."));
                ask(ada, "set-lock", Map.of("locked", true));
                ask(ada, "send-back", Map.of("participant", House.id(bo)));
                ask(ada, "admit", Map.of("participant", House.id(bo)));
                ask(ada, "eject", Map.of("participant", House.id(bo)));
                ask(waiting, "leave", Map.of());
            }
            ask(ada, "end", Map.of());
            House.await(ada, seen -> !seen.events("meeting", "meeting-ended").isEmpty());

            Map<String, Shape> promised = document.events();
            List<String> seen = Stream.concat(ada.record().events().stream(), inRoom().stream())
                    .filter(event -> event.plugin().equals("meeting") && !event.at().isEmpty())
                    .map(event -> {
                        assertThat(promised).containsKey(event.name());
                        assertThat(Objects.requireNonNull(promised.get(event.name())).differences(event.payload(), event.name())).isEmpty();
                        return event.name();
                    })
                    .toList();
            assertThat(seen).containsAll(promised.keySet());
            bo.close();
        }
    }

    /** What an organizer who visits a breakout room is told when somebody is removed from the meeting. */
    private List<SeenEvent> inRoom() {
        JsonNode meeting = house.meeting("Commands and rooms");
        BreakoutTest.Person ada = BreakoutTest.organizer(house, meeting);
        BreakoutTest.Person bo = BreakoutTest.attendee(house, meeting, "Bo");
        String room = BreakoutTest.rooms(ada, "Room 1").getFirst();
        BreakoutTest.assign(ada, room, bo);
        BreakoutTest.open(ada);
        try (MeetingClient visiting = BreakoutTest.go(house, ada, room);
                MeetingClient there = BreakoutTest.go(house, bo, room)) {
            ask(ada.client(), "eject", Map.of("participant", bo.id()));
            BreakoutTest.awaitReturn(there);
            House.await(visiting, seen -> !seen.events("meeting", "participant-returned").isEmpty());
            return visiting.record().events();
        }
    }

    private static final List<Map<String, Object>> PLACES =
            List.of(Map.of("plugin", "chat", "element", "plenum-chat", "region", "left", "front", true));
    private static final List<Map<String, Object>> SIDES = List.of(Map.of("region", "left", "width", 30, "collapsed", false));

    /** As who comes now is shown it, with somebody in the lobby. */
    private void assertView(JsonNode meeting) {
        try (MeetingClient late = house.presenter(meeting, "Eve")) {
            JsonNode view = late.record().hello().at("/views/meeting");
            assertThat(view.path("lobby")).isNotEmpty();
            assertThat(document.view().differences(view, "view")).isEmpty();
        }
    }

    /** With exactly the fields that the document shows. */
    private void ask(MeetingClient client, String command, Map<String, Object> payload) {
        JsonNode sent = House.JSON.valueToTree(payload);
        assertThat(Objects.requireNonNull(document.commands().get(command)).differences(sent, command)).isEmpty();
        House.ask(client, "meeting", command, sent);
    }

    private void turn(String position) {
        var change = House.object().put("switch", position).put("appliesTo", "everybody");
        change.putObject("roles");
        house.organizer().put("/api/admin/plugins/chat/switch", change).expect(204);
    }

    private FrameWatch enter(JsonNode meeting, String name) {
        return enter(house.server().nobody(), meeting, name);
    }

    private FrameWatch enter(PlenumSession session, JsonNode meeting, String name) {
        session.enter(meeting.path("id").asText(), name, meeting.path("attendeeKey").asText());
        return new FrameWatch(session.socketOf(meeting.path("id").asText()));
    }

    /** What a hello is answered with; what happens in the same moment as the hello is in it, and no event. */
    private JsonNode greeted(FrameWatch client) {
        client.say(document.frames(CLIENT).getFirst());
        return client.await("hello", frame -> frame.path("type").asText().equals("hello"));
    }

    /** Of the server's frames in the document. */
    private JsonNode example(int number) {
        return document.frames(SERVER).get(number);
    }

    private void assertLike(JsonNode example, JsonNode frame) {
        assertThat(document.shape(example.toString()).differences(frame, example.path("type").asText())).isEmpty();
    }
}
