package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.Answer;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;

/** Every row of REST in docs/protocol.md, asked of a real server: what it answers has the fields and types that the document shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class ProtocolTest {
    private static final String MAIL = "protocol@example.org";
    private static final String PASSWORD = "nine lives of a cat";

    private final House house = House.shared();
    private final ProtocolDocument document = ProtocolDocument.read();
    private final PlenumSession administrator = house.organizer();
    private final Map<String, Supplier<Said>> exchanges = new LinkedHashMap<>();
    private PlenumSession person = house.server().nobody();

    /** Bodies that were sent and answers that came, of one row. */
    private record Said(List<JsonNode> bodies, List<JsonNode> answers) {
        static Said nothing() {
            return new Said(List.of(), List.of());
        }

        static Said sent(JsonNode... bodies) {
            return new Said(List.of(bodies), List.of());
        }

        static Said answered(JsonNode... answers) {
            return new Said(List.of(), List.of(answers));
        }
    }

    /** An organizer's account of its own, so that nobody else's changes. */
    @BeforeAll
    void account() {
        ok(administrator.post("/api/admin/accounts", House.object().put("mail", MAIL).put("organizer", true)), 201);
        person = house.server().signIn(letter("sign-in"));
        ok(person.put("/api/preferences/password", House.object().put("current", "").put("password", PASSWORD)), 204);
        session();
        ownAccount();
        personalData();
        meetings();
        administration();
    }

    @Test
    @DisplayName("each row of REST in the protocol has an exchange here, and each exchange is a row")
    void complete() {
        assertThat(document.requests().keySet()).containsExactlyInAnyOrderElementsOf(exchanges.keySet());
    }

    @TestFactory
    @DisplayName("what the server answers is what the protocol says")
    Stream<DynamicTest> answers() {
        return document.requests().entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            Said said = Objects.requireNonNull(exchanges.get(row.getKey())).get();

            compare(row.getValue().bodies(), said.bodies(), "body");
            compare(row.getValue().answers(), said.answers(), "answer");
        }));
    }

    private static void compare(List<Shape> promised, List<JsonNode> seen, String what) {
        assertThat(seen).as(what).hasSameSizeAs(promised);
        for (int nr = 0; nr < seen.size(); nr++) {
            assertThat(promised.get(nr).differences(seen.get(nr), what)).isEmpty();
        }
    }

    private void session() {
        exchanges.put("GET /api/session", () -> Said.answered(
                person.get("/api/session").expect(200), house.server().nobody().get("/api/session").expect(200)));
        exchanges.put("POST /api/session", () -> {
            var right = House.object().put("mail", MAIL).put("password", PASSWORD).put("code", "").put("sharedComputer", false);
            house.server().nobody().post("/api/session", right).expect(200);
            Answer wrong = house.server().nobody().post("/api/session", right.deepCopy().put("password", "wrong"));
            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.body().path("code").asText()).isEqualTo("not-signed-in");
            return Said.sent(right);
        });
        exchanges.put("POST /api/session/link", () -> {
            var token = House.object().put("token", "never-was");
            assertThat(house.server().nobody().post("/api/session/link", token).body().path("code").asText()).isEqualTo("link-invalid");
            return Said.sent(token);
        });
        exchanges.put("POST /api/sign-in-links", () -> {
            String before = letter("sign-in");
            var mail = House.object().put("mail", MAIL);
            ok(house.server().nobody().post("/api/sign-in-links", mail), 202);
            Server.await("the mail", House.SOON, () -> !letter("sign-in").equals(before));
            house.server().signIn(letter("sign-in"));
            return Said.sent(mail);
        });
        exchanges.put("DELETE /api/session", () -> {
            PlenumSession brief = signedIn();
            ok(brief.delete("/api/session"), 204);
            assertThat(brief.get("/api/session").expect(200).path("signedIn").asBoolean()).isFalse();
            return Said.nothing();
        });
        exchanges.put("GET /api/sessions", () -> Said.answered(person.get("/api/sessions").expect(200)));
        exchanges.put("DELETE /api/sessions/{key}, DELETE /api/sessions", () -> {
            signedIn();
            for (JsonNode one : person.get("/api/sessions").expect(200)) {
                if (!one.path("current").asBoolean()) {
                    ok(person.delete("/api/sessions/" + one.path("key").asText()), 204);
                }
            }
            ok(person.delete("/api/sessions"), 204);
            assertThat(person.get("/api/sessions").expect(200)).hasSize(1);
            return Said.nothing();
        });
    }

    private void ownAccount() {
        exchanges.put("GET, PUT /api/preferences", () -> {
            JsonNode preferences = person.get("/api/preferences").expect(200);
            return Said.answered(person.put("/api/preferences", preferences).expect(200));
        });
        exchanges.put("POST /api/preferences/mail", () -> {
            ok(person.put("/api/preferences", House.object().put("mail", "other@example.org")), 200);
            assertThat(person.get("/api/preferences").expect(200).path("pendingMail").asText()).isEqualTo("other@example.org");
            var token = House.object().put("token", letter("confirm-mail"));
            ok(house.server().nobody().post("/api/preferences/mail", token), 204);
            ok(person.put("/api/preferences", House.object().put("mail", MAIL)), 200);
            ok(person.post("/api/preferences/mail", House.object().put("token", letter("confirm-mail"))), 204);
            return Said.sent(token);
        });
        exchanges.put("PUT /api/preferences/password", () -> {
            var passwords = House.object().put("current", PASSWORD).put("password", PASSWORD + " more");
            PlenumSession other = signedIn();
            ok(other.put("/api/preferences/password", passwords), 204);
            assertThat(person.get("/api/session").expect(200).path("signedIn").asBoolean()).isFalse();
            ok(other.put("/api/preferences/password", House.object().put("current", PASSWORD + " more").put("password", PASSWORD)), 204);
            person = other;
            return Said.sent(passwords);
        });
        exchanges.put("POST /api/preferences/totp", () -> {
            JsonNode secret = person.post("/api/preferences/totp").expect(200);
            ok(person.put("/api/preferences/totp", House.object().put("code", Codes.now(secret.path("secret").asText()))), 204);
            ok(person.delete("/api/preferences/totp", House.object().put("password", PASSWORD)), 204);
            // The two behind the answer are bodies that were sent.
            return Said.answered(secret, House.object().put("code", "123456"), House.object().put("password", PASSWORD));
        });
    }

    private void personalData() {
        exchanges.put("GET /api/data", () -> {
            meeting();
            return Said.answered(person.get("/api/data").expect(200));
        });
        exchanges.put("GET /api/admin/data/{account}", () -> {
            administrator.get("/api/admin/data/" + made("gina@example.org")).expect(200);
            return Said.nothing();
        });
        exchanges.put("POST /api/admin/erasures", () -> {
            var body = House.object().put("account", made("hugo@example.org")).put("mail", "hugo@example.org");
            return new Said(List.of(body), List.of(administrator.post("/api/admin/erasures", body).expect(200)));
        });
        exchanges.put("GET /api/admin/erasures", () -> {
            administrator.get("/api/admin/erasures").expect(200);
            return Said.nothing();
        });
    }

    private void meetings() {
        exchanges.put("GET /api/meetings", () -> {
            meeting();
            return Said.answered(person.get("/api/meetings").expect(200));
        });
        exchanges.put("POST /api/meetings", () -> Said.answered(meeting()));
        exchanges.put("GET, PUT, DELETE /api/meetings/{id}", () -> {
            String path = "/api/meetings/" + meeting().path("id").asText();
            JsonNode before = person.get(path).expect(200);
            JsonNode after = person.put(path, ((ObjectNode) before.deepCopy()).without(List.of("id", "state", "attendeeLink", "presenterLink")))
                    .expect(200);
            assertThat(after).isEqualTo(before);
            assertThat(house.server().nobody().get(path).status()).isIn(403, 404);
            ok(person.delete(path), 204);
            return Said.answered(after);
        });
        exchanges.put("POST /api/meetings/{id}/end", () -> {
            ok(person.post("/api/meetings/" + meeting().path("id").asText() + "/end"), 204);
            return Said.nothing();
        });
        invitations();
        exchanges.put("GET /api/meetings/{id}/door", () -> {
            JsonNode door = house.server().nobody().get("/api/meetings/" + meeting().path("id").asText() + "/door").expect(200);
            assertThat(house.server().nobody().get("/api/meetings/AAAAAAAAAAAAAAAAAAAAAA/door").expect(200)).isEqualTo(door);
            return Said.answered(door);
        });
        exchanges.put("POST /api/meetings/{id}/entry", () -> {
            JsonNode meeting = meeting();
            var body = House.object().put("name", "Bo").put("key", meeting.path("attendeeKey").asText());
            JsonNode entered = house.server()
                    .nobody()
                    .post("/api/meetings/" + meeting.path("id").asText() + "/entry", body)
                    .expect(200);
            return new Said(List.of(body), List.of(entered));
        });
        exchanges.put("GET /api/meetings/{id}/switches, PUT", () -> {
            turn("organizer");
            try {
                String path = "/api/meetings/" + meeting().path("id").asText() + "/switches";
                var change = House.object().put("plugin", "chat").put("on", false);
                ok(person.put(path, change), 204);
                return Said.answered(person.get(path).expect(200), change);
            } finally {
                turn("on");
            }
        });
        documents();
        uploads();
        exchanges.put("POST /api/meetings/{id}/{plugin}/{command}", () -> {
            JsonNode meeting = meeting();
            String path = "/api/meetings/" + meeting.path("id").asText();
            PlenumSession bo = house.server().nobody();
            bo.enter(meeting.path("id").asText(), "Bo", meeting.path("attendeeKey").asText());
            bo.post(path + "/chat/send-message", House.text("Hello")).expect(200);
            return Said.nothing();
        });
    }

    private void uploads() {
        exchanges.put("GET /api/meetings/{id}/{plugin}/files", () -> Said.answered(person.get(entered()).expect(200)));
        exchanges.put("POST /api/meetings/{id}/{plugin}/files", () -> {
            var file = House.object().put("name", "plan.txt").put("length", 3).put("purpose", "").put("withoutMetadata", false);
            return new Said(List.of(file), List.of(person.post(entered(), file).expect(201)));
        });
        exchanges.put("PATCH /api/meetings/{id}/{plugin}/files/{file}", () -> {
            String upload = begun();
            assertThat(person.patch(upload, 1, new byte[] {98}, 1).body().path("code").asText()).isEqualTo("wrong-offset");
            ok(person.patch(upload, 0, new byte[] {97, 98, 99}, 3), 204);
            assertThat(person.patch(upload, 3, new byte[] {100}, 1).body().path("code").asText()).isEqualTo("not-receiving");
            return Said.nothing();
        });
        exchanges.put("HEAD /api/meetings/{id}/{plugin}/files/{file}", () -> {
            assertThat(person.head(begun())).isEqualTo(200);
            return Said.nothing();
        });
        exchanges.put("GET /api/meetings/{id}/{plugin}/files/{file}", () -> {
            assertThat(person.get(begun()).status()).isEqualTo(404);
            return Said.nothing();
        });
        exchanges.put("DELETE /api/meetings/{id}/{plugin}/files/{file}", () -> {
            String upload = begun();
            ok(person.delete(upload), 204);
            assertThat(person.delete(upload).status()).isEqualTo(404);
            return Said.nothing();
        });
        exchanges.put("GET /api/meetings/{id}/{plugin}/archive?file=…&file=…", () -> {
            String files = entered();
            String none = files.substring(0, files.length() - "files".length()) + "archive?file=AAAAAAAAAAAAAAAAAAAAAA";
            assertThat(person.get(none).status()).isEqualTo(404);
            return Said.nothing();
        });
    }

    /** The path of the files of a meeting that the person has entered. */
    private String entered() {
        String meeting = meeting().path("id").asText();
        person.enter(meeting, "", "");
        return "/api/meetings/" + meeting + "/files/files";
    }

    /** The path of an upload of three bytes. */
    private String begun() {
        String files = entered();
        var file = House.object().put("name", "plan.txt").put("length", 3);
        return files + "/" + person.post(files, file).expect(201).path("id").asText();
    }

    private void documents() {
        exchanges.put("GET /api/meetings/{id}/documents", () -> Said.answered(person.get(noted() + "/documents?language=sv").expect(200)));
        exchanges.put("GET /api/meetings/{id}/documents/{plugin}/{file}", () -> {
            String path = noted() + "/documents/shared-notes/";
            ok(person.get(path + "notes.md"), 200);
            assertThat(person.get(path + "none.md").status()).isEqualTo(404);
            return Said.nothing();
        });
    }

    /** The path of a meeting that has notes. */
    private String noted() {
        JsonNode meeting = meeting();
        try (MeetingClient owner = house.join(person, meeting, "", "")) {
            SharedNotesTest.edit(owner, "aaaaaaaaaaa", 0, 0, "Hello");
        }
        return "/api/meetings/" + meeting.path("id").asText();
    }

    private void invitations() {
        exchanges.put("GET /api/meetings/{id}/invitations", () -> Said.answered(person.get(invited()).expect(200)));
        exchanges.put("POST /api/meetings/{id}/invitations", () -> {
            String path = invited();
            var mail = House.object().put("mail", "guest@protocol.example");
            JsonNode waiting = person.post(path, mail).expect(202);
            assertThat(waiting.path("state").asText()).isIn("waiting", "logged");
            assertThat(person.post(path, mail.deepCopy().put("mail", "nobody@protocol.example")).status()).isEqualTo(404);
            return Said.sent(mail);
        });
    }

    /** The path of a meeting's invitations, of which there is one. */
    private String invited() {
        var meeting = (ObjectNode) meeting();
        ObjectNode changed = meeting.deepCopy().put("access", "named").without(List.of("id", "state", "attendeeLink", "presenterLink"));
        changed.putArray("people").add("guest@protocol.example");
        String path = "/api/meetings/" + meeting.path("id").asText();
        person.put(path, changed).expect(200);
        return path + "/invitations";
    }

    private void administration() {
        exchanges.put("GET /api/admin/plugins", () -> {
            turn("on");
            JsonNode all = administrator.get("/api/admin/plugins").expect(200);
            ObjectNode chat = House.object();
            // What was never switched says so by saying nothing of it.
            all.path("plugins").forEach(plugin -> {
                if (plugin.path("id").asText().equals("chat")) {
                    chat.putArray("plugins").add(plugin);
                }
            });
            chat.set("meetings", all.path("meetings"));
            return Said.answered(chat);
        });
        exchanges.put("PUT /api/admin/plugins/{id}/switch", () -> {
            var change = House.object().put("switch", "off").put("appliesTo", "new-meetings");
            change.putObject("roles").put("attendee", false);
            ok(administrator.put("/api/admin/plugins/chat/switch", change), 204);
            turn("on");
            return Said.sent(change);
        });
        exchanges.put("PUT /api/admin/plugins/{id}/settings", () -> {
            var values = House.object().put("historyForLateJoiners", "false");
            ok(administrator.put("/api/admin/plugins/chat/settings", values), 204);
            ok(administrator.put("/api/admin/plugins/chat/settings", values.deepCopy().put("historyForLateJoiners", "true")), 204);
            return Said.sent(values);
        });
        exchanges.put("PUT /api/admin/plugins/{id}/permissions", () -> {
            ObjectNode roles = House.object();
            roles.putArray("chat:send").add("organizer").add("presenter");
            ok(administrator.put("/api/admin/plugins/chat/permissions", roles), 204);
            ObjectNode all = roles.deepCopy();
            all.withArray("chat:send").add("attendee");
            ok(administrator.put("/api/admin/plugins/chat/permissions", all), 204);
            return Said.sent(roles);
        });
        exchanges.put("GET /api/admin/accounts?text=&page=1", () -> Said.answered(administrator.get("/api/admin/accounts?text=&page=1").expect(200)));
        accounts();
        exchanges.put("GET, PUT /api/admin/tenant", () -> {
            JsonNode tenant = administrator.get("/api/admin/tenant").expect(200);
            return Said.answered(administrator.put("/api/admin/tenant", tenant).expect(200));
        });
        files();
        exchanges.put("GET /api/admin/health", () -> Said.answered(administrator.get("/api/admin/health").expect(200)));
        exchanges.put("GET /api/health", () -> Said.answered(house.server().nobody().get("/api/health").expect(200)));
        exchanges.put("GET /api/admin/audit?page=1", () -> Said.answered(administrator.get("/api/admin/audit?page=1").expect(200)));
    }

    private void files() {
        exchanges.put("GET, PUT /api/admin/files", () -> {
            JsonNode before = administrator.get("/api/admin/files").expect(200);
            JsonNode after = administrator.put("/api/admin/files", before.path("policy")).expect(200);
            assertThat(after.path("policy")).isEqualTo(before.path("policy"));
            assertThat(administrator.put("/api/admin/files", House.object().put("fileBytes", 1)).status()).isEqualTo(400);
            return Said.answered(after);
        });
        exchanges.put("GET /api/admin/quarantine?page=1", () -> Said.answered(administrator.get("/api/admin/quarantine?page=1").expect(200)));
        exchanges.put("DELETE /api/admin/quarantine/{id}", () -> {
            assertThat(administrator.delete("/api/admin/quarantine/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
            return Said.nothing();
        });
        exchanges.put("POST /api/admin/quarantine/{id}/release", () -> {
            var body = House.object().put("recipient", "Lab").put("reason", "To examine it").put("password", "twelve letters");
            assertThat(administrator.post("/api/admin/quarantine/AAAAAAAAAAAAAAAAAAAAAA/release", body).status()).isEqualTo(404);
            return Said.sent(body);
        });
    }

    private void accounts() {
        ObjectNode dan = House.object()
                .put("firstName", "Dan")
                .put("lastName", "Dahl")
                .put("language", "sv")
                .put("timeZone", "Europe/Stockholm")
                .put("administrator", false)
                .put("organizer", true)
                .put("ends", "2099-01-01T00:00:00Z");
        exchanges.put("POST /api/admin/accounts", () -> {
            ObjectNode body = House.object().put("mail", "dan@example.org").setAll(dan);
            return new Said(List.of(body), List.of(administrator.post("/api/admin/accounts", body).expect(201)));
        });
        exchanges.put("PUT /api/admin/accounts/{id}", () -> Said.answered(
                administrator.put("/api/admin/accounts/" + made("erik@example.org"), dan.deepCopy().put("ends", "")).expect(200)));
        exchanges.put("POST /api/admin/accounts/{id}/sign-out", () -> {
            ok(administrator.post("/api/admin/accounts/" + made("frida@example.org") + "/sign-out"), 204);
            return Said.nothing();
        });
    }

    private String made(String mail) {
        return administrator.post("/api/admin/accounts", House.object().put("mail", mail)).expect(201).path("id").asText();
    }

    private void turn(String position) {
        var change = House.object().put("switch", position).put("appliesTo", "everybody");
        // Roles that are not named stay as they were.
        change.putObject("roles").put("organizer", true).put("presenter", true).put("attendee", true);
        ok(administrator.put("/api/admin/plugins/chat/switch", change), 204);
    }

    private JsonNode meeting() {
        return house.meeting(person, "Protocol", "nobody");
    }

    private PlenumSession signedIn() {
        PlenumSession session = house.server().nobody();
        session.post("/api/session", House.object().put("mail", MAIL).put("password", PASSWORD)).expect(200);
        return session;
    }

    private static void ok(Answer answer, int status) {
        answer.expect(status);
    }

    /** The token of the last link of this kind in the server's log, where mails go without a mail server. */
    private static String letter(String page) {
        Matcher found = Pattern.compile("/" + page + "#token=([A-Za-z0-9_-]+)").matcher(Server.text(Server.shared().log()));
        String token = "";
        while (found.find()) {
            token = found.group(1);
        }
        return token;
    }
}
