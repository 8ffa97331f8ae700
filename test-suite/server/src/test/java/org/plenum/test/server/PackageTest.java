package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.client.MeetingClient;

/** The package, installed on a stock WildFly by the commands of its own guide. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "package").toAbsolutePath();

    private Path unpacked;
    private Path wildfly;
    private InstallGuide guide;

    @BeforeAll
    void unpack() throws IOException {
        String said = Programs.run(ROOT, Duration.ofMinutes(5), ROOT.resolve("plenum").toString(), "pack");
        Path zip = ROOT.resolve(said.strip());
        Server.delete(FOLDER);
        Files.createDirectories(FOLDER);
        try (Stream<Path> zips = Files.list(ROOT.resolve(".plenum/download"))) {
            Path stock = zips.filter(file -> file.getFileName().toString().startsWith("wildfly-dist")).findFirst().orElseThrow();
            unzip(stock);
        }
        unzip(zip);
        unpacked = FOLDER.resolve(zip.getFileName().toString().replace(".zip", ""));
        try (Stream<Path> folders = Files.list(FOLDER)) {
            wildfly = folders.filter(folder -> folder.getFileName().toString().startsWith("wildfly-")).findFirst().orElseThrow();
        }
        guide = InstallGuide.read(unpacked.resolve("INSTALL.md"));
    }

    private static void unzip(Path zip) {
        Programs.run(FOLDER, Duration.ofMinutes(5), "unzip", "-q", zip.toString());
    }

    @Test
    @DisplayName("by the guide's commands a stock WildFly becomes a server where people meet; another installation over it keeps what there was")
    void installed() {
        install();
        JsonNode meeting;
        Server server = Server.installed(wildfly, Map.of("plenum.mail.host", "127.0.0.1"));
        try (server;
                House house = House.at(server)) {
            meeting = house.meeting("Installed");
            chat(house, meeting, "first");
            String port = "127.0.0.1:" + server.managementAddress().getPort();
            String health = Programs.run(FOLDER, Duration.ofMinutes(1), "bash", "-euc", guide.block("health").replace("127.0.0.1:9990", port));
            assertThat(health).contains("\"plenum.ear\" : \"OK\"").doesNotContain("\"outcome\" : false").contains("base_memory_usedHeap_bytes");
            assertThat(Server.text(server.log())).doesNotContain("mails go to this log");
        }

        install();
        try (Server again = Server.installed(wildfly, Map.of());
                House house = House.at(again)) {
            JsonNode kept = house.organizer().get("/api/meetings/" + meeting.path("id").asText()).expect(200);
            assertThat(kept.path("attendeeKey")).isEqualTo(meeting.path("attendeeKey"));
            chat(house, meeting, "second");
            try (MeetingClient late = house.attendee(meeting, "Cleo")) {
                assertThat(late.record().hello().at("/views/chat/messages").findValuesAsText("text")).containsExactly("first", "second");
            }
        }
    }

    @Test
    @DisplayName("the guide's commands for TLS and for PostgreSQL configure a stock WildFly too; there are no commands that no test runs")
    void otherCommands() throws IOException {
        Path keys = wildfly.resolve("standalone/configuration/plenum.p12");
        Files.deleteIfExists(keys);
        var secret = Map.of("WILDFLY", wildfly.toString(), "PLENUM_TLS_PASSWORD", "only-for-this-test");
        String keytool = System.getProperty("java.home") + "/bin/keytool";
        Programs.run(
                FOLDER, Duration.ofMinutes(1), keytool, "-genkeypair", "-alias", "plenum", "-keyalg", "EC", "-dname", "CN=localhost",
                "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", "only-for-this-test");
        Path configuration = wildfly.resolve("standalone/configuration/standalone.xml");
        Path before = Files.copy(configuration, FOLDER.resolve("before.xml"), StandardCopyOption.REPLACE_EXISTING);
        try {
            guide.run("tls", unpacked, secret);
            String install = guide.block("postgresql").lines().filter(line -> line.contains("jboss-cli")).findFirst().orElseThrow();
            Programs.run(unpacked, Duration.ofMinutes(5), secret, "bash", "-euc", install);

            assertThat(configuration).content().contains("ssl-context=\"plenum-tls\"").contains("jdbc:postgresql://${plenum.database.host");
            assertThat(configuration).content().doesNotContain("only-for-this-test");
        } finally {
            Files.copy(before, configuration, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(guide.block("start")).contains("standalone.sh", "-Dplenum.address=", "-Dplenum.first-steps=true");
        assertThat(guide.names())
                .containsExactlyInAnyOrder("install", "postgresql", "start", "tls", "mail", "dedicated", "health", "backup", "restore");
    }

    private void install() {
        for (String step : List.of("install", "mail", "dedicated")) {
            guide.run(step, unpacked, Map.of("WILDFLY", wildfly.toString()));
        }
    }

    private static void chat(House house, JsonNode meeting, String text) {
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "chat", "send-message", House.text(text));
            House.await(bo, seen -> seen.events("chat", "message-sent").stream()
                    .anyMatch(event -> event.payload().path("text").asText().equals(text)));
        }
    }

    @Test
    @DisplayName("operators find in the package what its guide refers to for what looks at files")
    void inspectors() {
        assertThat(unpacked.resolve("INSTALL.md")).content().contains("`CLAMAV.md`").contains("`FILE-TYPES.md`");
        assertThat(unpacked.resolve("FILE-TYPES.md")).hasSameTextualContentAs(ROOT.resolve("docs/file-types.md"));
        assertThat(unpacked.resolve("MEDIA.md")).hasSameTextualContentAs(ROOT.resolve("docs/media.md"));
        assertThat(unpacked.resolve("SLIDES.md")).hasSameTextualContentAs(ROOT.resolve("docs/slides.md"));
        assertThat(unpacked.resolve("CLAMAV.md")).hasSameTextualContentAs(ROOT.resolve("docs/clamav.md"));
        assertThat(unpacked.resolve("MEDIA-KURENTO.md")).hasSameTextualContentAs(ROOT.resolve("docs/media-kurento.md"));
        assertThat(unpacked.resolve("clamd.conf")).hasSameTextualContentAs(ROOT.resolve("wildfly-config/clamd.conf"));
    }

    @Test
    @DisplayName("plugin authors find the SPI, the testkit, the guide and its sample in the package")
    void development() throws IOException {
        Path development = unpacked.resolve("development");

        assertThat(development.resolve("plugin-guide.md")).hasSameTextualContentAs(ROOT.resolve("docs/plugin-guide.md"));
        assertThat(development.resolve("plugin-guide/sample/pom.xml")).exists();
        assertThat(entries(development, "plenum-spi-")).contains("org/plenum/spi/Plugin.class");
        assertThat(entries(development, "plenum-testkit-")).contains("org/plenum/testkit/PluginContract.class");
    }

    private static List<String> entries(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path jar = files.filter(file -> file.getFileName().toString().startsWith(name))
                    .filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (var zip = new ZipFile(jar.toFile())) {
                return zip.stream().map(entry -> entry.getName()).toList();
            }
        }
    }
}
