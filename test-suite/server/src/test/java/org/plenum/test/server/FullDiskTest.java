package org.plenum.test.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.client.MeetingClient;

/** A database on a file system of 32 MiB, which needs root to mount it. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskTest {
    private static final Path DISK = Path.of("target", "small-disk").toAbsolutePath();

    private static final String NOT_WRITTEN = "the event log is not written now";

    private Server server;
    private House house;

    @BeforeAll
    void mount() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may mount a file system");
        Files.createDirectories(DISK);
        run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", DISK.toString());
        server = Server.start("full-disk", Map.of("plenum.h2.file", DISK.resolve("plenum").toString()));
        house = House.at(server);
    }

    @AfterAll
    void unmount() {
        if (server != null) {
            house.close();
            server.close();
            run("umount", DISK.toString());
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

    private static void run(String... command) {
        Programs.run(Path.of("."), Duration.ofMinutes(1), command);
    }
}
