package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.bench.Postgres;
import org.plenum.bench.client.MeetingClient;

/** The whole server on a real PostgreSQL: as it is meant to be in production. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {
    private Postgres database;
    private Server server;
    private House house;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(Postgres.isInstalled());
        database = Postgres.start();
        server = Server.start("postgres", database);
        house = House.at(server);
    }

    @AfterAll
    void stop() throws IOException {
        house.close();
        server.close();
        database.close();
    }

    @Test
    @DisplayName("three people meet and chat on PostgreSQL; after a killed server all of it is there, and sign-ins hold")
    void restart() {
        JsonNode meeting = house.meeting("Weekly");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.presenter(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            House.ask(ada, "chat", "send-message", House.text("from Ada"));
            House.ask(bo, "chat", "send-message", House.text("from Bo"));
            House.await(cleo, seen -> seen.events("chat", "message-sent").size() == 2);

            server.kill();
            server.startAgain();

            House.ask(cleo, "chat", "send-message", House.text("from Cleo"));
            assertThat(house.organizer().get("/api/session").expect(200).path("signedIn").asBoolean()).isTrue();
            try (MeetingClient late = house.attendee(meeting, "Dan")) {
                assertThat(late.record().hello().at("/views/chat/messages").findValuesAsText("text"))
                        .containsExactly("from Ada", "from Bo", "from Cleo");
                assertThat(late.record().hello().at("/views/meeting/participants").findValuesAsText("name"))
                        .contains("Bo", "Cleo", "Dan");
            }
        }
    }

    @Test
    @DisplayName("a database that is gone for 10 s: who is answered is kept once, who is refused may ask again, and the meeting goes on")
    void away() throws InterruptedException {
        JsonNode meeting = house.meeting("Outage");
        List<MeetingClient> people =
                List.of(house.organizer(meeting), house.presenter(meeting, "Bo"), house.attendee(meeting, "Cleo"));
        try (var talk = new Talk(people)) {
            Server.await("some talk", House.SOON, () -> talk.answered().size() > 100);

            database.kill();
            int sent = talk.sent();
            Server.await("10 s of talk", Duration.ofSeconds(60), () -> talk.sent() >= sent + 10 * Talk.PER_SECOND);
            database.startAgain();

            int before = talk.answered().size();
            Server.await("talk after it", Duration.ofSeconds(60), () -> talk.answered().size() > before + 100);
            talk.end(Duration.ofSeconds(60));
            talk.assertKeptOnce("store-unavailable");
        }
        people.forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("a server that starts while its database is away says so, answers 503, and begins by itself when the database is there")
    void startsFirst() {
        JsonNode meeting = house.meeting("Early");
        try (MeetingClient ada = house.organizer(meeting)) {
            House.ask(ada, "chat", "send-message", House.text("before"));
            server.kill();
            database.kill();

            server.beginAgain();
            Server.await("an answer", Duration.ofMinutes(2), () -> signIn() == 503);
            assertThat(Server.text(server.log())).contains("The database does not answer");
            database.startAgain();
            server.awaitStart();

            House.ask(ada, "chat", "send-message", House.text("after"));
            try (MeetingClient late = house.attendee(meeting, "Bo")) {
                assertThat(late.record().hello().at("/views/chat/messages").findValuesAsText("text"))
                        .containsExactly("before", "after");
            }
        }
    }

    @Test
    @DisplayName("by the guide's commands a running server is backed up, and restored to what it was then")
    void backup() throws IOException {
        InstallGuide guide = InstallGuide.read(Path.of("..", "..", "docs", "install.md"));
        Path folder = Files.createTempDirectory("plenum-backup");
        JsonNode meeting = house.meeting("Kept");
        guide.run("backup", folder, database.environment());
        JsonNode later = house.meeting("Made after the backup");

        server.kill();
        guide.run("restore", folder, database.environment());
        server.startAgain();

        assertThat(house.organizer().get("/api/meetings/" + meeting.path("id").asText()).status()).isEqualTo(200);
        assertThat(house.organizer().get("/api/meetings/" + later.path("id").asText()).status()).isEqualTo(404);
        try (MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(bo, "chat", "send-message", House.text("after the restore"));
        }
        Server.delete(folder);
    }

    /** Status of a sign-in, 0 if there is no server. */
    private int signIn() {
        try {
            var answer = house.server().nobody().post("/api/session", House.object().put("mail", "admin@localhost").put("password", "wrong"));
            if (answer.status() == 503) {
                assertThat(answer.body().path("code").asText()).isEqualTo("store-unavailable");
                assertThat(answer.body().path("retry").asText()).isEqualTo("later");
            }
            return answer.status();
        } catch (java.io.UncheckedIOException starting) {
            return 0;
        }
    }
}
