package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.PlenumSession;

/** What administrators did can be read afterwards, and nothing in it opens a door. */
@ResourceLock(Server.SHARED)
class AuditTest {
    private static final String PLUGIN = "/api/admin/plugins/chat/";
    private static final String MAIL = "nils@audit.example";

    private final House house = House.shared();
    private final PlenumSession admin = house.organizer();

    private long total() {
        return admin.get("/api/admin/audit").expect(200).path("total").asLong();
    }

    /** The newest entries. */
    private List<JsonNode> newest(long count) {
        var entries = new ArrayList<JsonNode>();
        for (int page = 1; entries.size() < count; page++) {
            JsonNode found = admin.get("/api/admin/audit?page=" + page).expect(200).path("entries");
            assertThat(found).as("page " + page).isNotEmpty();
            found.forEach(entries::add);
        }
        return entries.subList(0, (int) count);
    }

    private static String act(JsonNode entry) {
        return entry.path("act").asText() + " " + entry.path("target").asText();
    }

    private void put(String path, String body, int status) {
        try {
            admin.put(path, House.JSON.readTree(body)).expect(status);
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    @DisplayName("each administrative act is written down once, with who, when and what; what was refused is not")
    void acts() {
        long before = total();
        Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String tenant = admin.get("/api/admin/tenant").expect(200).path("name").asText();

        Member nils = Member.made(house, MAIL, false);
        put("/api/admin/accounts/" + nils.id(), "{\"organizer\":true}", 200);
        admin.post("/api/admin/accounts/" + nils.id() + "/sign-out", House.object()).expect(204);
        put(PLUGIN + "switch", "{\"switch\":\"organizer\"}", 204);
        JsonNode meeting = house.meeting("Audited");
        String id = meeting.path("id").asText();
        put("/api/meetings/" + id + "/switches", "{\"plugin\":\"chat\",\"on\":false}", 204);
        put(PLUGIN + "switch", "{\"switch\":\"on\"}", 204);
        put(PLUGIN + "settings", "{\"historyForLateJoiners\":\"true\"}", 204);
        put(PLUGIN + "permissions", "{\"chat:read\":[\"organizer\",\"presenter\",\"attendee\"]}", 204);
        put("/api/admin/tenant", "{\"contact\":\"\"}", 200);
        put("/api/meetings/" + id, "{\"title\":\"Audited again\",\"access\":\"key\"}", 200);
        admin.post("/api/meetings/" + id + "/end", House.object()).expect(204);
        admin.delete("/api/meetings/" + id).expect(204);
        put(PLUGIN + "switch", "{\"switch\":\"half\"}", 400);
        PlenumSession other = nils.signedIn(house);
        assertThat(other.put(PLUGIN + "switch", House.object().put("switch", "off")).status()).isEqualTo(403);

        List<JsonNode> entries = newest(total() - before);
        assertThat(entries.reversed()).extracting(AuditTest::act).containsExactly(
                "account-created " + MAIL,
                "account-changed " + MAIL,
                "account-signed-out " + MAIL,
                "switch-changed chat",
                "meeting-created " + id,
                "meeting-switch-changed " + id,
                "switch-changed chat",
                "settings-changed chat",
                "permissions-changed chat",
                "tenant-changed " + tenant,
                "meeting-changed " + id,
                "meeting-ended " + id,
                "meeting-deleted " + id);
        String who = admin.get("/api/session").body().at("/account/mail").asText();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("by").asText()).isEqualTo(who);
            assertThat(Instant.parse(entry.path("at").asText())).isBetween(began, Instant.now());
        });
        assertThat(entries).filteredOn(entry -> act(entry).equals("switch-changed chat"))
                .extracting(entry -> entry.path("detail").asText())
                .anySatisfy(detail -> assertThat(detail).contains("→").contains("organizer"));
    }

    @Test
    @DisplayName("S28: no password, token, key or secret is in the audit log, and no password or session in the server's log")
    void secrets() {
        Member rut = Member.made(house, "rut@audit.example", true);
        house.organizer().put("/api/admin/accounts/" + rut.id(), House.object().put("administrator", true)).expect(200);
        Browser browser = Browser.at(house, "127.0.0.61");
        browser.signIn(rut.mail(), "a wrong password of rut");
        browser.signIn(rut).expect(200);
        JsonNode meeting = browser.post("/api/meetings", House.object().put("title", "Secrets").put("access", "key")).json();
        String secret = browser.post("/api/preferences/totp", House.object()).json().path("secret").asText();
        browser.put("/api/preferences/password", House.object().put("current", rut.password()).put("password", "another long one of rut"))
                .expect(204);
        Browser.at(house, "127.0.0.61")
                .post("/api/meetings/" + meeting.path("id").asText() + "/entry", House.object().put("name", "Eve").put("key", "a guessed key"));

        List<String> secrets = List.of(
                rut.password(),
                "another long one of rut",
                "a wrong password of rut",
                "a guessed key",
                browser.cookie(),
                browser.csrf(),
                secret,
                meeting.path("attendeeKey").asText(),
                meeting.path("presenterKey").asText());
        assertThat(secrets).doesNotContain("");
        assertThat(newest(total()).toString()).doesNotContain(secrets).doesNotContain(Member.latest(rut.mail(), "Your account"));
        assertThat(Server.text(Server.shared().log())).doesNotContain(secrets);
    }
}
