package org.plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MeetingClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"resumed\":false,\"at\":\"A0\",\"views\":{}}";
    private static final String RESUMED = "{\"type\":\"hello\",\"protocol\":1,\"resumed\":true,\"at\":\"A9\"}";

    private final SocketLoops loops = SocketLoops.start(1);

    @AfterEach
    void stop() {
        loops.close();
    }

    private static URI address(ScriptedServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private MeetingClient join(ScriptedServer server) throws Exception {
        try (PlenumServer plenum = new PlenumServer(address(server))) {
            return MeetingClient.join(loops, plenum.nobody(), "M", LIMIT);
        }
    }

    private static String event(String at) {
        return "{\"type\":\"event\",\"at\":\"" + at + "\",\"plugin\":\"chat\",\"name\":\"message-sent\",\"payload\":{\"text\":\"" + at + "\"}}";
    }

    private static JsonNode receive(Peer peer) throws Exception {
        return JSON.readTree(peer.receive().text());
    }

    private static void reply(Peer peer, JsonNode request, String payload) throws Exception {
        peer.text("{\"type\":\"reply\",\"id\":" + request.path("id") + ",\"payload\":" + payload + "}");
    }

    @Test
    @DisplayName("a guest's entry gives the cookie and token that later requests and the socket carry")
    void guestEntry() throws Exception {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        try (ScriptedServer server = new ScriptedServer(
                        peer -> {
                            requests.add(peer.request());
                            peer.answer("200 OK", "Set-Cookie: plenum-session=s1; HttpOnly; Path=/\r\n", "{\"state\":\"admitted\",\"participant\":\"P\",\"csrf\":\"c1\"}");
                        },
                        peer -> {
                            requests.add(peer.request());
                            peer.answer("204 No Content", "", "");
                        });
                PlenumServer plenum = new PlenumServer(address(server))) {
            PlenumSession session = plenum.nobody();

            assertThat(session.enter("M", "Bo", "k")).isEqualTo(new PlenumSession.Entered("P", "admitted"));
            assertThat(session.post("/api/meetings/M/end", JSON.createObjectNode()).status()).isEqualTo(204);

            assertThat(requests.take()).startsWith("POST /api/meetings/M/entry").endsWith("{\"name\":\"Bo\",\"key\":\"k\"}");
            assertThat(requests.take()).contains("Cookie: plenum-session=s1\r\n", "X-Plenum-CSRF: c1\r\n");
            assertThat(session.socketOf("M").headers()).containsEntry("Cookie", "plenum-session=s1");
        }
    }

    @Test
    @DisplayName("events alone and in arrays are recorded in order, and requests are answered by id")
    void eventsAndAnswers() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            assertThat(receive(peer).has("after")).isFalse();
            peer.text(HELLO);
            JsonNode first = receive(peer);
            JsonNode second = receive(peer);
            peer.text("[" + event("A1") + "," + event("A2") + "]");
            peer.text(event("A3"));
            peer.text("{\"type\":\"failure\",\"id\":" + second.path("id") + ",\"code\":\"invalid\",\"status\":422,\"retry\":\"no\"}");
            reply(peer, first, "{\"n\":1}");
            peer.receive();
        })) {
            MeetingClient client = join(server);
            CompletableFuture<JsonNode> first = client.request("chat", "send-message", JSON.createObjectNode());
            CompletableFuture<JsonNode> second = client.request("chat", "send-message", JSON.createObjectNode());

            assertThat(first.get(10, TimeUnit.SECONDS).path("n").asInt()).isEqualTo(1);
            assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).cause().isInstanceOfSatisfying(
                    RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("invalid"));
            assertThat(client.record().events("chat", "message-sent")).extracting(SeenEvent::at).containsExactly("A1", "A2", "A3");
            client.close();
        }
    }

    @Test
    @DisplayName("after a lost connection it says what it saw last and repeats what was not answered, in order")
    void resumes() throws Exception {
        BlockingQueue<List<JsonNode>> repeated = new LinkedBlockingQueue<>();
        try (ScriptedServer server = new ScriptedServer(
                peer -> {
                    peer.upgrade();
                    peer.receive();
                    peer.text(HELLO);
                    reply(peer, receive(peer), "{}");
                    peer.text(event("A1"));
                    peer.receive();
                    peer.receive();
                    peer.drop();
                },
                peer -> {
                    peer.request();
                    peer.answer("404 Not Found", "", "");
                },
                peer -> {
                    peer.upgrade();
                    assertThat(receive(peer).path("after").asText()).isEqualTo("A1");
                    peer.text("[" + RESUMED + "," + event("A2") + "]");
                    List<JsonNode> again = List.of(receive(peer), receive(peer));
                    repeated.add(again);
                    reply(peer, again.get(0), "{}");
                    reply(peer, again.get(1), "{}");
                    peer.receive();
                })) {
            MeetingClient client = join(server);
            client.request("chat", "send-message", JSON.createObjectNode().put("n", 0)).get(10, TimeUnit.SECONDS);
            CompletableFuture<JsonNode> first = client.request("chat", "send-message", JSON.createObjectNode().put("n", 1));
            CompletableFuture<JsonNode> second = client.request("chat", "send-message", JSON.createObjectNode().put("n", 2));

            CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

            assertThat(repeated.take()).extracting(frame -> frame.path("payload").path("n").asInt()).containsExactly(1, 2);
            assertThat(client.record().events()).extracting(SeenEvent::at).containsExactly("A1", "A2");
            assertThat(client.record().journey()).isEqualTo(new MeetingRecord.Journey(2, 1, 1, 1));
            client.close();
        }
    }

    @Test
    @DisplayName("who is ejected does not come back, and open requests fail")
    void ejected() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            peer.receive();
            peer.text(HELLO);
            peer.receive();
            peer.write(Peer.frame(true, 8, new byte[] {(byte) (4003 >> 8), (byte) 4003}));
            peer.receive();
        })) {
            MeetingClient client = join(server);
            CompletableFuture<JsonNode> open = client.request("chat", "send-message", JSON.createObjectNode());

            assertThatThrownBy(() -> open.get(10, TimeUnit.SECONDS)).hasMessageContaining("4003");
            client.await(MeetingRecord::isOver, LIMIT);
            assertThat(client.record().closeCodes()).containsExactly(4003);
        }
    }
}
