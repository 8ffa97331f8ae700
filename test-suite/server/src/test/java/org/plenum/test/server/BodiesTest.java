package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.bench.client.PlenumSession;
import org.plenum.test.server.Browser.Reply;

/** Bodies and frames that nobody should send: each is answered clearly, stores nothing, and the server goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class BodiesTest {
    private static final int LARGEST = 64 * 1024;

    private final House house = House.shared();
    private Browser admin;
    private PlenumSession guest;
    private String meeting = "";

    @BeforeAll
    void people() {
        Member olga = Member.made(house, "olga@bodies.example", true);
        house.organizer().put("/api/admin/accounts/" + olga.id(), House.object().put("administrator", true)).expect(200);
        admin = Browser.at(house, "127.0.0.51");
        admin.signIn(olga).expect(200);
        JsonNode made = house.meeting("Bodies");
        meeting = made.path("id").asText();
        guest = house.server().nobody();
        guest.enter(meeting, "Gus", made.path("attendeeKey").asText());
    }

    @AfterEach
    void serverGoesOn() {
        assertThat(admin.get("/api/meetings").status()).isEqualTo(200);
    }

    /** @param field to blame; empty if none is */
    @SuppressWarnings("ArrayRecordComponent")
    record Bad(String what, String method, String path, byte[] body, int status, String code, String field) {
        static Bad of(String method, String path, String body, String field) {
            return new Bad(body, method, path, body.getBytes(StandardCharsets.UTF_8), 400, "invalid", field);
        }

        static Bad meeting(String body, String field) {
            return of("POST", "/api/meetings", body, field);
        }

        static Bad raw(String what, int... bytes) {
            byte[] body = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                body[i] = (byte) bytes[i];
            }
            return new Bad(what, "POST", "/api/meetings", body, 400, "invalid", "");
        }

        @Override
        public String toString() {
            return what.length() > 60 ? what.substring(0, 60) + "…" : what.replace('\u0000', '0');
        }
    }

    static Stream<Bad> bodies() {
        return Stream.of(forms(), types(), texts(), administration()).flatMap(List::stream);
    }

    private static List<Bad> forms() {
        return List.of(
                Bad.meeting(" ", ""),
                Bad.meeting("null", ""),
                Bad.meeting("[]", ""),
                Bad.meeting("\"title\"", ""),
                Bad.meeting("7", ""),
                Bad.meeting("{\"title\":\"Bad\"", ""),
                Bad.meeting("{\"title\":\"Bad\"} {}", ""),
                Bad.meeting("{'title':'Bad'}", ""),
                Bad.meeting("{\"title\":\"Bad\",}", ""),
                Bad.meeting("{\"title\":\"Bad\",\"minutes\":NaN}", ""),
                Bad.meeting("{\"title\":\"Bad\",\"title\":\"Bad again\"}", ""),
                Bad.meeting("[".repeat(33) + "]".repeat(33), ""),
                Bad.raw("no UTF-8", '{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', 0xff, 0xfe, '"', '}'),
                Bad.raw("a slash in three bytes", '{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', 0xe0, 0x80, 0xaf, '"', '}'),
                Bad.raw("an unheard-of order of bytes", 0, 0, 0xff, 0xfe, 0, '{', 0, 0, 0, '}', 0, 0));
    }

    private static List<Bad> types() {
        return List.of(
                Bad.meeting("{\"title\":\"Bad\",\"colour\":\"red\"}", "colour"),
                Bad.meeting("{\"title\":5}", "title"),
                Bad.meeting("{\"title\":true}", "title"),
                Bad.meeting("{\"title\":{\"en\":\"Bad\"}}", "title"),
                Bad.meeting("{\"title\":\"Bad\",\"minutes\":\"60\"}", "minutes"),
                Bad.meeting("{\"title\":\"Bad\",\"minutes\":1.5}", "minutes"),
                Bad.meeting("{\"title\":\"Bad\",\"minutes\":99999999999}", "minutes"),
                Bad.meeting("{\"title\":\"Bad\",\"minutes\":-1}", "minutes"),
                Bad.meeting("{\"title\":\"Bad\",\"titleInLobby\":\"true\"}", "titleInLobby"),
                Bad.meeting("{\"title\":\"Bad\",\"titleInLobby\":1}", "titleInLobby"),
                Bad.meeting("{\"title\":\"Bad\",\"starts\":1764000000}", "starts"),
                Bad.meeting("{\"title\":\"Bad\",\"starts\":\"tomorrow\"}", "starts"),
                Bad.meeting("{\"title\":\"Bad\",\"people\":\"bo@example.org\"}", "people"),
                Bad.meeting("{\"title\":\"Bad\",\"people\":[null]}", "people"),
                Bad.meeting("{\"title\":\"Bad\",\"people\":[5]}", "people.[0]"),
                Bad.meeting("{\"title\":\"Bad\",\"lobby\":\"some\"}", "lobby"),
                Bad.meeting("{\"title\":\"Bad\",\"access\":\"any\"}", "access"));
    }

    private static List<Bad> texts() {
        return List.of(
                Bad.meeting("{\"title\":\"Bad\\u0000\"}", "title"),
                Bad.meeting("{\"title\":\"Bad\\r\\nBcc: all@example.org\"}", "title"),
                Bad.meeting("{\"title\":\"Bad\\ud800\"}", "title"),
                Bad.meeting("{\"title\":\"" + "B".repeat(201) + "\"}", "title"),
                Bad.meeting("{\"title\":\"Bad\",\"access\":\"named\",\"people\":[\"a@example.org\\r\\nBcc: all@example.org\"]}", "people"),
                Bad.of("PUT", "/api/preferences", "{\"firstName\":\"A\\u0000\"}", "firstName"),
                Bad.of("PUT", "/api/preferences", "{\"lastName\":\"A\\nB\"}", "lastName"),
                Bad.of("PUT", "/api/preferences", "{\"mail\":\"a\\u0000@example.org\"}", "mail"),
                Bad.of("PUT", "/api/preferences", "{\"mail\":\"a@example.org\\r\\nBcc: all@example.org\"}", "mail"),
                Bad.of("PUT", "/api/preferences", "{\"language\":\"\\u0000\"}", "language"),
                Bad.of("PUT", "/api/preferences", "{\"recordingAccess\":\"everybody\"}", "recordingAccess"),
                Bad.of("PUT", "/api/preferences", "{\"timeZone\":\"../../etc/passwd\"}", "timeZone"));
    }

    private static List<Bad> administration() {
        String plugin = "/api/admin/plugins/chat/";
        return List.of(
                Bad.of("GET", "/api/admin/audit?page=x", "", "page"),
                Bad.of("GET", "/api/admin/accounts?page=0", "", "page"),
                Bad.of("GET", "/api/admin/accounts?text=%00", "", "text"),
                Bad.of("POST", "/api/admin/accounts", "{}", "mail"),
                Bad.of("POST", "/api/admin/accounts", "{\"mail\":\"a\\u0000@bodies.example\"}", "mail"),
                Bad.of("POST", "/api/admin/accounts", "{\"mail\":\"a@bodies.example\",\"ends\":\"never\"}", "ends"),
                Bad.of("POST", "/api/admin/accounts", "{\"mail\":\"a@bodies.example\",\"firstName\":\"\\u0000\"}", "firstName"),
                Bad.of("PUT", "/api/admin/tenant", "{\"name\":\"A\\u0000\"}", "name"),
                Bad.of("PUT", "/api/admin/tenant", "{\"name\":\"A\\r\\nBcc: all@example.org\"}", "name"),
                Bad.of("PUT", "/api/admin/tenant", "{\"keyRules\":{\"length\":1}}", "keyRules.length"),
                Bad.of("PUT", plugin + "settings", "{\"historyForLateJoiners\":null}", "historyForLateJoiners"),
                Bad.of("PUT", plugin + "settings", "{\"historyForLateJoiners\":\"perhaps\"}", "historyForLateJoiners"),
                Bad.of("PUT", plugin + "settings", "{\"nothing\":\"true\"}", "nothing"),
                Bad.of("PUT", plugin + "permissions", "{\"chat:send\":null}", "permissions"),
                Bad.of("PUT", plugin + "permissions", "{\"chat:send\":[null]}", "permissions"),
                Bad.of("PUT", plugin + "permissions", "{\"chat:send\":[\"king\"]}", "roles"),
                Bad.of("PUT", plugin + "switch", "{\"roles\":{\"attendee\":null}}", "attendee"),
                Bad.of("PUT", plugin + "switch", "{\"switch\":\"half\"}", "switch"),
                Bad.of("PUT", plugin + "switch", "{\"appliesTo\":\"some\"}", "appliesTo"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("bodies")
    @DisplayName("a body that does not fit is refused with code and field, and stores nothing")
    void refused(Bad bad) {
        String meetings = admin.get("/api/meetings").body();
        String preferences = admin.get("/api/preferences").body();
        long acts = admin.get("/api/admin/audit").json().path("total").asLong();

        Reply answer = admin.send(bad.method(), bad.path(), bad.body(), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(bad.code());
        assertThat(answer.json().path("field").asText()).isEqualTo(bad.field());
        assertThat(answer.body()).doesNotContain("Exception", "org.plenum", "at [Source");
        assertThat(admin.get("/api/meetings").body()).isEqualTo(meetings);
        assertThat(admin.get("/api/preferences").body()).isEqualTo(preferences);
        assertThat(admin.get("/api/admin/audit").json().path("total").asLong()).isEqualTo(acts);
    }

    @Test
    @DisplayName("a body of 64 KiB is taken, one byte more is too large, whether its length is told or not")
    void size() {
        String body = "{\"itemsPerPage\":20}";
        String largest = body + " ".repeat(LARGEST - body.length());

        assertThat(admin.send("PUT", "/api/preferences", largest, Map.of()).status()).isEqualTo(200);
        for (Map<String, String> way : List.of(Map.<String, String>of(), Map.of("Transfer-Encoding", "chunked"))) {
            Reply answer = admin.send("PUT", "/api/preferences", largest + " ", way);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("too-large");
            Reply command = admin.send("POST", "/api/meetings/" + meeting + "/chat/send-message", largest + " ", way);
            assertThat(command.status()).isEqualTo(413);
        }
    }

    @Test
    @DisplayName("a command's payload is at most 32 levels deep, over REST and on the socket")
    void depth() {
        String deepest = "{\"text\":\"deep\",\"more\":" + "[".repeat(31) + "]".repeat(31) + "}";
        String deeper = "{\"text\":\"deep\",\"more\":" + "[".repeat(32) + "]".repeat(32) + "}";
        String path = "/api/meetings/" + meeting + "/chat/send-message";
        admin.post("/api/meetings/" + meeting + "/entry", House.object().put("key", key())).expect(200);

        Reply taken = admin.send("POST", path, deepest, Map.of());
        Reply refused = admin.send("POST", path, deeper, Map.of());

        assertThat(taken.json().path("field").asText()).as("read, but unknown").isEqualTo("more");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid");
        assertThat(refused.json().has("field")).isFalse();
    }

    @Test
    @DisplayName("a command's payload that is no UTF-8 is refused, and nothing of it is said in the meeting")
    void noTextInCommand() {
        try (var socket = RawSocket.open(guest.socketOf(meeting))) {
            socket.say(RawSocket.HELLO);
            socket.await("\"hello\"");
            admin.post("/api/meetings/" + meeting + "/entry", House.object().put("key", key())).expect(200);
            byte[] payload = "{\"text\":\"broken ? text\"}".getBytes(StandardCharsets.US_ASCII);
            payload[16] = (byte) 0xff;

            Reply refused = admin.send("POST", "/api/meetings/" + meeting + "/chat/send-message", payload, Map.of());
            admin.post("/api/meetings/" + meeting + "/chat/send-message", House.text("whole text")).expect(200);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("invalid");
            socket.await("whole text");
            assertThat(socket.messages()).doesNotContain("broken");
        }
    }

    private String key() {
        return house.organizer().get("/api/meetings/" + meeting).expect(200).path("attendeeKey").asText();
    }

    /** @param close codes that may follow; 4009 is ours, 1007 and 1009 are those of RFC 6455 for what is no text and for what is too big */
    @SuppressWarnings("ArrayRecordComponent")
    record Frame(String what, byte[] bytes, List<Integer> close) {
        static Frame of(String text) {
            return new Frame(text, text.getBytes(StandardCharsets.UTF_8), List.of(4009));
        }

        @Override
        public String toString() {
            return what.length() > 60 ? what.substring(0, 60) + "…" : what;
        }
    }

    static Stream<Frame> frames() {
        String request = "{\"type\":\"request\",\"id\":\"r\",\"plugin\":\"chat\",\"name\":\"send-message\",\"payload\":{\"text\":\"bad frame\"}}";
        byte[] noText = request.replace("bad", "b?d").getBytes(StandardCharsets.ISO_8859_1);
        noText[request.indexOf("bad frame") + 1] = (byte) 0xff;
        String large = request.replace("bad frame", "bad frame" + "x".repeat(LARGEST - request.length() + 1));
        return Stream.of(
                Frame.of(""),
                Frame.of("hello"),
                Frame.of("null"),
                Frame.of("7"),
                Frame.of("[[" + request + "]]"),
                Frame.of(request + request),
                Frame.of("[".repeat(33) + "]".repeat(33)),
                Frame.of(request.replace("\"bad frame\"", "\"bad frame\",\"more\":" + "[".repeat(31) + "]".repeat(31))),
                Frame.of(request.replace("\"id\":\"r\"", "\"id\":\"r\",\"id\":\"s\"")),
                Frame.of(request.replace("\"r\"", "7")),
                Frame.of(request.replace("\"r\"", "\"\"")),
                Frame.of(request.replace("\"r\"", "\"" + "r".repeat(65) + "\"")),
                Frame.of(request.replace("\"chat\"", "null")),
                Frame.of(request.replace("\"request\"", "\"query\"")),
                Frame.of("{\"type\":\"hello\",\"protocol\":2}"),
                new Frame("no UTF-8", noText, List.of(1007)),
                new Frame("64 KiB and a byte", large.getBytes(StandardCharsets.UTF_8), List.of(1009, 4009)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("frames")
    @DisplayName("a frame that breaks the protocol closes its socket with a reason; the person's other socket stays, and nothing is stored")
    void brokenFrame(Frame frame) {
        try (var good = RawSocket.open(guest.socketOf(meeting));
                var bad = RawSocket.open(guest.socketOf(meeting))) {
            good.say(RawSocket.HELLO);
            good.await("\"hello\"");
            bad.say(RawSocket.HELLO);
            bad.await("\"hello\"");

            bad.say(frame.bytes());

            assertThat(bad.closeCode()).isIn(frame.close());
            good.say("{\"type\":\"signal\",\"plugin\":\"meeting\",\"name\":\"ping\",\"payload\":{}}");
            good.await("pong");
            assertThat(good.isOpen()).isTrue();
            assertThat(good.messages()).doesNotContain("bad frame");
        }
    }

    @Test
    @DisplayName("a payload that does not fit is refused with its field, and the socket stays open")
    void wrongPayload() {
        try (var socket = RawSocket.open(guest.socketOf(meeting))) {
            socket.say(RawSocket.HELLO);
            socket.await("\"hello\"");
            Map<String, String> fields = Map.of(
                    "{\"text\":5}", "text",
                    "{\"text\":null}", "text",
                    "{}", "text",
                    "{\"text\":\"never kept\",\"colour\":\"red\"}", "colour");
            int number = 0;
            for (var payload : fields.entrySet()) {
                String id = "payload-" + number++;
                socket.say("{\"type\":\"request\",\"id\":\"" + id + "\",\"plugin\":\"chat\",\"name\":\"send-message\",\"payload\":"
                        + payload.getKey() + "}");
                socket.await(id);
                assertThat(socket.messages())
                        .as(payload.getKey())
                        .containsPattern("\"id\":\"" + id + "\",[^}]*\"field\":\"" + payload.getValue() + "\"");
            }
            assertThat(socket.messages()).doesNotContain("never kept");
            assertThat(socket.isOpen()).isTrue();
        }
    }
}
