package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SeenEvent;
import org.plenum.test.server.TextWriter.Text;
import org.plenum.testkit.Clamd;

/** Pictures in the notes on a real server, with a real clamd. */
@ResourceLock(Scanned.SHARED)
class NotePicturesTest {
    private static final String NOTES = Text.NOTES.plugin();

    private final House house = Scanned.shared().house();
    private final Clamd clamd = Scanned.shared().clamd();

    private static JsonNode checked(Bringer person, String file, String state) {
        return person.told(
                NOTES, "picture-checked", payload -> Bringer.about(file).test(payload) && payload.path("state").asText().equals(state));
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("S83, S85, S88: EICAR is refused in the notes plain, renamed, zipped and nested; its uploader and staff are told the finding; nobody else is sent "
            + "a frame, a number or a gap of it")
    void infected() {
        JsonNode meeting = house.meeting("Infected notes");
        byte[] eicar = Clamd.eicar();
        byte[] zip = Bringer.zipped("eicar.txt", eicar);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Renamed-harm.png", eicar);
        files.put("Zipped-harm.png", zip);
        files.put("Nested-harm.webp", Bringer.zipped("one.zip", zip));
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer cleo = Bringer.attendee(house, meeting, "Cleo")) {
            int seen = cleo.client().record().events().size();
            String allowed = cleo.session().get(cleo.path(NOTES)).body().toString();
            assertThat(bo.session().post(bo.path(NOTES), Bringer.announcement("Plain-harm.txt", eicar.length)).status()).isEqualTo(400);
            var ids = new ArrayList<String>();
            files.forEach((name, content) -> ids.add(refused(bo, ada, name, content)));

            Text.NOTES.edit(ada.client(), "aaaaaaaaaaa", 0, 0, "after");

            cleo.told(NOTES, "text-changed", payload -> true);
            List<SeenEvent> since = cleo.client().record().events().subList(seen, cleo.client().record().events().size());
            assertThat(since).extracting(SeenEvent::name).containsExactly("text-changed");
            assertThat(cleo.session().get(cleo.path(NOTES)).body().toString()).isEqualTo(allowed);
            assertThat(ids).allSatisfy(id -> assertThat(cleo.status(NOTES, id)).isEqualTo(404));
            try (Bringer late = Bringer.attendee(house, meeting, "Late")) {
                assertThat(List.of(cleo, late)).allSatisfy(other -> assertThat(other.traffic()).doesNotContain(ids).doesNotContain("-harm", "Eicar"));
            }
            assertThat(ada.traffic()).contains("Eicar").doesNotContain("-harm");
        }
    }

    private static String refused(Bringer bo, Bringer staff, String name, byte[] content) {
        String id = bo.bring(NOTES, name, content);
        JsonNode told = checked(bo, id, "refused");
        JsonNode reported = staff.told(NOTES, "picture-infected", id);

        assertThat(told.path("reason").asText()).as(name).isEqualTo("infected");
        assertThat(told.path("finding").asText()).contains("Eicar");
        assertThat(reported.path("by").asText()).isEqualTo(bo.id());
        assertThat(List.of(bo, staff)).allSatisfy(person -> assertThat(person.status(NOTES, id)).isEqualTo(404));
        return id;
    }

    @Test
    @DisplayName("S41, S83: a picture is nobody's until it is checked, then all read it who are in the meeting, who comes late too; not a fresh browser, "
            + "not who was removed")
    void seen() {
        JsonNode meeting = house.meeting("Illustrated notes");
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer cleo = Bringer.attendee(house, meeting, "Cleo")) {
            clamd.pause();
            String id = bo.bring(NOTES, "annual-plan.png", png());
            bo.told(NOTES, "picture-brought", id);
            assertThat(List.of(ada, bo, cleo)).allSatisfy(person -> assertThat(person.status(NOTES, id)).isEqualTo(404));
            assertThat(List.of(ada, cleo)).allSatisfy(person -> assertThat(person.traffic()).doesNotContain(id, "annual-plan"));
            clamd.resume();
            checked(cleo, id, "released");
            Text.NOTES.edit(bo.client(), "aaaaaaaaaaa", 0, 0, "![the plan](file:" + id + ")");

            try (Bringer late = Bringer.attendee(house, meeting, "Late")) {
                assertThat(List.of(ada, bo, cleo, late)).allSatisfy(person -> assertThat(person.status(NOTES, id)).isEqualTo(200));
                JsonNode shown = late.client().record().hello().at("/views/" + NOTES + "/pictures/0");
                assertThat(shown.path("file").asText()).isEqualTo(id);
                assertThat(shown.path("state").asText()).isEqualTo("released");
                assertThat(late.traffic()).doesNotContain("annual-plan");
            }
            assertThat(house.server().nobody().get(bo.path(NOTES, id)).status()).isEqualTo(403);
            PlenumSession cleos = cleo.session();
            House.ask(ada.client(), "meeting", "eject", House.object().put("participant", cleo.id()));
            House.await(cleo.client(), record -> record.isOver());
            assertThat(cleos.get(bo.path(NOTES, id)).status()).isIn(403, 404);
        } finally {
            clamd.resume();
        }
    }

    @Test
    @DisplayName("S41: who waits in the lobby reads no picture, and is told of none")
    void lobby() {
        JsonNode meeting = house.meeting("Pictures and a lobby", "guests");
        PlenumSession waiting = house.server().nobody();
        try (Bringer ada = Bringer.organizer(house, meeting)) {
            assertThat(waiting.enter(ada.meeting(), "Wim", meeting.path("attendeeKey").asText()).state()).isEqualTo("waiting");
            String id = ada.bring(NOTES, "plan.png", png());
            checked(ada, id, "released");

            assertThat(ada.status(NOTES, id)).isEqualTo(200);
            assertThat(waiting.get(ada.path(NOTES, id)).status()).isEqualTo(403);
            assertThat(waiting.post(ada.path(NOTES), Bringer.announcement("wims.png", 10)).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("S73: a hidden person's picture is there for others, and nothing tells who brought it; deleted by them it is gone, on the disk too")
    void hidden() {
        JsonNode meeting = house.meeting("Hidden pictures");
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer zed = Bringer.attendee(house, meeting, "Zed")) {
            ada.ask("hidden-attendee", "hide-person", House.object().put("participant", zed.id()));

            String id = zed.bring(NOTES, "zeds-picture.png", png());

            checked(bo, id, "released");
            assertThat(bo.status(NOTES, id)).isEqualTo(200);
            List<SeenEvent> told = bo.client().record().events().stream().filter(event -> event.plugin().equals(NOTES)).toList();
            assertThat(told.toString()).contains(id).doesNotContain(zed.id(), "someone", "zeds-picture", "Zed");
            zed.ask(NOTES, "discard-picture", House.object().put("file", id));
            bo.told(NOTES, "picture-removed", id);
            assertThat(List.of(ada, bo, zed)).allSatisfy(person -> assertThat(person.status(NOTES, id)).isEqualTo(404));
            Stored stored = Stored.at(Scanned.shared().server());
            Server.await("the deletion on the disk", House.SOON, () -> stored.of(id).isEmpty());
        }
    }

    @Test
    @DisplayName("people in Chromium put pictures into the notes, chosen, pasted and dropped; each sees those of the other, on paper too; in two languages, "
            + "on a phone, in the dark; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Pictures in Chromium");

        Chromium.run(
                "note-pictures.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("note-pictures"));
    }
}
