package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.test.server.Browser.Reply;
import org.plenum.test.server.Routes.Route;

/** Every route of {@link Routes} for every kind of caller. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class AuthorizationTest {
    private final House house = House.shared();
    private final Map<String, Browser> callers = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private String account = "";
    private String meeting = "";

    @BeforeAll
    void people() {
        for (String name : List.of("member", "other", "owner", "admin")) {
            Member member = Member.made(house, name + "@routes.example", name.startsWith("o"));
            Browser browser = Browser.at(house, "127.0.0.41");
            if (name.equals("admin")) {
                house.organizer().put("/api/admin/accounts/" + member.id(), House.object().put("administrator", true)).expect(200);
            }
            browser.signIn(member).expect(200);
            callers.put(name, browser);
            passwords.put(name, member.password());
        }
        account = Member.made(house, "somebody@routes.example", true).id();
        JsonNode made = meeting();
        meeting = made.path("id").asText();
        meetingOf("other");
        Browser guest = Browser.at(house, "127.0.0.41");
        var entry = House.object().put("name", "Gus").put("key", made.path("attendeeKey").asText());
        guest.post("/api/meetings/" + meeting + "/entry", entry).expect(200);
        callers.put("guest", guest);
    }

    private JsonNode meeting() {
        return meetingOf("owner");
    }

    private JsonNode meetingOf(String owner) {
        var body = House.object().put("title", "Routes").put("access", "key").put("lobby", "nobody");
        return caller(owner).post("/api/meetings", body.put("starts", Instant.now().toString())).expect(201).json();
    }

    private Browser caller(String name) {
        return Optional.ofNullable(callers.get(name)).orElseGet(() -> Browser.at(house, "127.0.0.41"));
    }

    private Reply ask(String caller, Route route) {
        String path = route.path()
                .replace("{m}", meeting)
                .replace("{d}", route.path().contains("{d}") ? meeting().path("id").asText() : "")
                .replace("{a}", account)
                .replace("{k}", "K".repeat(43));
        String body = route.body()
                .replace("{password}", passwords.getOrDefault(caller, "none at all"))
                .replace("{n}", String.valueOf(number.incrementAndGet()));
        return caller(caller).send(route.method(), path, body, route.headers());
    }

    static Stream<Route> routes() {
        return Routes.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    @DisplayName("each route serves whom it is for, and refuses nobody, guest, member, another organizer or administrator where it is not theirs")
    void matrix(Route route) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < Routes.CALLERS.size(); i++) {
            boolean tried = !route.expected().get(i).equals("-");
            answers.add(tried ? String.valueOf(ask(Routes.CALLERS.get(i), route).status()) : "-");
        }

        assertThat(answers).as("%s for %s", route, Routes.CALLERS).isEqualTo(route.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    @DisplayName("whom a route refuses is told no more than a code: nothing of the meeting, the account or the server")
    void refusals(Route route) {
        for (int i = 0; i < Routes.CALLERS.size(); i++) {
            // The owner is in the meeting by now, where the organizer's commands have an effect.
            boolean tried = !Routes.CALLERS.get(i).equals("owner") && !route.path().endsWith("/socket") && !route.method().equals("HEAD");
            if (tried && List.of("403", "404").contains(route.expected().get(i))) {
                JsonNode refusal = ask(Routes.CALLERS.get(i), route).json();
                var fields = new TreeSet<String>();
                refusal.fieldNames().forEachRemaining(fields::add);
                assertThat(fields).containsAll(List.of("code", "status")).isSubsetOf("type", "title", "status", "code", "kind", "retry", "field", "reason", "permission");
            }
        }
    }

    @Test
    @DisplayName("no route is forgotten: the table has those of the server, neither more nor less, and those that the protocol describes")
    void complete() {
        var table = new TreeSet<String>();
        Routes.all().map(route -> shape(route.toString())).forEach(table::add);
        String protocol = Server.text(Path.of("..", "..", "docs", "protocol.md"));
        List<String> described = Pattern.compile("(?<=`(GET|POST|PUT|DELETE) )/api/[A-Za-z/{}-]+").matcher(protocol).results()
                .map(found -> shape(found.group()))
                .toList();

        assertThat(table.stream().map(route -> route.substring(route.indexOf(' ') + 1))).containsAll(described);
        assertThat(table.stream().filter(route -> !route.endsWith("/socket"))).containsExactlyInAnyOrderElementsOf(onServer());
        assertThat(described).hasSizeGreaterThan(20);
    }

    /** As the server's own management shows them. */
    private static Set<String> onServer() {
        String shown = Server.shared()
                .cli(List.of("/deployment=plenum.ear/subdeployment=*/subsystem=jaxrs:read-resource(include-runtime=true,recursive=true)"));
        var routes = new TreeSet<String>();
        Pattern.compile("\"([A-Z]+ /api/[^\"]*)\"").matcher(shown).results().forEach(found -> routes.add(shape(found.group(1))));
        return routes;
    }

    private static String shape(String route) {
        return route.replaceAll("/(chat/send-message|meeting/end|chat/no.txt)$", "/{}/{}")
                .replaceAll("(?<=plugins)/chat", "/{}")
                .replaceAll("/chat/(files|archive)", "/{}/$1")
                .replaceAll("/A{22}", "/{}")
                .replaceAll("\\{[^}]*}", "{}")
                .replaceAll("/+$", "");
    }
}
