package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;
import org.plenum.test.server.TextWriter.Text;

/** Text pages on a real server. */
@ResourceLock(Server.SHARED)
class TextPageTest {
    private static final String PLUGIN = "text-page";

    private final House house = House.shared();

    /** @return the id of the page */
    static String added(MeetingClient person, String title, String writers) {
        var page = House.object().put("title", title).put("writers", writers);
        return House.ask(person, PLUGIN, "add-page", page).path("page").asText();
    }

    private static JsonNode ask(MeetingClient person, String command, String page) {
        return House.ask(person, PLUGIN, command, House.object().put("page", page));
    }

    private static void show(MeetingClient person, String page) {
        House.ask(person, "meeting", "show-content", House.object().put("plugin", PLUGIN).put("item", page));
    }

    private static void refused(String code, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static JsonNode view(MeetingClient person) {
        return person.record().hello().at("/views/" + PLUGIN);
    }

    @Test
    @DisplayName("S89: one text per meeting (notes) and any number of text pages in the content; all participants see the same text; edits of two "
            + "people within 1 s both survive")
    void sameForAll() {
        JsonNode meeting = house.meeting("Pages for all");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient pia = house.presenter(meeting, "Pia");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            List<Text> pages = IntStream.range(0, 12)
                    .mapToObj(nr -> Text.page(added(nr % 2 == 0 ? ada : pia, "Page " + nr, "everyone")))
                    .toList();
            var writers = List.of(new TextWriter(pia, pages.get(7), 1), new TextWriter(bo, pages.get(7), 2));
            writers.getFirst().write("<0>");
            writers.getLast().write("<1>");

            SharedNotesTest.converged(writers, pages.get(7), 2);
            Text.NOTES.edit(bo, "nnnnnnnnnnn", 0, 0, "The notes");
            pages.get(3).edit(bo, "aaaaaaaaaaa", 0, 0, "Another page");
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(view(late).path("pages").findValuesAsText("title")).hasSize(12).startsWith("Page 0", "Page 1");
                assertThat(pages.get(3).words(late)).isEqualTo("Another page").isEqualTo(pages.get(3).words(ada));
                assertThat(pages.get(7).words(late)).isEqualTo(writers.getFirst().text());
                assertThat(Text.NOTES.words(late)).isEqualTo("The notes");
            }
        }
    }

    @Test
    @DisplayName("S89: six people write on three pages, lose their connection, and the plugin is replaced three times: each page ends with one text, "
            + "no word lost or doubled")
    void replacedWhileTheyWrite() throws InterruptedException {
        JsonNode meeting = house.meeting("Pages replaced");
        MeetingClient ada = house.organizer(meeting);
        List<Text> pages = IntStream.range(0, 3)
                .mapToObj(nr -> Text.page(added(ada, "Page " + nr, "everyone")))
                .toList();
        var clients = new ArrayList<MeetingClient>(List.of(ada));
        IntStream.range(1, 6).forEach(i -> clients.add(house.attendee(meeting, "Writer " + i)));
        List<TextWriter> writers = IntStream.range(0, 6)
                .mapToObj(i -> new TextWriter(clients.get(i), pages.get(i % 3), i))
                .toList();
        var words = new AtomicInteger();
        var writing = Executors.newSingleThreadScheduledExecutor();
        var beat = writing.scheduleAtFixedRate(
                () -> {
                    int word = words.getAndIncrement();
                    TextWriter writer = writers.get(word % writers.size());
                    writer.write("<" + word + ">");
                    if (word % 50 == 49) {
                        writer.client().breakConnection();
                    }
                },
                0, 30, TimeUnit.MILLISECONDS);

        Server.shared().cli(IntStream.range(0, 3).mapToObj(i -> "deploy --force " + Server.archive(PLUGIN)).toList());
        Server.await("words before and after", House.SOON, () -> words.get() > 60);

        beat.cancel(false);
        writing.shutdown();
        assertThat(writing.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        for (int page = 0; page < 3; page++) {
            int at = page;
            SharedNotesTest.converged(List.of(writers.get(at), writers.get(at + 3)), pages.get(at), 0);
            String text = pages.get(at).words(ada);
            IntStream.range(0, words.get()).filter(word -> word % 3 == at).forEach(word -> assertThat(text).containsOnlyOnce("<" + word + ">"));
        }
        clients.forEach(MeetingClient::close);
    }

    @Test
    @DisplayName("attendees read, and write where they may; all else is refused, also by request; staff decides for each page while somebody writes")
    void rights() {
        JsonNode meeting = house.meeting("Rights on pages");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            var closed = Text.page(added(ada, "For presenters", "presenters"));
            var open = Text.page(added(ada, "For all", "everyone"));
            closed.edit(ada, "aaaaaaaaaaa", 0, 0, "Read me");

            assertThat(closed.words(bo)).isEqualTo("Read me");
            refused("text-page:not-open", () -> closed.edit(bo, "bbbbbbbbbbb", 0, 0, "no"));
            open.edit(bo, "ccccccccccc", 0, 0, "Bo was here");
            House.ask(ada, PLUGIN, "set-writers", open.payload().put("writers", "presenters"));
            House.await(bo, seen -> !seen.events(PLUGIN, "writers-set").isEmpty());
            refused("text-page:not-open", () -> open.edit(bo, "ddddddddddd", 0, 0, "no"));
            refused("not-permitted", () -> added(bo, "Mine", "everyone"));
            refused("not-permitted", () -> show(bo, open.page()));
            refused("not-permitted", () -> ask(bo, "delete-page", open.page()));
            House.ask(ada, PLUGIN, "set-writers", open.payload().put("writers", "everyone"));
            takeFromAll(ada, "text-page:edit", false);
            refused("switched-off", () -> open.edit(bo, "eeeeeeeeeee", 0, 0, "no"));
            takeFromAll(ada, "text-page:edit", true);
            open.edit(bo, "fffffffffff", 0, 0, "Again: ");

            assertThat(open.words(ada)).isEqualTo("Again: Bo was here");
        }
    }

    @Test
    @DisplayName("what staff shows is the same for those who are there, who come later and who come back, also after the plugin was replaced; what is "
            + "shown may be deleted, and then nothing else is shown by itself")
    void shownToAll() {
        JsonNode meeting = house.meeting("Shown pages");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient pia = house.presenter(meeting, "Pia");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            added(ada, "One", "everyone");
            String two = added(ada, "Two", "everyone");
            show(pia, two);
            House.await(bo, seen -> !seen.events("meeting", "content-shown").isEmpty());
            assertThat(bo.record().events("meeting", "content-shown").getFirst().payload())
                    .isEqualTo(House.object().put("plugin", PLUGIN).put("item", two).put("by", House.id(pia)));

            Server.shared().cli(List.of("deploy --force " + Server.archive(PLUGIN)));
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/meeting/shown/0/item").asText()).isEqualTo(two);
            }
            ask(ada, "delete-page", two);
            try (MeetingClient late = house.attendee(meeting, "Later")) {
                assertThat(late.record().hello().at("/views/meeting/shown/0/item").asText()).isEqualTo(two);
                assertThat(view(late).path("pages").findValuesAsText("title")).containsExactly("One");
            }
            House.ask(ada, "meeting", "show-content", House.object().put("plugin", "").put("item", ""));
            refused("unknown-panel", () -> House.ask(ada, "meeting", "show-content", House.object().put("plugin", "chat").put("item", two)));
            try (MeetingClient late = house.attendee(meeting, "Last")) {
                assertThat(late.record().hello().at("/views/meeting/shown")).isEmpty();
            }
        }
    }

    private static void takeFromAll(MeetingClient staff, String right, boolean allowed) {
        ObjectNode functions = House.object().put("allowed", allowed);
        functions.putArray("functions").add(right);
        House.ask(staff, "attendee-permissions", "set-functions", functions);
    }

    @Test
    @DisplayName("of two presenters who rename or delete the same page the second is told; what is malformed, stale, too big or on a deleted page is "
            + "refused, and the text stays")
    void faults() {
        JsonNode meeting = house.meeting("Faults on pages");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient pia = house.presenter(meeting, "Pia");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            var page = Text.page(added(ada, "One", "everyone"));
            page.edit(bo, "aaaaaaaaaaa", 0, 0, "abc");
            House.ask(ada, PLUGIN, "rename-page", page.payload().put("title", "Two").put("renamed", 0));
            refused("text-page:renamed-meanwhile", () ->
                    House.ask(pia, PLUGIN, "rename-page", page.payload().put("title", "Three").put("renamed", 0)));
            refused("text-page:title-too-long", () -> added(ada, "x".repeat(101), "everyone"));
            for (var bad : List.of(
                    List.of("text-page:outside-text", "{\"version\":1,\"changes\":[{\"id\":\"bbbbbbbbbbb\",\"length\":9,\"edits\":[]}]}"),
                    List.of("text-page:malformed-change", "{\"version\":1,\"changes\":[{\"id\":\"b\",\"length\":3,\"edits\":[]}]}"),
                    List.of("text-page:version-unknown", "{\"version\":5,\"changes\":[{\"id\":\"bbbbbbbbbbb\",\"length\":3,\"edits\":[]}]}"),
                    List.of("text-page:too-much", "{\"version\":1,\"changes\":[{\"id\":\"bbbbbbbbbbb\",\"length\":3,\"edits\":[{\"from\":0,\"to\":0,"
                            + "\"insert\":[\"" + "x".repeat(16_001) + "\"]}]}]}"),
                    List.of("invalid", "{\"version\":\"one\",\"changes\":[]}"))) {
                var payload = (ObjectNode) House.read(bad.getLast());
                refused(bad.getFirst(), () -> House.ask(bo, PLUGIN, "change-text", payload.put("page", page.page())));
            }
            assertThat(page.words(bo)).isEqualTo("abc");

            ask(pia, "delete-page", page.page());
            refused("text-page:page-not-found", () -> ask(ada, "delete-page", page.page()));
            refused("text-page:page-not-found", () -> page.edit(bo, "ccccccccccc", 0, 0, "late"));
        }
    }

    @Test
    @DisplayName("what is deleted, an earlier title and a deleted page leave the stored log: nobody who comes later is given them, and no store has them")
    void deletedIsGone() {
        JsonNode meeting = house.meeting("Deleted pages");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            var stays = Text.page(added(ada, "Numbat title", "everyone"));
            var gone = Text.page(added(ada, "Quoll title", "everyone"));
            stays.edit(ada, "aaaaaaaaaaa", 0, 0, "bilby-words stay-put");
            stays.edit(bo, "bbbbbbbbbbb", 0, "bilby-words ".length(), "");
            gone.edit(bo, "ccccccccccc", 0, 0, "dunnart-words");
            assertThat(Dump.rows(Server.shared()))
                    .anyMatch(row -> row.contains("bilby"))
                    .anyMatch(row -> row.contains("Numbat"))
                    .anyMatch(row -> row.contains("Quoll"))
                    .anyMatch(row -> row.contains("dunnart"));

            House.ask(ada, PLUGIN, "rename-page", stays.payload().put("title", "Staying title").put("renamed", 0));
            ask(ada, "delete-page", gone.page());
            assertThat(Dump.rows(Server.shared()))
                    .noneMatch(row -> row.contains("Numbat") || row.contains("Quoll") || row.contains("dunnart"));
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(stays.words(late)).isEqualTo("stay-put");
                assertThat(late.record().hello().toString()).doesNotContain("bilby", "Numbat", "Quoll", "dunnart");
            }
            House.ask(ada, "meeting", "end", House.object());
            House.await(bo, seen -> seen.isOver());

            assertThat(Dump.rows(Server.shared()))
                    .noneMatch(row -> row.contains("bilby"))
                    .anyMatch(row -> row.contains("stay-put") && row.contains("text-condensed"))
                    .anyMatch(row -> row.contains("Staying title"));
        }
    }

    @Test
    @DisplayName("a person in the lobby is given nothing of the pages")
    void notForTheLobby() {
        JsonNode meeting = house.meeting("Lobby pages", "guests");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient waiting = house.attendee(meeting, "Waiting")) {
            var page = Text.page(added(ada, "Kowari", "everyone"));
            page.edit(ada, "aaaaaaaaaaa", 0, 0, "wallaroo");
            House.ask(ada, "meeting", "tell-lobby", House.text("the end"));
            House.await(waiting, seen -> !seen.events("meeting", "lobby-told").isEmpty());

            assertThat(waiting.record().events().toString() + waiting.record().hellos()).doesNotContain("Kowari", "wallaroo");
            assertThatThrownBy(() -> page.words(waiting)).isInstanceOf(RequestRefused.class);
        }
    }

    @Test
    @DisplayName("S89, S90: three people write on pages in Chromium, follow and look around, while the plugin is replaced; nothing is lost, in two "
            + "languages, on a phone, in the dark; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Pages in Chromium");

        Chromium.runReplacing(
                PLUGIN,
                "text-page.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("text-page"));
    }
}
