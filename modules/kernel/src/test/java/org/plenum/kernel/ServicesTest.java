package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Plugin;
import org.plenum.spi.Role;
import org.plenum.spi.Service;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;

/** What people ask of a plugin itself, and what it tells one of them. */
class ServicesTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("a person asks a plugin itself: it is given who asks for what, its reply is the answer, and nothing of it is kept")
    void served() {
        deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);
        int kept = house.store.all().size();

        anna.ask("1", "notes", "echo", "{\"text\":\"hello\"}");

        assertThat(anna.client().answer("1").at("/payload/text").asText()).isEqualTo("hello of " + anna.id() + " in " + house.meeting);
        assertThat(house.store.all()).hasSize(kept);
    }

    @Test
    @DisplayName("the checks are those of commands: right, form, guards, being inside")
    void checked() {
        deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);

        anna.ask("1", "notes", "hush", "{\"text\":\"a\"}");
        anna.ask("2", "notes", "echo", "{\"word\":\"a\"}");
        anna.ask("3", "notes", "sing", "{}");

        assertThat(code(anna, "1")).isEqualTo("not-permitted");
        assertThat(code(anna, "2")).isEqualTo("invalid");
        assertThat(code(anna, "3")).isEqualTo("not-found");
    }

    @Test
    @DisplayName("what one person asks is done in order, one after the other; another person does not wait for it")
    void inOrder() throws InterruptedException {
        Speaking plugin = deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);
        House.Person bo = house.join("bo", Role.ATTENDEE);

        anna.ask("wait", "notes", "echo", "{\"text\":\"wait\"}");
        IntStream.range(0, 50).forEach(nr -> anna.ask("a" + nr, "notes", "echo", "{\"text\":\"" + nr + "\"}"));
        plugin.waiting.await();
        bo.ask("b", "notes", "echo", "{\"text\":\"meanwhile\"}");
        bo.client().answer("b");
        plugin.go.countDown();
        anna.client().answer("a49");

        assertThat(plugin.heard).startsWith("wait", "meanwhile").containsSubsequence(IntStream.range(0, 50).mapToObj(String::valueOf).toList());
    }

    @Test
    @DisplayName("a request that is sent again while it is carried out, or later, is carried out once and given the same answer")
    void once() throws InterruptedException {
        Speaking plugin = deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);
        anna.ask("1", "notes", "echo", "{\"text\":\"wait\"}");
        plugin.waiting.await();

        anna.ask("1", "notes", "echo", "{\"text\":\"wait\"}");
        anna.ask("2", "notes", "read", "{\"text\":\"\"}");
        plugin.go.countDown();
        anna.client().await("both answers", 2, frame -> frame.path("id").asText().equals("1"));
        anna.ask("1", "notes", "echo", "{\"text\":\"wait\"}");

        anna.client().await("the third answer", 3, frame -> frame.path("id").asText().equals("1"));
        assertThat(plugin.heard).containsExactly("wait");
    }

    @Test
    @DisplayName("who asks for more than can wait is told so")
    void tooMany() throws InterruptedException {
        Speaking plugin = deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);
        anna.ask("wait", "notes", "echo", "{\"text\":\"wait\"}");
        plugin.waiting.await();

        IntStream.rangeClosed(0, Services.MOST).forEach(nr -> anna.ask("a" + nr, "notes", "echo", "{\"text\":\"a\"}"));

        assertThat(code(anna, "a" + Services.MOST)).isEqualTo("too-many");
        plugin.go.countDown();
        anna.client().answer("a" + (Services.MOST - 1));
    }

    @Test
    @DisplayName("a refusal is the caller's; a fault costs that request, and is told without what went wrong inside")
    void faults() {
        deployed();
        House.Person anna = house.join("anna", Role.ATTENDEE);

        anna.ask("1", "notes", "echo", "{\"text\":\"refuse\"}");
        anna.ask("2", "notes", "echo", "{\"text\":\"fail\"}");

        assertThat(code(anna, "1")).isEqualTo("conflict");
        assertThat(code(anna, "2")).isEqualTo("internal");
        assertThat(anna.client().traffic()).doesNotContain("as asked");
    }

    @Test
    @DisplayName("a plugin that is replaced is interrupted and what it has not done is refused; its successor is asked from then on")
    void replaced() throws InterruptedException {
        var before = new Speaking();
        Arrival arrival = arrival(before);
        house.deploy(arrival);
        House.Person anna = house.join("anna", Role.ATTENDEE);
        anna.ask("1", "notes", "echo", "{\"text\":\"wait\"}");
        anna.ask("2", "notes", "echo", "{\"text\":\"next\"}");
        before.waiting.await();
        // Once this is answered the one before it has come to the plugin, too.
        anna.write("3", "a note");
        anna.client().answer("3");

        house.undeploy(arrival);
        Speaking after = deployed();

        assertThat(code(anna, "1")).isEqualTo("plugin-absent");
        assertThat(code(anna, "2")).isEqualTo("plugin-absent");
        anna.ask("4", "notes", "echo", "{\"text\":\"again\"}");
        anna.client().answer("4");
        assertThat(after.heard).containsExactly("again");
    }

    @Test
    @DisplayName("a plugin tells one person something, in all pages they have open, and nobody else; who is away or unknown is not told")
    void told() {
        Plenum server = deployed().server.join();
        House.Person anna = house.join("anna", Role.ATTENDEE);
        House.Person again = house.connect("anna", "");
        House.Person bo = house.join("bo", Role.ATTENDEE);

        assertThat(server.send(house.meeting, anna.id(), "whisper", new Text("psst"))).isTrue();
        assertThat(server.send(house.meeting, new ParticipantId("NOBODYAAAAAAAAAAAAAAAA"), "whisper", new Text("psst"))).isFalse();

        for (House.Person page : List.of(anna, again)) {
            JsonNode frame = page.client().await("the message", one -> one.path("name").asText().equals("whisper"));
            assertThat(frame.path("type").asText()).isEqualTo("signal");
            assertThat(frame.path("from").asText()).isEmpty();
            assertThat(frame.at("/payload/text").asText()).isEqualTo("psst");
        }
        bo.ask("1", "notes", "echo", "{\"text\":\"over\"}");
        bo.client().answer("1");
        assertThat(bo.client().traffic()).doesNotContain("psst");
        assertThatThrownBy(() -> server.send(house.meeting, anna.id(), "whisper", new Text("x".repeat(600_000))))
                .satisfies(fault -> assertThat(((PlenumException) fault).code()).isEqualTo(CommonError.TOO_LARGE));
    }

    private static String code(House.Person person, String request) {
        return person.client().answer(request).path("code").asText();
    }

    private Speaking deployed() {
        var plugin = new Speaking();
        house.deploy(arrival(plugin));
        return plugin;
    }

    private static Arrival arrival(Speaking plugin) {
        return new Arrival(Manifest.parse(Notes.MANIFEST.formatted("1")), plugin, Notes.class.getClassLoader());
    }

    record Text(String text) {}

    /** A plugin that is asked itself. */
    private static final class Speaking implements Plugin {
        private final CompletableFuture<Plenum> server = new CompletableFuture<>();
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CountDownLatch waiting = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public void started(Plenum plenum) {
            server.complete(plenum);
        }

        @Override
        public Optional<MeetingFeature<?>> feature() {
            return new Notes().feature();
        }

        @Override
        public PersonalData personalData() {
            return new Notes().personalData();
        }

        @Override
        public List<Service<?>> services() {
            return List.of(
                    new Saying("echo", Permission.everyone("notes:write"), this), new Saying("hush", Permission.staff("notes:hide"), this));
        }

        private Record said(Service.Request<Text> request) throws InterruptedException {
            String text = request.payload().text();
            heard.add(text);
            switch (text) {
                case "wait" -> {
                    waiting.countDown();
                    go.await();
                }
                case "refuse" -> throw new PlenumException(CommonError.CONFLICT, "as asked");
                case "fail" -> throw new IllegalStateException("as asked");
                default -> {}
            }
            return new Text(text + " of " + request.caller().participant() + " in " + request.meeting());
        }
    }

    private record Saying(String name, Permission permission, Speaking plugin) implements Service<Text> {
        @Override
        public Class<Text> payload() {
            return Text.class;
        }

        @Override
        public Record serve(Request<Text> request) throws InterruptedException {
            return plugin.said(request);
        }
    }
}
