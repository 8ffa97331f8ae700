package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;
import org.plenum.test.server.TextWriter.Text;
import org.plenum.text.Change;
import org.plenum.text.Edit;
import org.plenum.text.Pieces;

@ResourceLock(Server.SHARED)
class SharedNotesTest {
    private static final String PLUGIN = Text.NOTES.plugin();
    private static final int LONGEST = 1 << 20;

    private final House house = House.shared();

    static void edit(MeetingClient client, String id, int from, int to, String insert) {
        Text.NOTES.edit(client, id, from, to, insert);
    }

    static String text(MeetingClient client) {
        return Text.NOTES.words(client);
    }

    @Test
    @DisplayName("S89: eight people write at once, lose their connection, and the plugin is replaced five times: all end with one text, no word lost or doubled")
    void replacedWhileTheyWrite() throws InterruptedException {
        JsonNode meeting = house.meeting("Notes replaced");
        var editors = new ArrayList<TextWriter>(List.of(new TextWriter(house.organizer(meeting), Text.NOTES, 0)));
        IntStream.range(1, 8).forEach(i -> editors.add(new TextWriter(house.attendee(meeting, "Writer " + i), Text.NOTES, i)));
        var words = new AtomicInteger();
        var writing = Executors.newSingleThreadScheduledExecutor();
        var beat = writing.scheduleAtFixedRate(() -> beat(editors, words), 0, 25, TimeUnit.MILLISECONDS);

        Server.shared().cli(IntStream.range(0, 5).mapToObj(i -> "deploy --force " + Server.archive(PLUGIN)).toList());
        Server.await("words before and after", House.SOON, () -> words.get() > 200);

        beat.cancel(false);
        writing.shutdown();
        assertThat(writing.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        converged(editors, Text.NOTES, words.get());
        editors.forEach(editor -> editor.client().close());
    }

    private static void beat(List<TextWriter> editors, AtomicInteger words) {
        int word = words.getAndIncrement();
        TextWriter editor = editors.get(word % editors.size());
        editor.write("<" + word + ">");
        if (word % 50 == 49) {
            editor.client().breakConnection();
        }
    }

    static void converged(List<TextWriter> editors, Text of, int words) {
        Server.await("all changes confirmed", Duration.ofSeconds(60), () -> editors.stream().allMatch(TextWriter::settle));
        String text = of.words(editors.getFirst().client());
        for (TextWriter editor : editors) {
            Server.await("the same text", Duration.ofSeconds(20), () -> editor.text().equals(text));
            assertThat(editor.faults).isEmpty();
        }
        IntStream.range(0, words).forEach(word -> assertThat(text).containsOnlyOnce("<" + word + ">"));
    }

    @Test
    @DisplayName("S92: who joins later, after a reload or a replacement, is given the text without what was deleted; after the end no store has it")
    void deletedIsGone() {
        JsonNode meeting = house.meeting("Deleted notes");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            edit(ada, "aaaaaaaaaaa", 0, 0, "pangolin-words stay-words");
            edit(bo, "bbbbbbbbbbb", 0, "pangolin-words ".length(), "");
            assertThat(Dump.rows(Server.shared())).anyMatch(row -> row.contains("pangolin-word"));

            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/" + PLUGIN + "/text/0").asText()).isEqualTo("stay-words");
                assertThat(late.record().hello().toString()).doesNotContain("pangolin");
                House.ask(ada, "meeting", "end", House.object());
                House.await(late, seen -> seen.isOver());
            }

            assertThat(Dump.rows(Server.shared()))
                    .noneMatch(row -> row.contains("pangolin"))
                    .anyMatch(row -> row.contains("stay-words") && row.contains("text-condensed"));
        }
    }

    @Test
    @DisplayName("a text of 1 Mi characters is kept, and given to who comes later; more of it, and what is malformed, stale or outside of the text, is "
            + "refused by name, and the text stays")
    void faults() {
        JsonNode meeting = house.meeting("Full notes");
        String part = ("x".repeat(15) + "\n").repeat(1000);
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            int version = 0;
            int length = 0;
            for (; length < LONGEST; version++) {
                String more = part.substring(0, Math.min(part.length(), LONGEST - length));
                House.ask(ada, PLUGIN, "change-text", appended(version, length, more));
                length += more.length();
            }

            int full = version;
            refused(bo, "shared-notes:text-full", appended(full, length, "y"));
            refused(bo, "shared-notes:too-much", appended(full, length, part + "y"));
            refused(bo, "shared-notes:outside-text", appended(full, length + 1, "y"));
            refused(bo, "shared-notes:version-unknown", appended(full + 1, length, "y"));
            refused(bo, "shared-notes:malformed-change", House.read(
                    "{\"version\":" + full + ",\"changes\":[{\"id\":\"b\",\"length\":" + length + ",\"edits\":[]}]}"));
            refused(bo, "invalid", House.read("{\"version\":\"one\",\"changes\":[]}"));
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(text(late)).hasSize(LONGEST).doesNotContain("y");
            }
        }
    }

    private static JsonNode appended(int version, int length, String text) {
        var change = new Change("change%05d".formatted(version), length, List.of(new Edit(length, length, Pieces.of(text))));
        return Text.NOTES.changes(version, List.of(change));
    }

    private static void refused(MeetingClient person, String code, JsonNode changes) {
        assertThatThrownBy(() -> House.ask(person, PLUGIN, "change-text", changes))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("S90: a person in the lobby and a removed person are given nothing of the notes")
    void notForEverybody() {
        JsonNode meeting = house.meeting("Lobby notes", "guests");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient waiting = house.attendee(meeting, "Waiting");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "meeting", "admit", House.object().put("participant", House.id(bo)));
            House.await(bo, seen -> seen.hello().at("/you/state").asText().equals("admitted"));
            edit(ada, "aaaaaaaaaaa", 0, 0, "quokka");
            House.await(bo, seen -> !seen.events(PLUGIN, "text-changed").isEmpty());
            House.ask(ada, "meeting", "eject", House.object().put("participant", House.id(bo)));
            House.await(bo, seen -> seen.isOver());

            edit(ada, "bbbbbbbbbbb", 0, 0, "wombat");
            House.ask(ada, "meeting", "tell-lobby", House.text("the end"));
            House.await(waiting, seen -> !seen.events("meeting", "lobby-told").isEmpty());

            assertThat(bo.record().events().toString()).contains("quokka").doesNotContain("wombat");
            assertThat(waiting.record().events().toString() + waiting.record().hellos()).doesNotContain("quokka", "wombat");
            assertThatThrownBy(() -> text(waiting)).isInstanceOf(RequestRefused.class);
        }
    }

    @Test
    @DisplayName("S91: when staff lets some edit by name, others are refused, told who decided, and given the right back when staff changes its mind")
    void editors() {
        JsonNode meeting = house.meeting("Editors");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            var named = House.object().put("editors", "named");
            named.putArray("participants").add(House.id(bo));
            House.ask(ada, PLUGIN, "set-editors", named);
            House.await(cleo, seen -> seen.hello().toString().contains("\"permission\":\"shared-notes:edit\""));

            edit(bo, "aaaaaaaaaaa", 0, 0, "named");
            assertThatThrownBy(() -> edit(cleo, "bbbbbbbbbbb", 0, 0, "unnamed"))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("switched-off"));
            var everyone = House.object().put("editors", "everyone");
            everyone.putArray("participants");
            House.ask(ada, PLUGIN, "set-editors", everyone);
            edit(cleo, "ccccccccccc", 0, 0, "all ");

            assertThat(text(ada)).isEqualTo("all named");
        }
    }

    @Test
    @DisplayName("the id of a hidden person in the notes is the same for all, so nobody's text drifts")
    void idsInTheText() {
        JsonNode meeting = house.meeting("Ids in notes");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient zed = house.attendee(meeting, "Zed")) {
            var hidden = House.object().put("participant", House.id(zed));
            House.ask(ada, "hidden-attendee", "hide-person", hidden);
            var editor = new TextWriter(bo, Text.NOTES, 1);
            edit(ada, "aaaaaaaaaaa", 0, 0, "\n" + House.id(zed) + "\n");
            edit(zed, "bbbbbbbbbbb", 0, 0, "By someone. ");
            House.await(bo, seen -> seen.events(PLUGIN, "text-changed").size() == 2);

            assertThat(editor.text()).isEqualTo(text(ada)).isEqualTo(text(bo)).contains(House.id(zed));
            assertThat(bo.record().events(PLUGIN, "text-changed"))
                    .extracting(event -> event.payload().path("by").asText())
                    .containsExactly(House.id(ada), "someone");
        }
    }

    @Test
    @DisplayName("S89, S90, S91: three people write at once in Chromium, one without a connection for a while, while the plugin is replaced; "
            + "nothing is lost, in two languages, on a phone, in the dark; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Notes in Chromium");

        Chromium.runReplacing(
                PLUGIN,
                "shared-notes.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("shared-notes"));
    }
}
