package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.test.server.Browser.Reply;

/** What stays of a meeting, on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Server.SHARED)
class DocumentsTest {
    private final House house = House.shared();
    private Member owner = new Member("", "", "");
    private Member member = new Member("", "", "");
    private Member hidden = new Member("", "", "");
    private JsonNode meeting = House.object();

    /** Everything was used in it, by an owner, a guest who presents, and two attendees with accounts, one of them hidden. */
    @BeforeAll
    void ended() {
        owner = Member.made(house, "owner@documents.example", true);
        member = Member.made(house, "member@documents.example", false);
        hidden = Member.made(house, "hidden@documents.example", false);
        PlenumSession session = owner.signedIn(house);
        meeting = house.meeting(session, "What stays", "nobody");
        String key = meeting.path("attendeeKey").asText();
        try (MeetingClient ada = house.join(session, meeting, "", "");
                MeetingClient petra = house.presenter(meeting, "Petra");
                MeetingClient bo = house.join(member.signedIn(house), meeting, "", key);
                MeetingClient zed = house.join(hidden.signedIn(house), meeting, "", key)) {
            House.ask(ada, "feedback", "keep-summary", House.object().put("wanted", true));
            House.ask(bo, "feedback", "set-mood", with(House.object(), "mood", "faster"));
            SharedNotesTest.edit(bo, "aaaaaaaaaaa", 0, 0, "gone-words kept-words");
            SharedNotesTest.edit(bo, "bbbbbbbbbbb", 0, "gone-words ".length(), "");
            agenda(ada, House.id(zed));
            House.ask(zed, "questions", "ask-question", House.object().put("text", "=1+1 of Zed").put("named", true));
            House.ask(bo, "questions", "ask-question", House.object().put("text", "private of Bo").put("named", false));
            vote(petra, true, List.of(ada, bo, zed));
            vote(petra, false, List.of(bo));
            House.ask(ada, "hidden-attendee", "hide-person", House.object().put("participant", House.id(zed)));
            House.ask(ada, "meeting", "end", House.object());
            House.await(bo, seen -> seen.isOver());
        }
    }

    private static ObjectNode with(ObjectNode payload, String list, String... values) {
        Stream.of(values).forEach(payload.putArray(list)::add);
        return payload;
    }

    private static void agenda(MeetingClient ada, String speaker) {
        var items = House.object();
        var line = items.putArray("items").addObject().put("title", "Budget *next* year").put("minutes", 10).put("speakerName", "");
        line.putArray("speaker").add(speaker);
        House.ask(ada, "timer-agenda", "add-items", items);
    }

    private static void vote(MeetingClient petra, boolean secret, List<MeetingClient> voters) {
        ObjectNode form = House.object().put("kind", "single").put("question", secret ? "Secret?" : "Named?").put("least", 1).put("most", 1);
        with(form, "options", "Fish", "Soup");
        form.putArray("right");
        form.put("secret", secret).put("show", "closed");
        ObjectNode prepare = House.object();
        prepare.set("form", form);
        String poll = House.ask(petra, "polls", "prepare-poll", prepare).path("poll").asText();
        House.ask(petra, "polls", "start-poll", House.object().put("poll", poll));
        for (MeetingClient voter : voters) {
            ObjectNode vote = House.object().put("poll", poll).put("text", "");
            vote.putArray("options").add(1);
            House.ask(voter, "polls", "cast-vote", vote);
        }
        House.ask(petra, "polls", "close-poll", House.object().put("poll", poll));
    }

    private String path() {
        return "/api/meetings/" + meeting.path("id").asText() + "/documents";
    }

    private Browser browser(Member person) {
        Browser browser = Browser.at(house);
        browser.signIn(person).expect(200);
        return browser;
    }

    private List<String> files(Member person) {
        var files = new ArrayList<String>();
        browser(person).get(path()).expect(200).json().path("features").forEach(feature -> {
            assertThat(feature.path("state").asText()).isEqualTo("here");
            feature.path("documents").forEach(document -> files.add(feature.path("plugin").asText() + "/" + document.path("file").asText()));
        });
        return files;
    }

    private String text(Member person, String file) {
        String language = file.contains("?") ? "" : "?language=en";
        return browser(person).get(path() + "/" + file + language).expect(200).body();
    }

    @Test
    @DisplayName("S92: notes survive the meeting, also when the host ends abruptly: the owner and people with an account save them as text")
    void notesSurvive() {
        assertThat(text(owner, "shared-notes/notes.md")).isEqualTo("kept-words");
        assertThat(text(member, "shared-notes/notes.txt")).isEqualTo("kept-words");
    }

    @Test
    @DisplayName("each is given what their role was given in the meeting, in the language they ask for")
    void byRole() {
        assertThat(files(owner)).containsExactly(
                "feedback/moods.csv",
                "polls/results.csv",
                "polls/report.csv",
                "questions/questions.csv",
                "questions/questions.md",
                "shared-notes/notes.txt",
                "shared-notes/notes.md",
                "timer-agenda/agenda.md");
        assertThat(files(member)).doesNotContain("feedback/moods.csv", "polls/report.csv").contains("polls/results.csv", "timer-agenda/agenda.md");
        assertThat(text(owner, "polls/results.csv")).contains("\"Secret?\",\"Soup\",\"3\",\"100\"", "\"Named?\",\"Soup\",\"1\",\"100\"");
        assertThat(text(member, "polls/results.csv")).contains("\"Secret?\",\"Soup\",\"\",\"100\"").doesNotContain("\"3\"");
        assertThat(text(owner, "feedback/moods.csv?language=sv")).contains("\"Snabbare\",\"1\"");
        assertThat(text(owner, "timer-agenda/agenda.md?language=sv")).contains("# Dagordning", "Budget \\*next\\* year", "hidden@documents");
    }

    @Test
    @DisplayName("S49, S50: of a secret vote the report says who voted, and not what; of one by name it says both")
    void secretStaysSecret() {
        List<String> secret = text(owner, "polls/report.csv").lines().filter(line -> line.contains("Secret?")).toList();

        assertThat(secret).hasSize(3).allMatch(line -> line.endsWith("\"has voted\""));
        assertThat(text(owner, "polls/report.csv")).contains("\"Named?\",\"member@documents.example\",\"Soup\"");
    }

    @Test
    @DisplayName("a hidden person's name is in no file of another attendee, who does not find out that a name is missing; they have their own")
    void hiddenNames() {
        for (String file : files(member)) {
            assertThat(text(member, file)).as(file).doesNotContain("hidden@documents");
        }
        assertThat(text(hidden, "questions/questions.csv")).contains("hidden@documents", "'=1+1 of Zed", "private of Bo").doesNotContain("member@documents");
        assertThat(text(owner, "questions/questions.csv")).contains("hidden@documents", "member@documents");
    }

    @Test
    @DisplayName("strangers, guests and administrators are told what everybody is told of a meeting that does not exist")
    void strangers() {
        Browser stranger = browser(Member.made(house, "stranger@documents.example", true));
        Reply none = stranger.get("/api/meetings/AAAAAAAAAAAAAAAAAAAAAA/documents");

        assertThat(stranger.get(path()).status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(stranger.get(path()).body()).isEqualTo(none.body());
        assertThat(stranger.get(path() + "/shared-notes/notes.md").body())
                .isEqualTo(stranger.get("/api/meetings/AAAAAAAAAAAAAAAAAAAAAA/documents/shared-notes/notes.md").body());
        assertThat(house.organizer().get(path()).status()).isEqualTo(404);
        assertThat(Browser.at(house).get(path()).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("a file is saved and not shown: attachment, its own type, no sniffing, kept by no cache, and a table has the mark of UTF-8")
    void headers() {
        Reply table = browser(owner).get(path() + "/polls/results.csv?language=en").expect(200);

        assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"results.csv\"");
        assertThat(table.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(table.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(table.header("Cache-Control")).isEqualTo("no-store");
        assertThat(table.body()).startsWith("\ufeff\"Question\"");
    }

    @Test
    @DisplayName("a feature that is switched off is refused with who did it; a plugin that is away is said to be")
    void offAndAway() {
        var off = House.object().put("switch", "off").put("appliesTo", "everybody");
        house.organizer().put("/api/admin/plugins/shared-notes/switch", off).expect(204);
        try {
            Reply refused = browser(member).get(path() + "/shared-notes/notes.md").expect(403);
            assertThat(refused.code()).isEqualTo("switched-off");
            assertThat(refused.json().at("/reason/level").asText()).isEqualTo("tenant");
        } finally {
            house.organizer().put("/api/admin/plugins/shared-notes/switch", off.deepCopy().put("switch", "on")).expect(204);
        }
        Browser browser = browser(member);
        Server.shared().cli(List.of("undeploy plenum-plugin-shared-notes.war"));
        try {
            JsonNode features = browser.get(path()).expect(200).json().path("features");
            assertThat(features).anyMatch(one -> one.path("plugin").asText().equals("shared-notes") && one.path("state").asText().equals("absent"));
        } finally {
            Server.shared().cli(List.of("deploy --force " + Server.archive("shared-notes")));
        }
        Server.await("notes again", House.SOON, () -> browser.get(path() + "/shared-notes/notes.md").status() == 200);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @CsvSource({"en, light, 390", "en, dark, 1280", "sv, dark, 390", "sv, light, 1280"})
    @DisplayName("S92: documents are reached from My meetings and from the page of a meeting that is over, by keyboard; axe finds nothing")
    void inTheBrowser(String language, String colours, String width) {
        Chromium.run(
                "documents.mjs",
                Server.shared().address().toString(),
                meeting.path("id").asText(),
                owner.mail(),
                owner.password(),
                language,
                colours,
                width,
                Chromium.pictures("documents"));
    }
}
