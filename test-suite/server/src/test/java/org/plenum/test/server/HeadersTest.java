package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.test.server.Browser.Reply;

/** What every answer is sent with, and what is not served however it is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class HeadersTest {
    private final House house = House.shared();
    private Browser guest;
    private Browser waiting;
    private String meeting = "";

    @BeforeAll
    void people() {
        JsonNode made = house.meeting("Headers");
        meeting = made.path("id").asText();
        guest = entered(made, "admitted");
        waiting = entered(house.meeting("Headers of a lobby", "everybody"), "waiting");
    }

    private Browser entered(JsonNode made, String state) {
        Browser browser = Browser.at(house);
        var entry = House.object().put("name", "Gus").put("key", made.path("attendeeKey").asText());
        JsonNode answer = browser.post("/api/meetings/" + made.path("id").asText() + "/entry", entry).expect(200).json();
        assertThat(answer.path("state").asText()).isEqualTo(state);
        return browser;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "200, /",
        "200, /index.html",
        "200, /sign-in",
        "200, /m/AAAAAAAAAAAAAAAAAAAAAA",
        "200, /api/session",
        "403, /api/preferences",
        "404, /api/nothing",
        "404, /nothing.js",
        "404, /plugins/nothing/panel.js",
        "404, /plugins/",
        "403, /api/meetings/{m}/socket",
        "200, /plugins/chat/panel.js",
        "404, /plugins/chat/nothing.js",
        "403, /api/admin/audit?page=x"
    })
    @DisplayName("every answer, page or error, tells the browser to run only the server's own scripts, to guess no type, to frame it nowhere and to tell no referrer")
    void headers(int status, String path) {
        Reply answer = guest.get(path.replace("{m}", meeting));

        assertThat(answer.status()).isEqualTo(status);
        String policy = answer.header("Content-Security-Policy");
        assertThat(policy).contains("default-src", "frame-ancestors 'none'").doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.body()).doesNotContain("Undertow", "WildFly", "RESTEASY", "Exception", "org.jboss");
        if (path.startsWith("/api/") || path.startsWith("/plugins/chat/")) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    @DisplayName("every inline script of the page is the one that the policy names, and there is no inline style or handler")
    void inline() {
        Reply page = guest.get("/");
        long scripts = Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE).matcher(page.body()).results().count();
        long hashes = Pattern.compile("'sha256-").matcher(page.header("Content-Security-Policy")).results().count();

        assertThat(hashes).isEqualTo(scripts);
        assertThat(page.body()).doesNotContainPattern("(?i)<style|\\son[a-z]+=|\\sstyle=|javascript:");
    }

    @Test
    @DisplayName("S29: no REST answer may be kept by a browser or a proxy, so that Back shows nothing after log off")
    void noStore() {
        Routes.all().filter(route -> route.method().equals("GET")).forEach(route -> {
            String path = route.path().replace("{m}", meeting).replaceAll("\\{.}", "A".repeat(22));
            for (Browser browser : List.of(guest, Browser.at(house))) {
                assertThat(browser.get(path).header("Cache-Control")).as(path).contains("no-store");
            }
        });
    }

    @Test
    @DisplayName("what is missing is kept by no cache: after an update nobody is told for a year that a file is not there")
    void missing() {
        for (String path : List.of("/ui/nothing-1234.js", "/nothing.js", "/plugins/chat/nothing.js")) {
            Reply answer = guest.get(path);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    /** Ways to write the address of something in a plugin's WAR that is not to be served. */
    static Stream<String> detours() {
        return Stream.of(
                "/plugins/chat/WEB-INF/beans.xml",
                "/plugins/chat/WEB-INF/jboss-web.xml",
                "/plugins/chat/web-inf/beans.xml",
                "/plugins/chat/WEB-INF%2fbeans.xml",
                "/plugins/chat/%57EB-INF/beans.xml",
                "/plugins/chat/WEB-INF;x=1/beans.xml",
                "/plugins/chat//WEB-INF/beans.xml",
                "/plugins/chat/x/%2e%2e/WEB-INF/beans.xml",
                "/plugins/chat/x/..%2fWEB-INF/beans.xml",
                "/plugins/chat/x/..;/WEB-INF/beans.xml",
                "/plugins/chat/x/..%5cWEB-INF%5cbeans.xml",
                "/plugins/chat/META-INF/MANIFEST.MF",
                "/plugins/chat/META-INF/plenum-plugin.json",
                "/plugins/chat/WEB-INF/classes/META-INF/plenum-plugin.json",
                "/plugins/chat/%2e%2e/%2e%2e/WEB-INF/beans.xml",
                "/plugins/chat/..%2f..%2f..%2fstandalone/configuration/standalone.xml",
                "/plugins/%2e%2e/WEB-INF/beans.xml",
                "/ui/..%2f..%2fWEB-INF/beans.xml",
                "/WEB-INF/beans.xml",
                "/META-INF/MANIFEST.MF",
                "/META-INF/resources/index.html");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("detours")
    @DisplayName("no detour leads to what a plugin's WAR, the server or its disk keeps to itself")
    void detour(String path) {
        Reply answer = guest.get(path);

        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("<beans", "context-root", "Manifest-Version", "\"permissions\"", "<server");
    }

    @Test
    @DisplayName("S41: a plugin's assets are for people who are signed in or admitted: not for nobody, not from the lobby, not after removal")
    void assets() {
        List<String> assets = files();
        JsonNode other = house.meeting("Headers of the removed");
        Browser removed = Browser.at(house);
        var entry = House.object().put("name", "Rex").put("key", other.path("attendeeKey").asText());
        String rex = removed.post("/api/meetings/" + other.path("id").asText() + "/entry", entry).json().path("participant").asText();
        assertThat(removed.get(assets.getFirst()).status()).isEqualTo(200);
        try (var ada = house.organizer(other)) {
            House.ask(ada, "meeting", "eject", House.object().put("participant", rex));

            for (String asset : assets) {
                assertThat(guest.get(asset).status()).as(asset).isEqualTo(200);
                for (Browser outside : List.of(Browser.at(house), waiting, removed)) {
                    assertThat(outside.get(asset).status()).as(asset).isIn(403, 404);
                }
            }
        }
    }

    @Test
    @DisplayName("S41: no other spelling of a plugin's address serves its assets to nobody")
    void spelling() {
        for (String path : List.of(
                "/plugins/chat;x=1/panel.js", "/plugins/%63hat/panel.js", "/plugins//chat/panel.js", "/plugins/chat/%70anel.js",
                "/plugins/chat/panel.js;x=1", "/plugins/chat/panel.js%00", "/plugins/chat/panel.js/", "/Plugins/chat/panel.js")) {
            Reply answer = Browser.at(house).get(path);

            assertThat(answer.body()).as(path).doesNotContain("customElements");
            assertThat(answer.status() == 200 ? answer.header("Content-Type") : "none").as(path).isIn("none", "text/html;charset=UTF-8");
        }
    }

    private static List<String> files() {
        try (var war = new ZipFile(Server.archive("chat").toFile())) {
            return war.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().matches("(WEB|META)-INF/.*"))
                    .map(entry -> "/plugins/chat/" + entry.getName())
                    .toList();
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    @DisplayName("S41: a command over REST is refused to people who wait, who were removed, who never entered, and for another meeting than theirs")
    void commands() {
        JsonNode lobby = house.meeting("Headers of commands", "everybody");
        Browser patient = entered(lobby, "waiting");
        String inLobby = "/api/meetings/" + lobby.path("id").asText() + "/chat/send-message";
        String here = "/api/meetings/" + meeting + "/chat/send-message";

        guest.post(here, House.text("allowed")).expect(200);
        for (Reply refused : List.of(
                patient.post(inLobby, House.text("from the lobby")),
                patient.post(here, House.text("from elsewhere")),
                guest.post(inLobby, House.text("from elsewhere")))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("not-permitted");
        }
        Reply forged = guest.send("POST", here, House.text("twice").toString(), Map.of("Idempotency-Key", "x".repeat(65)));
        assertThat(forged.status()).isEqualTo(400);
    }
}
