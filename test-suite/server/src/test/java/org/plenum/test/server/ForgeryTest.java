package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.bench.client.SocketTarget;
import org.plenum.test.server.Browser.Reply;
import org.plenum.test.server.Routes.Route;

/** What a page of another host can make a browser send: never enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class ForgeryTest {
    private static final String ELSEWHERE = "http://elsewhere.example";

    private final House house = House.shared();
    private Browser victim;
    private String meeting = "";

    @BeforeAll
    void people() {
        Member admin = Member.made(house, "admin@forgery.example", true);
        house.organizer().put("/api/admin/accounts/" + admin.id(), House.object().put("administrator", true)).expect(200);
        victim = Browser.at(house, "127.0.0.42");
        victim.signIn(admin).expect(200);
        JsonNode made = victim.post("/api/meetings", House.object().put("title", "Forgery").put("lobby", "nobody")).expect(201).json();
        meeting = made.path("id").asText();
        victim.post("/api/meetings/" + meeting + "/entry", House.object()).expect(200);
    }

    static Stream<Route> changing() {
        return Routes.changing();
    }

    private Reply send(Route route, Map<String, String> headers) {
        String path = route.path().replace("{m}", meeting).replace("{d}", meeting).replaceAll("\\{[ak]}", "A".repeat(22));
        String body = route.body().replaceAll("\\{(password|n)}", "x");
        var all = new HashMap<>(route.headers());
        all.putAll(headers);
        return victim.with(victim.cookie(), victim.csrf()).send(route.method(), path, body, all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changing")
    @DisplayName("a route that changes something does nothing without the session's token, with a wrong one, or for a page of another host")
    void token(Route route) {
        var answers = List.of(
                send(route, Map.of("X-Plenum-CSRF", "")),
                send(route, Map.of("X-Plenum-CSRF", "A".repeat(43))),
                send(route, Map.of("X-Plenum-CSRF", victim.csrf() + "A")),
                send(route, Map.of("Origin", ELSEWHERE)),
                send(route, Map.of("Origin", "null")),
                send(route, Map.of("Sec-Fetch-Site", "cross-site")),
                send(route, Map.of("Sec-Fetch-Site", "same-site")));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("not-permitted");
            assertThat(answer.cookies()).isEmpty();
        });
        assertThat(victim.get("/api/preferences").status()).as("the session goes on").isEqualTo(200);
        assertThat(victim.get("/api/meetings/" + meeting).json().path("state").asText()).isNotEqualTo("ended");
    }

    @Test
    @DisplayName("a form of another host cannot send JSON: other media types are refused, also with the token")
    void mediaTypes() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            Reply answer = victim.send("POST", "/api/meetings", "{\"title\":\"Form\"}", Map.of("Content-Type", type));

            assertThat(answer.status()).as(type).isEqualTo(415);
        }
        assertThat(victim.get("/api/meetings").body()).doesNotContain("\"Form\"");
    }

    @Test
    @DisplayName("the socket opens for pages of this host only: not for another host or port, not for none")
    void socketOrigin() {
        String own = house.server().address().toString();
        assertThat(RawSocket.status(socket(Map.of("Origin", own)))).isEqualTo(101);
        assertThat(RawSocket.status(socket(Map.of()))).isEqualTo(403);
        for (String origin : List.of(ELSEWHERE, "null", "http://127.0.0.1:1", "http://127.0.0.1", own + ".elsewhere.example", "http://a b")) {
            assertThat(RawSocket.status(socket(Map.of("Origin", origin)))).as(origin).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("S41: no spelling of the socket's address gets around the door")
    void socketSpelling() {
        var target = socket(Map.of("Origin", house.server().address().toString()));
        var headers = new HashMap<>(target.headers());
        headers.remove("Cookie");
        for (String path : List.of("/socket", "/socke%74", "/socket;x=1", "//socket", "/./socket", "/socket/")) {
            String spelled = "/api/meetings/" + meeting + path;
            try (var socket = Opened.of(new SocketTarget(target.host(), target.port(), spelled, headers))) {
                assertThat(socket.isShut()).as(spelled).isTrue();
            }
        }
    }

    private SocketTarget socket(Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Cookie", Browser.COOKIE + "=" + victim.cookie());
        var address = house.server().address();
        return new SocketTarget(address.getHost(), address.getPort(), "/api/meetings/" + meeting + "/socket", all);
    }

    /** A try to open a socket. */
    private record Opened(List<RawSocket> socket) implements AutoCloseable {
        static Opened of(SocketTarget target) {
            return new Opened(RawSocket.status(target) == 101 ? List.of(RawSocket.open(target)) : List.of());
        }

        /** Whether it did not open, or was closed before it said anything. */
        boolean isShut() {
            return socket.stream().allMatch(open -> open.closeCode() == 4003 && open.messages().isEmpty());
        }

        @Override
        public void close() {
            socket.forEach(RawSocket::close);
        }
    }
}
