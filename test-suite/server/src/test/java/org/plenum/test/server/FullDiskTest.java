package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.MeetingRecord;
import org.plenum.bench.client.PlenumSession;
import org.plenum.testkit.Clamd;

/** A database and the folder of files on a file system of 32 MiB each, which needs root to mount them. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskTest {
    private static final Path DISK = Path.of("target", "small-disk").toAbsolutePath();

    private static final String NOT_WRITTEN = "the event log is not written now";

    private static final Path FILES_DISK = Path.of("target", "small-files-disk").toAbsolutePath();
    private static final int MEBIBYTE = 1 << 20;

    private Clamd clamd;
    private Server server;
    private House house;

    @BeforeAll
    void mount() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may mount a file system");
        for (Path disk : List.of(DISK, FILES_DISK)) {
            Files.createDirectories(disk);
            run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk.toString());
        }
        clamd = Clamd.start();
        server = Server.start(
                "full-disk",
                Map.of(
                        "plenum.h2.file", DISK.resolve("plenum").toString(),
                        "plenum.files.folder", FILES_DISK.resolve("files").toString(),
                        "plenum.clamav.address", clamd.address()));
        house = House.at(server);
    }

    @AfterAll
    void unmount() {
        if (server != null) {
            house.close();
            server.close();
            clamd.close();
            run("umount", DISK.toString());
            run("umount", FILES_DISK.toString());
        }
    }

    @Test
    @DisplayName("while the disk is full, what cannot be kept waits or is refused as a failure to be tried again; with room again all goes on, nothing answered is lost")
    void full() throws IOException, InterruptedException {
        JsonNode meeting = house.meeting("Full disk");
        List<MeetingClient> people =
                List.of(house.organizer(meeting), house.presenter(meeting, "Bo"), house.attendee(meeting, "Cleo"));
        // The database file has some room inside, which short messages would not fill for long.
        try (var talk = new Talk(people, 3500)) {
            Server.await("some talk", House.SOON, () -> talk.answered().size() > 100);

            Path filler = DISK.resolve("filler");
            Programs.run(DISK, Duration.ofMinutes(1), "bash", "-c", "cat /dev/zero > filler || true");
            // Some more may find room inside the database file: it is kept late, or refused.
            Server.await("a log that cannot be written", Duration.ofMinutes(2), () -> Server.text(server.log()).contains(NOT_WRITTEN));
            Files.delete(filler);

            int before = talk.answered().size();
            Server.await("talk after it", Duration.ofMinutes(2), () -> talk.answered().size() > before + 100);
            talk.end(Duration.ofMinutes(2));
            talk.assertKeptOnce("store-unavailable");
        }
        people.forEach(MeetingClient::close);
        String path = "/api/meetings/" + meeting.path("id").asText();
        Server.await("requests after it", Duration.ofMinutes(1), () -> house.organizer().get(path).status() == 200);

        server.kill();
        server.startAgain();
        try (MeetingClient late = house.attendee(meeting, "Dan")) {
            House.ask(late, "chat", "send-message", House.text("after a restart"));
        }
    }

    @Test
    @DisplayName("while the disk of files is full, an upload is told so and loses nothing that had come, nobody sees a part of it, and its space is given back; with room it goes on")
    void uploads() throws IOException {
        JsonNode meeting = house.meeting("Full disk of files");
        PlenumSession ada = house.organizer();
        String path = "/api/meetings/" + meeting.path("id").asText() + "/files/files";
        byte[] noise = new byte[9 * MEBIBYTE];
        new Random(1).nextBytes(noise);
        try (MeetingClient organizer = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            String id = announced(ada, path, "noise.bin", noise.length);
            ada.patch(path + "/" + id, 0, noise, 5 * MEBIBYTE).expect(204);
            Path filler = filled(2 * MEBIBYTE);
            long free = free();
            byte[] rest = Arrays.copyOfRange(noise, 5 * MEBIBYTE, noise.length);

            JsonNode refused = ada.patch(path + "/" + id, 5 * MEBIBYTE, rest, rest.length).expect(503);

            assertThat(refused.path("code").asText()).isEqualTo("disk-full");
            assertThat(free()).isEqualTo(free);
            assertThat(ada.get(path + "/" + id).status()).isEqualTo(404);
            Files.delete(filler);
            ada.patch(path + "/" + id, 5 * MEBIBYTE, rest, rest.length).expect(204);
            released(organizer, id);
            released(bo, id);
            assertThat(bo.record().events("files", "file-brought")).isEmpty();
        }
    }

    @Test
    @DisplayName("an infected file for whose quarantine there is no room is given to nobody, and is refused when there is room")
    void quarantine() throws IOException {
        JsonNode meeting = house.meeting("Full disk of quarantine");
        PlenumSession ada = house.organizer();
        String path = "/api/meetings/" + meeting.path("id").asText() + "/files/files";
        byte[] infected = new byte[5 * MEBIBYTE];
        new Random(2).nextBytes(infected);
        byte[] eicar = Clamd.eicar();
        System.arraycopy(eicar, 0, infected, infected.length - eicar.length, eicar.length);
        try (MeetingClient organizer = house.organizer(meeting)) {
            String id = announced(ada, path, "noise.bin", infected.length);
            long before = free();
            Path filler = filled(8 * MEBIBYTE);
            ada.patch(path + "/" + id, 0, infected, infected.length).expect(204);
            Server.await("a quarantine that cannot be written", House.SOON, () -> Server.text(server.log()).contains("the inspection of file " + id + " failed"));
            assertThat(ada.get(path + "/" + id).status()).isEqualTo(404);

            Files.delete(filler);

            House.await(organizer, seen -> told(seen, "file-refused", id));
            assertThat(ada.get(path + "/" + id).status()).isEqualTo(404);
            // One sealed copy is left, and nothing of the attempts before it.
            Server.await("its space", House.SOON, () -> free() > before - 6L * MEBIBYTE);
        }
    }

    /** Fills the disk of files but for some bytes. */
    private static Path filled(long left) throws IOException {
        Path filler = FILES_DISK.resolve("filler");
        run("fallocate", "-l", String.valueOf(free() - left), filler.toString());
        return filler;
    }

    private static long free() {
        try {
            return Files.getFileStore(FILES_DISK).getUsableSpace();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String announced(PlenumSession person, String path, String name, long length) {
        return person.post(path, House.object().put("name", name).put("length", length)).expect(201).path("id").asText();
    }

    private static void released(MeetingClient person, String file) {
        House.await(person, seen -> told(seen, "file-released", file));
    }

    private static boolean told(MeetingRecord seen, String event, String file) {
        return seen.events("files", event).stream().anyMatch(one -> one.payload().path("file").asText().equals(file));
    }

    private static void run(String... command) {
        Programs.run(Path.of("."), Duration.ofMinutes(1), command);
    }
}
