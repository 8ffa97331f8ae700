package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.SeenEvent;

/** S84 on a real server: files are looked at by processes of the plugin's, which come and go with it. */
class FileTypesTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int TELLING = 200;

    @Test
    @DisplayName("uploads pass by what they are; the plugin is replaced and removed without leaving a process, a folder or a class loader")
    void looked() throws IOException {
        Path temporary;
        try (Server server = Server.start("file-types", Map.of("plenum.files.inspectors", "file-types"));
                House house = House.at(server)) {
            temporary = server.data().resolveSibling("tmp");
            withoutScanner(house);
            Server.await("workers that have started", LIMIT, () -> detail(house).startsWith("Apache Tika 3.3.1; workers: 2 of 2"));
            JsonNode meeting = house.meeting("Files");
            try (MeetingClient ada = house.organizer(meeting)) {
                passes(house, meeting, ada);
                List<Long> first = workers(server);

                server.cli(List.of("deploy --force " + Server.archive("file-types")));

                assertThat(first).hasSize(2).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
                passes(house, meeting, ada);
                collected(server);
                server.cli(List.of("undeploy plenum-plugin-file-types.war"));
                assertThat(workers(server)).isEmpty();
                assertThat(folders(temporary)).isEmpty();
                String waiting = upload(house, meeting, "notes.txt", "text".getBytes(StandardCharsets.UTF_8), false);
                House.await(ada, LIMIT, seen -> event(seen.events("files", "file-held"), waiting).isPresent());

                server.cli(List.of("deploy " + Server.archive("file-types")));

                assertThat(released(ada, waiting).path("type").asText()).isEqualTo("text/plain");
            }
            assertThat(folders(temporary)).hasSize(3);
        }
        assertThat(folders(temporary)).isEmpty();
    }

    /** Another inspector, which needs what is not here. */
    private static void withoutScanner(House house) {
        var change = House.object().put("switch", "off").put("appliesTo", "everybody");
        assertThat(house.organizer().put("/api/admin/plugins/clamav/switch", change).status()).isEqualTo(204);
    }

    private static String detail(House house) {
        for (JsonNode inspector : house.organizer().get("/api/admin/files").expect(200).path("inspectors")) {
            if (inspector.path("plugin").asText().equals("file-types") && inspector.path("working").asBoolean()) {
                return inspector.path("detail").asText();
            }
        }
        return "";
    }

    private static void passes(House house, JsonNode meeting, MeetingClient ada) throws IOException {
        byte[] archive = zip("notes.txt");
        byte[] photo = photo();
        assertThat(released(ada, upload(house, meeting, "plan.zip", archive, false)).path("type").asText()).isEqualTo("application/zip");
        JsonNode cleaned = released(ada, upload(house, meeting, "photo.jpg", photo, true));
        assertThat(cleaned.path("type").asText()).isEqualTo("image/jpeg");
        assertThat(cleaned.path("length").asInt()).isEqualTo(photo.length - TELLING - 4);
        assertThat(refused(ada, upload(house, meeting, "photo.jpg", archive, false)).path("reason").asText()).isEqualTo("mismatched-type");
        JsonNode setup = refused(ada, upload(house, meeting, "plan.zip", zip("setup.exe"), false));
        assertThat(setup.path("reason").asText()).isEqualTo("forbidden-type");
        assertThat(setup.path("finding").asText()).isEqualTo("setup.exe: .exe");
    }

    private static byte[] zip(String member) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(("written at " + System.nanoTime()).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** With a comment of so many bytes. */
    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        byte[] plain = bytes.toByteArray();
        bytes.reset();
        bytes.write(plain, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (TELLING + 2)});
        bytes.writeBytes(("taken by Ada at " + System.nanoTime() + " ".repeat(TELLING)).substring(0, TELLING).getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static String upload(House house, JsonNode meeting, String name, byte[] content, boolean withoutMetadata) {
        String path = "/api/meetings/" + meeting.path("id").asText() + "/files/files";
        ObjectNode file = House.object().put("name", name).put("length", content.length).put("withoutMetadata", withoutMetadata);
        String id = house.organizer().post(path, file).expect(201).path("id").asText();
        house.organizer().patch(path + "/" + id, 0, content, content.length).expect(204);
        return id;
    }

    private static JsonNode released(MeetingClient ada, String file) {
        return told(ada, "file-released", file);
    }

    private static JsonNode refused(MeetingClient ada, String file) {
        return told(ada, "file-refused", file);
    }

    private static JsonNode told(MeetingClient ada, String event, String file) {
        House.await(ada, LIMIT, seen -> event(seen.events("files", event), file).isPresent());
        return event(ada.record().events("files", event), file).orElseThrow();
    }

    private static Optional<JsonNode> event(List<SeenEvent> events, String file) {
        return events.stream().map(SeenEvent::payload).filter(payload -> payload.path("file").asText().equals(file)).findFirst();
    }

    private static List<Long> workers(Server server) {
        return ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.equals("org.plenum.plugin.filetypes.workshop.Workshop")))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static List<String> folders(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("plenum-file-types")).toList();
        }
    }

    /** After a collection one class loader of the plugin is left: the one in use. */
    private static void collected(Server server) {
        Server.await("the collection of a class loader", LIMIT, () -> {
            String jcmd = System.getProperty("java.home") + "/bin/jcmd";
            String pid = String.valueOf(server.pid());
            Programs.run(Path.of("."), LIMIT, jcmd, pid, "GC.run");
            return Programs.run(Path.of("."), LIMIT, jcmd, pid, "GC.class_histogram")
                            .lines()
                            .filter(line -> (line + " ").contains(" org.plenum.plugin.filetypes.FileTypesPlugin "))
                            .count()
                    == 1;
        });
    }
}
