package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.Answer;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;
import org.plenum.bench.client.SeenEvent;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.SocketTarget;
import org.plenum.bench.client.Text;
import org.plenum.bench.client.UpgradeRefused;

@ResourceLock(Server.SHARED)
class MeetingsTest {
    private final House house = House.shared();

    @Test
    @DisplayName("an organizer makes a meeting, people come by its links, see each other and chat")
    void chat() {
        JsonNode meeting = house.meeting("Weekly");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.presenter(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            House.ask(ada, "chat", "send-message", House.text("Welcome"));

            House.await(cleo, seen -> !seen.events("chat", "message-sent").isEmpty());
            assertThat(cleo.record().events("chat", "message-sent").getFirst().payload().path("from").asText()).isEqualTo(House.id(ada));
            assertThat(bo.record().hello().at("/you/role").asText()).isEqualTo("presenter");
            assertThat(cleo.record().hello().at("/views/meeting/participants")).hasSize(3);
            House.await(ada, seen -> seen.events("meeting", "participant-joined").size() >= 2);
        }
    }

    @Test
    @DisplayName("an organizer reads, changes and deletes a meeting; to others it does not exist")
    void readChangeDelete() {
        JsonNode meeting = house.meeting("Before");
        String path = "/api/meetings/" + meeting.path("id").asText();
        assertThat(house.organizer().get(path).expect(200).path("title").asText()).isEqualTo("Before");

        var changed = ((com.fasterxml.jackson.databind.node.ObjectNode) meeting.deepCopy()).put("title", "After");
        changed.remove(List.of("id", "state", "attendeeLink", "presenterLink"));
        house.organizer().put(path, changed).expect(200);

        assertThat(house.organizer().get(path).expect(200).path("title").asText()).isEqualTo("After");
        assertThat(house.server().nobody().get(path).status()).isIn(403, 404);
        assertThat(house.organizer().delete(path).status()).isEqualTo(204);
        assertThat(house.organizer().get(path).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a title that is changed while the meeting runs is told to everybody in it")
    void changedWhileRunning() {
        JsonNode meeting = house.meeting("Before the change");
        try (MeetingClient bo = house.attendee(meeting, "Bo")) {
            var changed = ((com.fasterxml.jackson.databind.node.ObjectNode) meeting.deepCopy()).put("title", "After the change");
            changed.remove(List.of("id", "state", "attendeeLink", "presenterLink"));

            house.organizer().put("/api/meetings/" + meeting.path("id").asText(), changed).expect(200);

            House.await(bo, seen -> seen.hello().at("/meeting/title").asText().equals("After the change"));
        }
    }

    @Test
    @DisplayName("S44: wrong id, wrong key and no key give one and the same answer")
    void oneAnswer() {
        JsonNode meeting = house.meeting("Secret");
        String id = meeting.path("id").asText();
        var wrongKey = House.object().put("name", "Eve").put("key", "wrong");
        var noKey = House.object().put("name", "Eve");

        List<Answer> answers = List.of(
                house.server().nobody().post("/api/meetings/" + id + "/entry", wrongKey),
                house.server().nobody().post("/api/meetings/" + id + "/entry", noKey),
                house.server().nobody().post("/api/meetings/AAAAAAAAAAAAAAAAAAAAAA/entry", wrongKey));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body());
        });
    }

    @Test
    @DisplayName("S45, S46: a guest waits in the lobby, sees nothing, and is let in by staff")
    void lobby() {
        JsonNode meeting = house.meeting("Lobby", "guests");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            JsonNode waiting = bo.record().hello();
            assertThat(waiting.at("/you/state").asText()).isEqualTo("waiting");
            assertThat(waiting.path("features").isArray() && waiting.path("features").isEmpty()).isTrue();
            assertThat(waiting.path("views").isObject() && waiting.path("views").isEmpty()).isTrue();
            House.ask(ada, "chat", "send-message", House.text("not for the lobby"));

            House.ask(ada, "meeting", "admit", House.object().put("participant", House.id(bo)));

            House.await(bo, seen -> seen.hello().at("/you/state").asText().equals("admitted"));
            assertThat(bo.record().events()).noneMatch(event -> event.plugin().equals("chat"));
        }
    }

    @Test
    @DisplayName("S45: staff is told the tenant of who waits with an account, and that a guest has none; an attendee is told of neither")
    void tenantInLobby() {
        JsonNode meeting = house.meeting("Lobby with tenants", "everybody");
        String tenant = house.organizer().get("/api/admin/tenant").expect(200).path("name").asText();
        PlenumSession lena = Member.made(house, "lena.lobby@example.org", false).signedIn(house);
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "meeting", "admit", House.object().put("participant", House.id(bo)));
            House.await(bo, seen -> seen.hello().at("/you/state").asText().equals("admitted"));
            MeetingClient member = house.join(lena, meeting, "", meeting.path("attendeeKey").asText());
            MeetingClient guest = house.attendee(meeting, "Gusten");
            String since = bo.record().hello().toString();

            House.await(ada, seen -> waiting(seen.events("meeting", "participant-waiting"), House.id(guest)).isPresent());
            var told = ada.record().events("meeting", "participant-waiting");
            assertThat(tenant).isNotEmpty();
            assertThat(waiting(told, House.id(member)).orElseThrow().path("tenant")).isEqualTo(House.JSON.createArrayNode().add(tenant));
            assertThat(waiting(told, House.id(guest)).orElseThrow().path("tenant")).isEqualTo(House.JSON.createArrayNode());
            try (MeetingClient pia = house.presenter(meeting, "Pia")) {
                House.ask(ada, "meeting", "admit", House.object().put("participant", House.id(pia)));
                House.await(pia, seen -> seen.hello().at("/you/state").asText().equals("admitted"));
                assertThat(pia.record().hello().at("/views/meeting/lobby").toString()).contains("\"tenant\":[\"" + tenant + "\"]");
            }
            House.ask(ada, "meeting", "admit", House.object().put("participant", House.id(member)));
            House.await(bo, seen -> seen.events("meeting", "participant-joined").stream()
                    .anyMatch(event -> event.payload().path("participant").asText().equals(House.id(member))));
            assertThat(since + bo.record().hello() + bo.record().events()).doesNotContain("\"" + tenant + "\"");
            member.close();
            guest.close();
        }
    }

    private static Optional<JsonNode> waiting(List<SeenEvent> events, String participant) {
        return events.stream()
                .map(SeenEvent::payload)
                .filter(payload -> payload.path("participant").asText().equals(participant))
                .findFirst();
    }

    @Test
    @DisplayName("roles are given and taken; an attendee may do neither")
    void roles() {
        JsonNode meeting = house.meeting("Roles");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            var promote = House.object().put("participant", House.id(bo)).put("role", "presenter");
            assertThatThrownBy(() -> House.ask(bo, "meeting", "change-role", promote))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("not-permitted"));

            House.ask(ada, "meeting", "change-role", promote);
            House.await(bo, seen -> seen.hello().at("/you/role").asText().equals("presenter"));
            House.ask(ada, "meeting", "change-role", promote.deepCopy().put("role", "attendee"));

            House.await(bo, seen -> seen.hello().at("/you/role").asText().equals("attendee"));
        }
    }

    @Test
    @DisplayName("an ejected person is out, and cannot come back in the same browser")
    void ejected() {
        JsonNode meeting = house.meeting("Eject");
        var session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText())) {
            House.ask(ada, "meeting", "eject", House.object().put("participant", House.id(bo)));

            House.await(bo, seen -> seen.closeCodes().contains(4003));
            var again = House.object().put("name", "Bo").put("key", meeting.path("attendeeKey").asText());
            assertThat(session.post("/api/meetings/" + meeting.path("id").asText() + "/entry", again).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("S126: ending a meeting ends it for all, and nobody enters any more")
    void ended() {
        JsonNode meeting = house.meeting("End");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "meeting", "end", House.object());

            House.await(bo, seen -> seen.isOver() && seen.closeCodes().contains(1000));
            var again = House.object().put("name", "Cleo").put("key", meeting.path("attendeeKey").asText());
            Server.await("the end in the database", House.SOON, () -> house.server()
                            .nobody()
                            .post("/api/meetings/" + meeting.path("id").asText() + "/entry", again)
                            .status()
                    == 409);
        }
    }

    @Test
    @DisplayName("S41: a socket opens for nobody who has not entered, and for no page of another host")
    void socketDoor() {
        JsonNode meeting = house.meeting("Door");

        var target = house.server().nobody().socketOf(meeting.path("id").asText());
        var entered = house.server().nobody();
        entered.enter(meeting.path("id").asText(), "Bo", meeting.path("attendeeKey").asText());
        var own = entered.socketOf(meeting.path("id").asText());
        var headers = new java.util.HashMap<>(own.headers());
        headers.put("Origin", "http://elsewhere.example");

        assertThat(refusal(target)).isEqualTo(403);
        assertThat(refusal(new SocketTarget(own.host(), own.port(), own.path(), headers))).isEqualTo(403);
    }

    private static int refusal(SocketTarget target) {
        try (var loops = SocketLoops.start(1)) {
            loops.connect(target, new Silent()).get(House.SOON.toSeconds(), TimeUnit.SECONDS);
            return 101;
        } catch (ExecutionException fault) {
            return fault.getCause() instanceof UpgradeRefused refused ? refused.status() : 0;
        } catch (InterruptedException | TimeoutException fault) {
            throw new AssertionError(fault);
        }
    }

    private static final class Silent implements SocketListener {
        @Override
        public void opened(ClientSocket socket) {
            // It must not come to this.
        }

        @Override
        public void message(ClientSocket socket, Text text) {
            // It must not come to this.
        }

        @Override
        public void closed(ClientSocket socket, int code, String reason) {
            // It must not come to this.
        }
    }
}
