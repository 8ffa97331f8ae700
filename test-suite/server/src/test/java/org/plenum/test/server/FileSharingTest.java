package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.PlenumSession;
import org.plenum.test.server.Browser.Reply;
import org.plenum.testkit.Clamd;

/** Files that people share in meetings on a real server, with a real clamd. */
@ResourceLock(Scanned.SHARED)
class FileSharingTest {
    private static final String FILES = "files";
    private static final String CHAT = "chat";
    private static final int LEFT = 1000;

    private final House house = Scanned.shared().house();
    private final Server server = Scanned.shared().server();
    private final Clamd clamd = Scanned.shared().clamd();

    private static void say(Bringer somebody, String text, List<Bringer> hearers) {
        somebody.ask(CHAT, "send-message", House.text(text));
        Predicate<JsonNode> fits = payload -> payload.path("text").asText().equals(text);
        hearers.forEach(hearer -> hearer.told(CHAT, "message-sent", fits));
    }

    private static void send(Bringer somebody, String file) {
        var message = House.text("");
        message.putArray("files").add(file);
        message.putArray("replyTo");
        somebody.ask(CHAT, "send-message", message);
    }

    private static Predicate<JsonNode> released(String file) {
        return payload -> Bringer.about(file).test(payload) && payload.path("state").asText().equals("released");
    }

