package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.test.server.Browser.Reply;
import org.plenum.testkit.Clamd;

/** Files on a real server, with a real clamd and what looks at types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {
    private static final String CHANNEL = "files";

    private final Clamd clamd = Clamd.start();
    private final Server server = Server.start("files", Map.of("plenum.clamav.address", clamd.address()));
    private final House house = House.at(server);

    @AfterAll
    void close() {
        house.close();
        server.close();
        clamd.close();
    }

    @Test
    @DisplayName("S41, S83: a clean file is told of to all and given as something to save to people who are admitted now; its copied address opens for nobody else")
    void given() {
        JsonNode meeting = house.meeting("Given");
        try (MeetingClient ada = house.organizer(meeting)) {
            Browser bo = entered(meeting, "Bo");
            String id = bring(meeting, "bj\u00f6rn.txt", text("the plan"));
            told(ada, "file-released", id);
            Reply whole = bo.get(path(meeting) + "/" + id).expect(200);
            Reply part = bo.send("GET", path(meeting) + "/" + id, "", Map.of("Range", "bytes=4-")).expect(206);

            assertThat(whole.body()).isEqualTo("the plan");
            assertThat(part.body()).isEqualTo("plan");
            assertThat(header(part, "Content-Range")).isEqualTo("bytes 4-7/8");
            assertThat(header(whole, "Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''bj%C3%B6rn.txt");
            assertThat(header(whole, "Content-Security-Policy")).contains("sandbox");
            assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(whole, "Cache-Control")).isEqualTo("no-store");
            assertThat(Browser.at(house, "127.0.0.51").get(path(meeting) + "/" + id).status()).isEqualTo(403);
            assertThat(entered(house.meeting("Another"), "Eve").get(path(meeting) + "/" + id).status()).isEqualTo(403);
            assertThat(bo.get(path(meeting).replace("/files/files", "/chat/files") + "/" + id).status()).isEqualTo(404);
            String who = entry(bo, meeting, "Bo").path("participant").asText();
            House.ask(ada, "meeting", "eject", House.object().put("participant", who));
            assertThat(bo.get(path(meeting) + "/" + id).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("S41: who waits in the lobby is given nothing")
    void lobby() {
        JsonNode meeting = house.meeting("Lobby", "guests");
        try (MeetingClient ada = house.organizer(meeting)) {
            String id = bring(meeting, "plan.txt", text("the plan"));
            told(ada, "file-released", id);
            Browser waiting = entered(meeting, "Wim");

            assertThat(waiting.get(path(meeting) + "/" + id).status()).isEqualTo(403);
            assertThat(waiting.get(path(meeting)).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("S85, S86, S88: the EICAR file is refused plain, zipped, nested and renamed; staff reads what was found, others nothing; it leaves quarantine as an encrypted archive, and the log says so")
    void infected() throws IOException {
        JsonNode meeting = house.meeting("Infected");
        long acts = total("audit");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            long before = total("quarantine");
            byte[] eicar = Clamd.eicar();
            byte[] zip = zipped("eicar.txt", eicar);
            for (Map.Entry<String, byte[]> one : Map.of(
                            "plain.txt", eicar, "one.zip", zip, "nested.zip", zipped("one.zip", zip), "renamed.pptx", eicar)
                    .entrySet()) {
                String id = bring(meeting, one.getKey(), one.getValue());
                JsonNode refused = told(ada, "file-refused", id);

                assertThat(refused.path("reason").asText()).as(one.getKey()).isEqualTo("infected");
                assertThat(refused.path("finding").asText()).contains("Eicar");
                assertThat(house.organizer().get(path(meeting) + "/" + id).status()).isEqualTo(404);
                assertThat(found(bo, "file-brought", id).or(() -> found(bo, "file-refused", id))).isEmpty();
            }
            assertThat(total("quarantine")).isEqualTo(before + 4);
        }
        JsonNode apart = house.organizer().get("/api/admin/quarantine?page=1").expect(200).path("files").path(0);
        assertThat(apart.path("meeting").asText()).isEqualTo("Infected");
        assertThat(apart.path("channel").asText()).isEqualTo(CHANNEL);
        assertThat(apart.path("uploader").asText()).isNotBlank();
        String one = "/api/admin/quarantine/" + apart.path("id").asText();
        var release = House.object().put("recipient", "Lab").put("reason", "To examine it").put("password", "short");
        assertThat(house.organizer().post(one + "/release", release).status()).isEqualTo(400);
        assertThat(house.organizer().post(one + "/release", release.put("password", "long enough to be one")).status()).isEqualTo(200);
        assertThat(house.organizer().delete(one).status()).isEqualTo(204);
        assertThat(house.organizer().delete(one).status()).isEqualTo(404);
        assertThat(total("audit")).isEqualTo(acts + 2);
    }

    @Test
    @DisplayName("S87: while the scanner is down files wait and pass to nobody, and are released when it is back; new signatures take a file back and tell who had read it")
    void scannerDownAndLate() {
        JsonNode meeting = house.meeting("Down");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            clamd.kill();
            String id = bring(meeting, "late.txt", text("harmless until somebody knows better"));
            told(ada, "file-held", id);
            assertThat(house.organizer().get(path(meeting) + "/" + id).status()).isEqualTo(404);
            clamd.restart();
            told(bo, "file-released", id);
            Browser reader = entered(meeting, "Cleo");
            reader.get(path(meeting) + "/" + id).expect(200);

            clamd.update("Test.Late", text("somebody knows better"));

            told(ada, "file-withdrawn", id);
            assertThat(reader.get(path(meeting) + "/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("an upload that was cut, also by the end of the server, goes on where it was; a wrong place and more bytes than announced are refused")
    void resumed() {
        JsonNode meeting = house.meeting("Cut");
        PlenumSession ada = house.organizer();
        try (MeetingClient client = house.organizer(meeting)) {
            String id = announced(meeting, "plan.txt", 8);
            ada.patch(path(meeting) + "/" + id, 0, text("the"), 3).expect(204);
            assertThat(ada.patch(path(meeting) + "/" + id, 5, text("lan"), 3).status()).isEqualTo(409);
            assertThat(ada.patch(path(meeting) + "/" + id, 3, text(" plan and more"), 14).status()).isEqualTo(400);
            server.kill();
            server.startAgain();
            Server.await("the same session", House.SOON, () -> ada.head(path(meeting) + "/" + id) == 200);

            ada.patch(path(meeting) + "/" + id, 3, text(" plan"), 5).expect(204);

            told(client, "file-released", id);
        }
    }

    @Test
    @DisplayName("4 GB, nothing, odd names and strangers' pieces: each is answered with what was wrong, or mended")
    void odd() {
        JsonNode meeting = house.meeting("Odd");
        PlenumSession ada = house.organizer();
        try (MeetingClient client = house.organizer(meeting)) {
            assertThat(code(ada.post(path(meeting), file("big.iso", 4L << 30)).body())).isEqualTo("file-too-large");
            assertThat(code(ada.post(path(meeting), file("none.txt", 0)).body())).isEqualTo("empty-file");
            assertThat(code(ada.post(path(meeting), file("///", 1)).body())).isEqualTo("invalid");
            JsonNode begun = ada.post(path(meeting), file("C:\\x\\..\\in\u202evoice\u0007" + "y".repeat(300) + ".txt", 3)).expect(201);
            assertThat(begun.path("name").asText()).startsWith("invoiceyyy").endsWith("….txt").hasSize(200);
            String piece = path(meeting) + "/" + begun.path("id").asText();
            Browser bo = entered(meeting, "Bo");
            var headers = Map.of("Content-Type", "application/offset+octet-stream", "Upload-Offset", "0");
            assertThat(bo.send("PATCH", piece, "abc", headers).status()).isEqualTo(404);
            assertThat(ada.patch(piece, 0, text("abc"), 3).status()).isEqualTo(204);
            told(client, "file-released", begun.path("id").asText());
        }
    }

    @Test
    @DisplayName("S17: who brought a file is told that it is held")
    void held() {
        JsonNode meeting = house.meeting("Held");
        try (MeetingClient ada = house.organizer(meeting)) {
            PlenumSession cleo = house.server().nobody();
            cleo.enter(meeting.path("id").asText(), "Cleo", meeting.path("presenterKey").asText());
            JsonNode begun = cleo.post(path(meeting), file("cleos.txt", 5)).expect(201);
            String id = begun.path("id").asText();
            cleo.patch(path(meeting) + "/" + id, 0, text("cleos"), 5).expect(204);
            told(ada, "file-released", id);

            assertThat(cleo.get("/api/data").expect(200).toString()).contains("cleos.txt");
        }
    }

    private Browser entered(JsonNode meeting, String name) {
        Browser browser = Browser.at(house, "127.0.0.52");
        entry(browser, meeting, name);
        return browser;
    }

    private static JsonNode entry(Browser browser, JsonNode meeting, String name) {
        var entry = House.object().put("name", name).put("key", meeting.path("attendeeKey").asText());
        return browser.post("/api/meetings/" + meeting.path("id").asText() + "/entry", entry).expect(200).json();
    }

    private String bring(JsonNode meeting, String name, byte[] content) {
        String id = announced(meeting, name, content.length);
        house.organizer().patch(path(meeting) + "/" + id, 0, content, content.length).expect(204);
        return id;
    }

    private String announced(JsonNode meeting, String name, long length) {
        return house.organizer().post(path(meeting), file(name, length)).expect(201).path("id").asText();
    }

    private static ObjectNode file(String name, long length) {
        return House.object().put("name", name).put("length", length);
    }

    private static JsonNode told(MeetingClient person, String event, String file) {
        House.await(person, seen -> found(person, event, file).isPresent());
        return found(person, event, file).orElseThrow();
    }

    private static Optional<JsonNode> found(MeetingClient person, String event, String file) {
        return person.record().events(CHANNEL, event).stream()
                .map(seen -> seen.payload())
                .filter(payload -> payload.path("file").asText().equals(file))
                .findFirst();
    }

    private long total(String what) {
        return house.organizer().get("/api/admin/" + what + "?page=1").expect(200).path("total").asLong();
    }

    private static String path(JsonNode meeting) {
        return "/api/meetings/" + meeting.path("id").asText() + "/" + CHANNEL + "/files";
    }

    private static String code(JsonNode problem) {
        return problem.path("code").asText();
    }

    private static String header(Reply reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String member, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
