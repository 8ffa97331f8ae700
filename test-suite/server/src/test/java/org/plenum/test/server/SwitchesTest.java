package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.spi.Command;
import org.plenum.spi.Plugin;

/** Off is off in the server: for every asset and every command of every plugin, also of one whose author checks nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class SwitchesTest {
    private final Server server = Server.shared();
    private final House house = House.shared();
    private final Path forgetful = BrokenPluginTest.war("", "");

    @BeforeAll
    void deploy() {
        server.cli(List.of("deploy --force " + forgetful));
    }

    @AfterAll
    void undeploy() {
        server.cli(List.of("undeploy plenum-plugin-broken.war"));
    }

    Stream<Tried> plugins() {
        Stream<Tried> product = Server.plugins().stream().map(id -> new Tried(id, Server.archive(id)));
        return Stream.concat(product, Stream.of(new Tried("broken", forgetful)));
    }

    private void turn(String plugin, String position) {
        var change = House.object().put("switch", position).put("appliesTo", "everybody");
        change.putObject("roles");
        assertThat(house.organizer().put("/api/admin/plugins/" + plugin + "/switch", change).status()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plugins")
    @DisplayName("S112: while a feature is off, each of its assets and commands is refused; while it is on, each is served")
    void offIsOff(Tried plugin, @TempDir Path folder) {
        JsonNode meeting = house.meeting("Switches of " + plugin.id());
        PlenumSession session = house.server().nobody();
        session.enter(meeting.path("id").asText(), "Bo", meeting.path("presenterKey").asText());

        String before = house.plugin(plugin.id()).path("switch").asText();
        List<String> commands = plugin.commands(folder);
        turn(plugin.id(), "on");
        for (String asset : plugin.assets()) {
            assertThat(session.get(asset).status()).as(asset + " while on").isEqualTo(200);
        }
        for (String command : commands) {
            assertThat(code(session, meeting, plugin, command)).as(command + " while on").isNotEqualTo("switched-off");
        }

        turn(plugin.id(), "off");
        try {
            for (String asset : plugin.assets()) {
                var refused = session.get(asset);
                assertThat(refused.status()).as(asset + " while off").isIn(403, 404);
                if (refused.status() == 403) {
                    assertThat(refused.body().at("/reason/level").asText()).isEqualTo("tenant");
                    assertThat(refused.body().at("/reason/by").asText()).isNotEmpty();
                }
                assertThat(house.server().nobody().get(asset).status()).as(asset + " for nobody").isIn(403, 404);
            }
            for (String command : commands) {
                assertThat(code(session, meeting, plugin, command)).as(command + " while off").isEqualTo("switched-off");
            }
        } finally {
            turn(plugin.id(), before);
        }
    }

    private static String code(PlenumSession session, JsonNode meeting, Tried plugin, String command) {
        var answer = session.post(
                "/api/meetings/" + meeting.path("id").asText() + "/" + plugin.id() + "/" + command, House.object());
        return answer.status() < 300 ? "" : answer.body().path("code").asText();
    }

    @Test
    @DisplayName("S113: a switch reaches a running meeting within 5 s, and people see who switched it off")
    void runningMeeting() {
        JsonNode meeting = house.meeting("Running");
        try (MeetingClient bo = house.attendee(meeting, "Bo")) {
            assertThat(bo.record().hello().at("/views/chat").isMissingNode()).isFalse();
            long began = System.nanoTime();

            turn("chat", "off");
            try {
                House.await(bo, seen -> seen.hello().at("/views/chat").isMissingNode());

                assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
                assertThat(bo.record().hello().path("off")).anyMatch(off -> off.path("plugin").asText().equals("chat")
                        && off.path("level").asText().equals("tenant")
                        && !off.path("by").asText().isEmpty());
            } finally {
                turn("chat", "on");
            }
            House.await(bo, seen -> !seen.hello().at("/views/chat").isMissingNode());
        }
    }

    /** A plugin and where it is packed. */
    record Tried(String id, Path war) {
        /** Paths of all files a browser could ask for. */
        List<String> assets() {
            try (var zip = new ZipFile(war.toFile())) {
                return zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .filter(name -> !name.startsWith("WEB-INF/") && !name.startsWith("META-INF/"))
                        .map(name -> "/plugins/" + id + "/" + name)
                        .toList();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** Names of all commands of the plugin in the WAR; none if it adds nothing to meetings. */
        List<String> commands(Path folder) {
            try (var zip = new ZipFile(war.toFile());
                    var loader = new URLClassLoader(classPath(zip, folder), Plugin.class.getClassLoader())) {
                var found = new ArrayList<Plugin>();
                for (ZipEntry entry : zip.stream().filter(one -> one.getName().endsWith("Plugin.class")).toList()) {
                    String type = entry.getName().substring("WEB-INF/classes/".length()).replace(".class", "").replace('/', '.');
                    if (loader.loadClass(type).getDeclaredConstructor().newInstance() instanceof Plugin plugin) {
                        found.add(plugin);
                    }
                }
                assertThat(found).as("plugins in %s", war).hasSize(1);
                return found.getFirst().feature().stream()
                        .flatMap(feature -> feature.commands().stream())
                        .map(Command::name)
                        .toList();
            } catch (ReflectiveOperationException fault) {
                throw new IllegalStateException(fault);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** The classes of the WAR, and its libraries, which have to be files. */
        private URL[] classPath(ZipFile zip, Path folder) throws IOException {
            var urls = new ArrayList<URL>(List.of(URI.create("jar:" + war.toUri() + "!/WEB-INF/classes/").toURL()));
            for (ZipEntry entry : zip.stream().filter(one -> one.getName().matches("WEB-INF/lib/[^/]+[.]jar")).toList()) {
                Path jar = folder.resolve(id + "-" + Path.of(entry.getName()).getFileName());
                try (var bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, jar);
                }
                urls.add(jar.toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