    @Test
    @DisplayName("S83: until a file is released its uploader and staff know of it and nobody reads it; who comes then or is in the lobby is told nothing")
    void checking() {
        JsonNode meeting = house.meeting("Checked first");
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer cleo = Bringer.attendee(house, meeting, "Cleo")) {
            clamd.pause();
            String allowed = cleo.session().get(cleo.path(FILES)).body().path("left").asText();
            String id = bo.bring(FILES, "unchecked-plan.txt", "a plan that is checked");
            ada.told(FILES, "file-brought", id);
            bo.told(FILES, "file-brought", id);
            try (Bringer late = Bringer.attendee(house, meeting, "Late")) {
                say(ada, "while it is checked", List.of(cleo, late));
                assertThat(List.of(ada, bo, cleo, late)).allSatisfy(person -> assertThat(person.status(FILES, id)).isEqualTo(404));
                assertThat(List.of(cleo, late)).allSatisfy(other -> assertThat(other.traffic()).doesNotContain(id, "unchecked-plan"));
                assertThat(cleo.session().get(cleo.path(FILES)).body().path("left").asText()).isEqualTo(allowed);

                clamd.resume();

                cleo.told(FILES, "file-released", id);
                late.told(FILES, "file-released", id);
                assertThat(late.status(FILES, id)).isEqualTo(200);
            }
        } finally {
            clamd.resume();
        }
    }

    @Test
    @DisplayName("S41: who has left the meeting is given nothing by an address they kept, and brings nothing, until they are back; a lost connection costs nothing")
    void left() {
        JsonNode meeting = house.meeting("Left");
        PlenumSession session = house.server().nobody();
        String key = meeting.path("attendeeKey").asText();
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = new Bringer(session, house.join(session, meeting, "Bo", key), meeting.path("id").asText());
                Bringer cleo = Bringer.attendee(house, meeting, "Cleo")) {
            String id = ada.bring(FILES, "plan.txt", "the plan");
            bo.told(FILES, "file-released", id);
            String begun = cleo.announce(FILES, "cleos.txt", 8);
            cleo.session().patch(cleo.path(FILES, begun), 0, Bringer.bytes("half"), 4).expect(204);
            assertThat(bo.status(FILES, id)).isEqualTo(200);

            bo.ask("meeting", "leave", House.object());
            House.await(bo.client(), seen -> seen.closeCodes().contains(LEFT));
            cleo.client().close();
            ada.told("meeting", "participant-left", payload -> payload.path("reason").asText().equals("connection-lost"));

            assertThat(bo.status(FILES, id)).isEqualTo(403);
            assertThat(bo.session().head(bo.path(FILES, id))).isEqualTo(403);
            assertThat(bo.session().get(bo.path(FILES).replace("/files/files", "/files/archive") + "?file=" + id).status()).isEqualTo(403);
            assertThat(bo.session().post(bo.path(FILES), Bringer.announcement("more.txt", 5)).status()).isEqualTo(403);
            assertThat(cleo.status(FILES, id)).isEqualTo(200);
            cleo.session().patch(cleo.path(FILES, begun), 4, Bringer.bytes("half"), 4).expect(204);
            ada.told(FILES, "file-released", begun);
            house.join(session, meeting, "Bo", key).close();
            assertThat(bo.status(FILES, id)).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("S73: a hidden person brings, renames, moves and deletes files, here and with messages; nobody else is sent their name or id, in no frame, answer "
            + "or header, early or late")
    void hidden() {
        JsonNode meeting = house.meeting("Hidden uploader");
        String name = "Zacharias Hidden";
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo")) {
            ada.ask("hidden-attendee", "set-all-hidden", House.object().put("hidden", true));
            House.await(bo.client(), seen -> seen.hello().at("/you/hidden").asBoolean());
            Bringer hidden = Bringer.attendee(house, meeting, name);
            String folder = ada.ask(FILES, "add-folder", House.object().put("name", "Day 1")).path("folder").asText();
            String file = hidden.bring(FILES, "brought.txt", "brought by a hidden person");
            bo.told(FILES, "file-released", file);
            hidden.ask(FILES, "rename-file", House.object().put("file", file).put("name", "renamed.txt"));
            hidden.ask(FILES, "move-file", House.object().put("file", file).put("folder", folder));
            String gone = hidden.bring(FILES, "gone.txt", "deleted by a hidden person");
            bo.told(FILES, "file-released", gone);
            hidden.ask(FILES, "delete-file", House.object().put("file", gone));
            String attached = hidden.bring(CHAT, "attached.txt", "sent by a hidden person");
            hidden.told(CHAT, "attachment-checked", released(attached));
            send(hidden, attached);

            try (Bringer late = Bringer.attendee(house, meeting, "Late")) {
                say(ada, "the end", List.of(bo, late));
                for (Bringer other : List.of(bo, late)) {
                    assertThat(other.traffic()).doesNotContain(hidden.id(), "Zacharias");
                    assertThat(other.status(CHAT, attached)).isEqualTo(200);
                }
                assertThat(bo.told(FILES, "file-released", file).path("by").asText()).isEqualTo("someone");
                assertThat(bo.told(FILES, "file-renamed", file).path("by").asText()).isEqualTo("someone");
                assertThat(late.listed(file).orElseThrow().path("by").asText()).isEqualTo("someone");
                assertThat(late.listed(gone)).isEmpty();
            }
            Browser eve = Browser.at(house, "127.0.0.53");
            eve.post("/api/meetings/" + bo.meeting() + "/entry", House.object().put("name", "Eve").put("key", meeting.path("attendeeKey").asText()))
                    .expect(200);
            String archive = bo.path(FILES).replace("/files/files", "/files/archive") + "?file=" + file;
            for (String address : List.of(bo.path(FILES), bo.path(FILES, file), bo.path(CHAT, attached), archive)) {
                Reply reply = eve.get(address).expect(200);
                assertThat(reply.body() + reply.headers().map()).doesNotContain(hidden.id(), "Zacharias");
            }
            assertThat(ada.traffic()).contains(hidden.id());
            hidden.close();
        }
    }

    @Test
    @DisplayName("features that are replaced while files are checked are told afterwards, and tell once")
    void replaced() {
        JsonNode meeting = house.meeting("Replaced meanwhile");
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer cleo = Bringer.attendee(house, meeting, "Cleo")) {
            clamd.pause();
            String file = bo.bring(FILES, "slow.txt", "checked for a while");
            String attached = bo.bring(CHAT, "slow too.txt", "checked for a while, too");
            ada.told(FILES, "file-brought", file);

            server.cli(List.of("deploy --force " + Server.archive(FILES), "deploy --force " + Server.archive(CHAT)));
            clamd.resume();

            cleo.told(FILES, "file-released", file);
            bo.told(CHAT, "attachment-checked", released(attached));
            say(ada, "the end", List.of(ada, bo, cleo));
            assertThat(List.of(ada, bo, cleo)).allSatisfy(person -> {
                assertThat(person.events(FILES, "file-released", Bringer.about(file))).hasSize(1);
                assertThat(person.client().record().journey().opened()).isEqualTo(1);
            });
            assertThat(bo.events(CHAT, "attachment-checked", released(attached))).hasSize(1);
            assertThat(cleo.status(FILES, file)).isEqualTo(200);
            assertThat(bo.status(CHAT, attached)).isEqualTo(200);
        } finally {
            clamd.resume();
        }
    }

    @Test
    @DisplayName("S17: erasing a person takes what they brought off the server's disk, and away from everybody, here and from messages; others' files stay")
    void erased() {
        Member erna = Member.made(house, server, "erna.files@example.org", false);
        JsonNode meeting = house.meeting("Erased files");
        PlenumSession session = erna.signedIn(house);
        Stored stored = Stored.at(server);
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer person = new Bringer(
                        session, house.join(session, meeting, "", meeting.path("attendeeKey").asText()), meeting.path("id").asText())) {
            String file = person.bring(FILES, "ernas-own.txt", "words only Erna has brought");
            String attached = person.bring(CHAT, "ernas-other.txt", "words only Erna has sent");
            String bos = bo.bring(FILES, "bos.txt", "words that Bo has brought");
            bo.told(FILES, "file-released", file);
            bo.told(FILES, "file-released", bos);
            person.told(CHAT, "attachment-checked", released(attached));
            send(person, attached);
            bo.told(CHAT, "message-sent", payload -> payload.at("/files/0/file").asText().equals(attached));
            assertThat(stored.containing("words only Erna")).isNotEmpty();

            house.organizer().post("/api/admin/erasures", House.object().put("account", erna.id()).put("mail", erna.mail())).expect(200);

            Server.await(
                    "nothing of Erna's on the disk",
                    House.SOON,
                    () -> stored.of(file, attached).isEmpty() && stored.containing("words only Erna").isEmpty());
            assertThat(stored.containing("words that Bo has brought")).isNotEmpty();
            // The meeting is loaded anew, and greets everybody.
            House.await(bo.client(), seen -> bo.listed(bos).isPresent()
                    && (bo.listed(file).isEmpty() || !bo.events(FILES, "file-deleted", Bringer.about(file)).isEmpty()));
            assertThat(List.of(ada, bo)).allSatisfy(other -> {
                assertThat(other.status(FILES, file)).isEqualTo(404);
                assertThat(other.status(CHAT, attached)).isEqualTo(404);
                assertThat(other.status(FILES, bos)).isEqualTo(200);
            });
            try (Bringer late = Bringer.attendee(house, meeting, "Late")) {
                assertThat(late.traffic()).doesNotContain("ernas-own", "ernas-other", file);
                assertThat(late.listed(bos)).isPresent();
            }
        }
    }

    @Test
    @DisplayName("an upload that is cut at 99 % goes on there, and a sender who lies about a length changes nothing")
    void cut() {
        JsonNode meeting = house.meeting("Cut and lied");
        Browser bo = Browser.at(house, "127.0.0.54");
        bo.post(
                        "/api/meetings/" + meeting.path("id").asText() + "/entry",
                        House.object().put("name", "Bo").put("key", meeting.path("attendeeKey").asText()))
                .expect(200);
        byte[] content = "0123456789".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        int most = content.length / 100 * 99;
        try (Bringer ada = Bringer.organizer(house, meeting)) {
            String begun = bo.post(ada.path(FILES), Bringer.announcement("numbers.txt", content.length)).expect(201).json().path("id").asText();
            String path = ada.path(FILES, begun);
            new RawRequest(bo, house.server().address(), path, 0).cut(content.length, Arrays.copyOf(content, most));
            Server.await("what was sent", House.SOON, () -> offset(bo, path) == most);
            var rest = new RawRequest(bo, house.server().address(), path, most);

            assertThat(rest.status("Content-Length: 5\r\nContent-Length: 5000", new byte[5000])).isIn(0, 400);
            assertThat(rest.status("Content-Length: -1", new byte[10])).isIn(0, 400);
            assertThat(rest.status("Content-Length: 99999999999999999999", new byte[10])).isIn(0, 400, 413);
            assertThat(rest.status("Content-Length: " + (content.length - most + 1), new byte[content.length - most + 1])).isEqualTo(400);
            assertThat(offset(bo, path)).isEqualTo(most);
            byte[] end = Arrays.copyOfRange(content, most, content.length);
            assertThat(rest.status("Content-Length: " + end.length, end)).isEqualTo(204);

            ada.told(FILES, "file-released", begun);
            assertThat(bo.get(path).expect(200).body()).isEqualTo(new String(content, StandardCharsets.US_ASCII));
        }
    }

    private static long offset(Browser browser, String path) {
        return Long.parseLong(browser.send("HEAD", path, "", Map.of()).expect(200).header("Upload-Offset"));
    }

    @Test
    @DisplayName("whatever a file is called: no header is split, no path leads out of the archive, and nothing unseen is in its name")
    void names() {
        JsonNode meeting = house.meeting("Names");
        List<String> odd = List.of(
                "a\r\nSet-Cookie: x=y\r\n.txt", "..\\..\\..\\evil.txt", "/etc/cron.d/../evil.txt", "bell\u0007.txt.txt", "\u202etxt.evil\u202c.txt",
                "\u200f\u200eright.txt", "...hidden.txt", "quote\";x=\"y.txt", "e\u0301".repeat(150) + ".txt", "com\u2028line.txt");
        try (Bringer ada = Bringer.organizer(house, meeting)) {
            for (String nothing : List.of("\u202e", "..", " . ", "\u200f/", "\r\n", "nul\u0000.txt")) {
                assertThat(ada.session().post(ada.path(FILES), Bringer.announcement(nothing, 1)).status()).as(nothing).isEqualTo(400);
            }
            List<String> ids = odd.stream().map(name -> ada.bring(FILES, name, "content")).toList();
            Browser bo = Browser.at(house, "127.0.0.55");
            bo.post("/api/meetings/" + ada.meeting() + "/entry", House.object().put("name", "Bo").put("key", meeting.path("attendeeKey").asText()))
                    .expect(200);
            for (String id : ids) {
                String name = ada.told(FILES, "file-released", id).path("name").asText();
                Reply reply = bo.get(ada.path(FILES, id)).expect(200);

                assertThat(name).hasSizeBetween(1, 200).doesNotContain("/", "\\", "..").endsWith(".txt");
                assertThat(name.codePoints().filter(FileSharingTest::isUnseen).count()).as(name).isZero();
                assertThat(reply.header("Set-Cookie")).doesNotContain("x=y");
                assertThat(reply.header("Content-Disposition")).matches("attachment; filename=\"[A-Za-z0-9 ._()-]+\"; filename\\*=UTF-8''[A-Za-z0-9._~%-]+");
            }
            byte[] archive = archive(ada, ids);
            assertThat(members(archive)).hasSize(ids.size()).doesNotHaveDuplicates().allSatisfy(member ->
                    assertThat(member).doesNotStartWith("/").doesNotContain("..", "\\", ":"));
        }
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private byte[] archive(Bringer reader, List<String> ids) {
        var address = reader.path(FILES).replace("/files/files", "/files/archive") + "?file=" + String.join("&file=", ids);
        return reader.session().bytes(address);
    }

    private static List<String> members(byte[] archive) {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            return List.copyOf(names);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    @DisplayName("three people share files in Chromium: chosen, dropped, in folders, renamed, moved, deleted, together as ZIP, refused in plain words, and with "
            + "messages; in two languages, on a phone, in the dark, by keyboard; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Files in Chromium");
        String settings = "/api/admin/plugins/files/settings";
        house.organizer().put(settings, House.object().put("keptHours", "48")).expect(204);
        try {
            Chromium.run(
                    "files.mjs", meeting.path("presenterLink").asText(), meeting.path("attendeeLink").asText(), Chromium.pictures("files"));
        } finally {
            house.organizer().put(settings, House.object().put("keptHours", "0")).expect(204);
        }
    }
}
