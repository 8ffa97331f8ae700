package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.bench.SlideDeck;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.MeetingRecord;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;
import org.plenum.testkit.Clamd;

/** Slides on a real server, with a real clamd and a real LibreOffice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlidesTest {
    private static final String PLUGIN = "slides";
    private static final Duration MADE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private final Clamd clamd = Clamd.start();
    private final Server server =
            Server.start("slides", Map.of("plenum.clamav.address", clamd.address(), "plenum.files.inspectors", "clamav"));
    private final House house = House.at(server);
    private byte[] pptx = {};

    @BeforeAll
    void document() throws IOException {
        pptx = Files.readAllBytes(SlideDeck.pptx(folder, 4));
    }

    @AfterAll
    void close() {
        house.close();
        server.close();
        clamd.close();
    }

    /** Uploads through the session of somebody who is in the meeting. @return the deck */
    private static String bring(PlenumSession session, JsonNode meeting, String name, byte[] content) {
        ObjectNode file = House.object().put("name", name).put("length", content.length).put("purpose", "deck");
        String id = session.post(path(meeting), file).expect(201).path("id").asText();
        session.patch(path(meeting) + "/" + id, 0, content, content.length).expect(204);
        return id;
    }

    private static String path(JsonNode meeting) {
        return "/api/meetings/" + meeting.path("id").asText() + "/" + PLUGIN + "/files";
    }

    private static int status(PlenumSession session, JsonNode meeting, String file) {
        return session.get(path(meeting) + "/" + file).status();
    }

    private static boolean told(MeetingRecord seen, String event, String deck) {
        return seen.events(PLUGIN, event).stream().anyMatch(one -> one.payload().path("deck").asText().equals(deck));
    }

    private static JsonNode ask(MeetingClient person, String command, String deck) {
        return House.ask(person, PLUGIN, command, House.object().put("deck", deck));
    }

    private static void show(MeetingClient person, String deck, int page) {
        House.ask(person, PLUGIN, "show-page", House.object().put("deck", deck).put("page", page));
    }

    private static void made(MeetingClient person, String deck) {
        House.await(person, MADE, seen -> told(seen, "deck-made", deck));
    }

    private static JsonNode listed(MeetingClient person, String deck) {
        for (JsonNode one : person.record().hello().at("/views/" + PLUGIN + "/decks")) {
            if (one.path("deck").asText().equals(deck)) {
                return one;
            }
        }
        throw new AssertionError("no deck " + deck + " in " + person.record().hello().at("/views/" + PLUGIN));
    }

    /** Somebody in a meeting, with the session of their browser. */
    private record Guest(PlenumSession session, MeetingClient client) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    private Guest guest(JsonNode meeting, String name, String key) {
        PlenumSession session = house.server().nobody();
        return new Guest(session, house.join(session, meeting, name, meeting.path(key).asText()));
    }

    @Test
    @DisplayName("a PowerPoint file is inspected and becomes pages that all see in step; who comes late sees the page that is shown; notes are for staff")
    void inStep() {
        JsonNode meeting = house.meeting("Slides in step");
        try (MeetingClient ada = house.organizer(meeting);
                Guest bo = guest(meeting, "Bo", "attendeeKey")) {
            String deck = bring(house.organizer(), meeting, "Talk.pptx", pptx);
            made(bo.client(), deck);
            House.await(ada, seen -> told(seen, "notes-found", deck));
            JsonNode pages = ask(bo.client(), "read-deck", deck).path("pages");
            assertThat(pages).hasSize(4);

            show(ada, deck, 3);
            House.await(bo.client(), seen -> told(seen, "page-shown", deck));
            try (Guest late = guest(meeting, "Late", "attendeeKey")) {
                assertThat(listed(late.client(), deck).at("/front/page").asInt()).isEqualTo(3);
                assertThat(listed(late.client(), deck).path("title").asText()).isEqualTo("Talk");
                assertThat(status(late.session(), meeting, pages.at("/2/picture").asText())).isEqualTo(200);
            }
            String notes = ada.record().events(PLUGIN, "notes-found").getFirst().payload().path("notes").asText();
            assertThat(status(house.organizer(), meeting, notes)).isEqualTo(200);
            assertThat(status(bo.session(), meeting, notes)).isEqualTo(404);
            assertThat(bo.client().record().events().toString() + bo.client().record().hellos()).doesNotContain(notes);
        }
    }

    @Test
    @DisplayName("S41: pages, texts, thumbnails and files are given only to who is admitted now: not to a fresh browser, not to the lobby, not to who was "
            + "removed")
    void onlyAdmitted() {
        JsonNode meeting = house.meeting("Slides for the admitted", "guests");
        try (MeetingClient ada = house.organizer(meeting);
                Guest pia = guest(meeting, "Pia", "presenterKey")) {
            String deck = bring(house.organizer(), meeting, "Plan.pdf", SlideDeck.pdf(2));
            made(pia.client(), deck);
            JsonNode page = ask(pia.client(), "read-deck", deck).at("/pages/0");
            List<String> files = List.of(
                    page.path("picture").asText(), page.path("thumbnail").asText(), page.at("/text/0").asText(), deck);
            assertThat(files).allSatisfy(file -> assertThat(status(pia.session(), meeting, file)).isEqualTo(200));

            PlenumSession waiting = house.server().nobody();
            assertThat(waiting.enter(meeting.path("id").asText(), "Waiting", meeting.path("attendeeKey").asText()).state()).isEqualTo("waiting");
            assertThat(files).allSatisfy(file -> {
                assertThat(status(house.server().nobody(), meeting, file)).isIn(403, 404);
                assertThat(status(waiting, meeting, file)).isIn(403, 404);
            });
            House.ask(ada, "meeting", "eject", House.object().put("participant", House.id(pia.client())));
            assertThat(files).allSatisfy(file -> assertThat(status(pia.session(), meeting, file)).isIn(403, 404));
        }
    }

    @Test
    @DisplayName("S125: who may not look around is given the page that is shown, and no other, nor the PDF; staff takes and gives that back at once")
    void review() {
        JsonNode meeting = house.meeting("Slides without looking around");
        try (MeetingClient ada = house.organizer(meeting);
                Guest bo = guest(meeting, "Bo", "attendeeKey")) {
            String deck = bring(house.organizer(), meeting, "Plan.pdf", SlideDeck.pdf(3));
            made(bo.client(), deck);
            JsonNode pages = ask(bo.client(), "read-deck", deck).path("pages");
            String second = pages.at("/1/picture").asText();
            String third = pages.at("/2/picture").asText();
            show(ada, deck, 2);
            assertThat(status(bo.session(), meeting, third)).isEqualTo(200);

            ObjectNode functions = House.object().put("allowed", false);
            functions.putArray("functions").add("slides:review");
            House.ask(ada, "attendee-permissions", "set-functions", functions);
            assertThat(status(bo.session(), meeting, second)).isEqualTo(200);
            assertThat(List.of(third, pages.at("/1/thumbnail").asText(), deck))
                    .allSatisfy(file -> assertThat(status(bo.session(), meeting, file)).isEqualTo(404));
            show(ada, deck, 3);
            assertThat(status(bo.session(), meeting, third)).isEqualTo(200);
            House.ask(ada, "attendee-permissions", "set-functions", functions.put("allowed", true));
            assertThat(status(bo.session(), meeting, second)).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("S47: who showed which page, and who asked to print or to download, is recorded; the file is given to who has asked")
    void requests() {
        JsonNode meeting = house.meeting("Slides that go places");
        try (MeetingClient ada = house.organizer(meeting);
                Guest bo = guest(meeting, "Bo", "attendeeKey")) {
            String deck = bring(house.organizer(), meeting, "Talk.pptx", pptx);
            made(bo.client(), deck);
            assertThat(status(house.organizer(), meeting, deck)).isEqualTo(404);

            assertThat(ask(ada, "request-download", deck).path("file").asText()).isEqualTo(deck);
            ask(bo.client(), "request-print", deck);
            show(ada, deck, 2);

            assertThat(status(house.organizer(), meeting, deck)).isEqualTo(200);
            assertThatThrownBy(() -> ask(bo.client(), "request-download", deck)).isInstanceOf(RequestRefused.class);
            House.await(ada, seen -> told(seen, "print-requested", deck));
            assertThat(ada.record().events(PLUGIN, "print-requested").getFirst().payload().path("by").asText())
                    .isEqualTo(House.id(bo.client()));
            assertThat(ada.record().events(PLUGIN, "download-requested").getFirst().payload().path("by").asText()).isEqualTo(House.id(ada));
            House.await(bo.client(), seen -> told(seen, "page-shown", deck));
            assertThat(bo.client().record().events(PLUGIN, "download-requested")).isEmpty();
        }
    }

    @Test
    @DisplayName("S85, S88: an infected file is refused whatever it is called; its uploader and staff are told the finding, others nothing")
    void infected() {
        JsonNode meeting = house.meeting("Infected slides");
        try (MeetingClient ada = house.organizer(meeting);
                Guest bo = guest(meeting, "Bo", "attendeeKey")) {
            String deck = bring(house.organizer(), meeting, "Eicar.pptx", Clamd.eicar());

            House.await(ada, MADE, seen -> told(seen, "deck-refused", deck));

            assertThat(ada.record().events(PLUGIN, "deck-refused").getFirst().payload().path("finding").asText()).contains("Eicar");
            assertThat(bo.client().record().events(PLUGIN, "deck-received")).isEmpty();
            assertThat(status(house.organizer(), meeting, deck)).isEqualTo(404);
            assertThat(house.organizer()
                            .post(path(meeting), House.object().put("name", "a.exe").put("length", 5).put("purpose", "deck"))
                            .body()
                            .path("code")
                            .asText())
                    .isEqualTo("slides:unknown-format");
        }
    }

    @Test
    @DisplayName("a plugin that is replaced keeps the page that is shown, takes up what it had begun, and leaves neither classes nor a LibreOffice behind; "
            + "a deck that is deleted takes its files along")
    void replaced() {
        JsonNode meeting = house.meeting("Slides replaced");
        try (MeetingClient ada = house.organizer(meeting);
                Guest bo = guest(meeting, "Bo", "attendeeKey")) {
            String shown = bring(house.organizer(), meeting, "Talk.pptx", pptx);
            made(bo.client(), shown);
            show(ada, shown, 2);
            String many = bring(house.organizer(), meeting, "Long.pdf", SlideDeck.pdf(120));
            House.await(bo.client(), MADE, seen -> told(seen, "pages-made", many));

            server.cli(IntStream.range(0, 3).mapToObj(i -> "deploy --force " + Server.archive(PLUGIN)).toList());

            made(bo.client(), many);
            try (Guest late = guest(meeting, "Late", "attendeeKey")) {
                assertThat(listed(late.client(), shown).at("/front/page").asInt()).isEqualTo(2);
                assertThat(ask(late.client(), "read-deck", many).path("pages")).hasSize(120);
                String picture = ask(late.client(), "read-deck", shown).at("/pages/1/picture").asText();
                assertThat(status(late.session(), meeting, picture)).isEqualTo(200);

                ask(ada, "delete-deck", shown);
                House.await(late.client(), seen -> told(seen, "deck-deleted", shown));
                Server.await("the deletion of its files", House.SOON, () -> status(late.session(), meeting, picture) == 404);
            }
            Server.await("one class loader of the plugin, and no LibreOffice but its own", Duration.ofMinutes(2), this::isAlone);
        }
    }

    @Test
    @DisplayName("three people see slides in Chromium: uploaded, in step, looked around, zoomed, pointed at, printed, saved, renamed and deleted; in two "
            + "languages, on a phone, in the dark; axe finds nothing, and nothing breaks the content policy")
    void inTheBrowser() throws IOException {
        JsonNode meeting = house.meeting("Slides in Chromium");
        JsonNode plain = withoutWhiteboards();
        Files.write(folder.resolve("Talk.pptx"), pptx);
        Files.write(folder.resolve("Plan.pdf"), SlideDeck.pdf(3));
        Files.writeString(folder.resolve("Broken.pdf"), "%PDF-1.7 and nothing else");

        Chromium.run(
                "slides.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                plain.path("presenterLink").asText(),
                plain.path("attendeeLink").asText(),
                folder.toString(),
                Chromium.pictures("slides"));
    }

    private JsonNode withoutWhiteboards() {
        house.organizer().put("/api/admin/plugins/whiteboard/switch", House.object().put("switch", "organizer")).expect(204);
        JsonNode meeting = house.meeting("Slides without whiteboards");
        ObjectNode off = House.object().put("plugin", "whiteboard").put("on", false);
        house.organizer().put("/api/meetings/" + meeting.path("id").asText() + "/switches", off).expect(204);
        return meeting;
    }

    @Test
    @DisplayName("administrators read whether LibreOffice is there, in which version, and what waits; what watches the server is told how it is without words")
    void health() {
        JsonNode checks = house.organizer().get("/api/admin/health").expect(200).path("checks");

        assertThat(checks).filteredOn(check -> check.path("plugin").asText().equals(PLUGIN)).satisfiesExactly(
                office -> {
                    assertThat(office.path("state").asText()).isEqualTo("up");
                    assertThat(office.at("/text/en").asText()).contains("LibreOffice").contains("reads Office files");
                },
                conversion -> assertThat(conversion.at("/text/sv").asText()).contains("väntar på att göras: "));
        assertThat(checks).anySatisfy(check -> assertThat(check.path("plugin").asText()).isEqualTo("clamav"));
        JsonNode watched = house.server().nobody().get("/api/health").expect(200);
        assertThat(watched.path("state").asText()).isIn("up", "degraded");
        assertThat(watched.path("checks")).hasSameSizeAs(checks);
        assertThat(watched.toString()).doesNotContain("LibreOffice");
    }

    private boolean isAlone() {
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        Programs.run(Path.of("."), Duration.ofMinutes(1), jcmd, String.valueOf(server.pid()), "GC.run");
        String histogram = Programs.run(Path.of("."), Duration.ofMinutes(1), jcmd, String.valueOf(server.pid()), "GC.class_histogram");
        long classes = histogram.lines().filter(line -> line.contains(" org.plenum.plugin.slides.SlidesPlugin ") || line.endsWith(" org.plenum.plugin.slides.SlidesPlugin")).count();
        long offices = ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.info().commandLine().orElse("").contains("soffice"))
                .count();
        return classes == 1 && offices <= 1;
    }
}
