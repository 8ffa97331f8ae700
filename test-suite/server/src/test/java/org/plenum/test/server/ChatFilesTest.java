package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SeenEvent;
import org.plenum.testkit.Clamd;

/** Files with chat messages on a real server, with a real clamd. */
@ResourceLock(Scanned.SHARED)
class ChatFilesTest {
    private static final String CHAT = "chat";

    private final House house = Scanned.shared().house();
    private final Clamd clamd = Scanned.shared().clamd();

    private static JsonNode checked(Bringer bringer, String file, String state) {
        return bringer.told(
                CHAT, "attachment-checked", payload -> Bringer.about(file).test(payload) && payload.path("state").asText().equals(state));
    }

    private static ObjectNode message(String text, String... files) {
        ObjectNode message = House.text(text);
        message.putArray("replyTo");
        var with = message.putArray("files");
        List.of(files).forEach(with::add);
        return message;
    }

    private static void read(Bringer reader, String text) {
        reader.told(CHAT, "message-sent", payload -> payload.path("text").asText().equals(text));
    }

    private long quarantined() {
        return house.organizer().get("/api/admin/quarantine?page=1").expect(200).path("total").asLong();
    }

    @Test
    @DisplayName("S83, S85, S88: EICAR is refused in the chat plain, zipped, nested and renamed; its uploader and staff are told the finding; nobody else is sent "
            + "a frame, a number or a gap of it")
    void infected() {
        JsonNode meeting = house.meeting("Infected chat");
        byte[] eicar = Clamd.eicar();
        byte[] zip = Bringer.zipped("eicar.txt", eicar);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Plain-harm.txt", eicar);
        files.put("Zipped-harm.zip", zip);
        files.put("Nested-harm.zip", Bringer.zipped("one.zip", zip));
        files.put("Renamed-harm.pptx", eicar);
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo");
                Bringer cleo = Bringer.attendee(house, meeting, "Cleo")) {
            ada.ask(CHAT, "send-message", message("before"));
            read(cleo, "before");
            int seen = cleo.client().record().events().size();
            String allowed = cleo.session().get(cleo.path(CHAT)).body().toString();
            long apart = quarantined();
            var ids = new ArrayList<String>();
            files.forEach((name, content) -> ids.add(refused(bo, ada, name, content)));

            ada.ask(CHAT, "send-message", message("after"));

            read(cleo, "after");
            assertThat(quarantined()).isEqualTo(apart + files.size());
            List<SeenEvent> since = cleo.client().record().events().subList(seen, cleo.client().record().events().size());
            assertThat(since).extracting(SeenEvent::name).containsExactly("message-sent");
            assertThat(cleo.session().get(cleo.path(CHAT)).body().toString()).isEqualTo(allowed);
            for (String id : ids) {
                assertThat(cleo.status(CHAT, id)).isEqualTo(404);
                assertThat(cleo.session().head(cleo.path(CHAT, id))).isEqualTo(404);
            }
            try (Bringer late = Bringer.attendee(house, meeting, "Late")) {
                assertThat(List.of(cleo, late)).allSatisfy(other -> assertThat(other.traffic()).doesNotContain(ids).doesNotContain("-harm", "Eicar"));
            }
            assertThat(ada.traffic()).contains("Eicar").doesNotContain("-harm");
        }
    }

    private String refused(Bringer bo, Bringer staff, String name, byte[] content) {
        String id = bo.bring(CHAT, name, content);
        JsonNode told = checked(bo, id, "refused");
        JsonNode reported = staff.told(CHAT, "attachment-infected", id);

        assertThat(told.path("reason").asText()).as(name).isEqualTo("infected");
        assertThat(told.path("finding").asText()).contains("Eicar");
        assertThat(reported.path("finding").asText()).contains("Eicar");
        assertThat(reported.path("by").asText()).isEqualTo(bo.id());
        assertThat(List.of(bo, staff)).allSatisfy(person -> assertThat(person.status(CHAT, id)).isEqualTo(404));
        return id;
    }

    /** Somebody who came by the lobby, and was let in. */
    private Bringer admitted(JsonNode meeting, String name, MeetingClient staff) {
        PlenumSession session = house.server().nobody();
        String who = session.enter(meeting.path("id").asText(), name, meeting.path("attendeeKey").asText()).participant();
        House.ask(staff, "meeting", "admit", House.object().put("participant", who));
        return new Bringer(session, house.join(session, meeting, name, meeting.path("attendeeKey").asText()), meeting.path("id").asText());
    }

    @Test
    @DisplayName("S41, S83: a file is its uploader's alone until it is sent; a private message's is for its two people: not for staff, not for the lobby, not in a "
            + "fresh browser")
    void personal() {
        JsonNode meeting = house.meeting("Private files", "guests");
        String text = "for Cleo alone";
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = admitted(meeting, "Bo", ada.client());
                Bringer cleo = admitted(meeting, "Cleo", ada.client());
                Bringer dan = admitted(meeting, "Dan", ada.client())) {
            PlenumSession waiting = house.server().nobody();
            assertThat(waiting.enter(bo.meeting(), "Wim", meeting.path("attendeeKey").asText()).state()).isEqualTo("waiting");
            clamd.pause();
            String id = bo.bring(CHAT, "private-plan.txt", text);
            bo.told(CHAT, "file-attached", payload -> payload.at("/file/file").asText().equals(id));
            assertThat(List.of(bo, ada, cleo, dan)).allSatisfy(person -> assertThat(person.status(CHAT, id)).isEqualTo(404));
            clamd.resume();
            checked(bo, id, "released");
            assertThat(bo.status(CHAT, id)).isEqualTo(200);
            assertThat(List.of(ada, cleo, dan)).allSatisfy(person -> assertThat(person.status(CHAT, id)).isEqualTo(404));

            bo.ask(CHAT, "send-private-message", message(text, id).put("to", cleo.id()));

            read(cleo, text);
            assertThat(List.of(bo, cleo)).allSatisfy(person -> assertThat(person.status(CHAT, id)).isEqualTo(200));
            assertThat(List.of(ada, dan)).allSatisfy(person -> {
                assertThat(person.status(CHAT, id)).isEqualTo(404);
                assertThat(person.session().get(archive(person, id)).status()).isEqualTo(404);
            });
            for (PlenumSession other : List.of(waiting, house.server().nobody())) {
                assertThat(other.get(bo.path(CHAT, id)).status()).isEqualTo(403);
                assertThat(other.get(archive(bo, id)).status()).isEqualTo(403);
            }
            ada.ask(CHAT, "send-message", message("the end"));
            read(dan, "the end");
            assertThat(List.of(ada, dan)).allSatisfy(other -> assertThat(other.traffic()).doesNotContain(id, "private-plan", text));
        } finally {
            clamd.resume();
        }
    }

    private static String archive(Bringer person, String file) {
        return person.path(CHAT).replace("/files", "/archive") + "?file=" + file;
    }

    @Test
    @DisplayName("a deleted message takes its files along, and a file that was left out is gone; both on the server's disk, too")
    void gone() {
        JsonNode meeting = house.meeting("Deleted files");
        try (Bringer ada = Bringer.organizer(house, meeting);
                Bringer bo = Bringer.attendee(house, meeting, "Bo")) {
            String left = bo.bring(CHAT, "left out.txt", "left out of all messages");
            String sent = bo.bring(CHAT, "sent.txt", "sent to everyone, and regretted");
            checked(bo, left, "released");
            checked(bo, sent, "released");
            String id = bo.ask(CHAT, "send-message", message("look", sent)).path("id").asText();
            read(ada, "look");
            assertThat(ada.status(CHAT, sent)).isEqualTo(200);
            assertThat(Stored.at(Scanned.shared().server()).of(left, sent)).hasSize(2);

            bo.ask(CHAT, "discard-file", House.object().put("file", left));
            bo.ask(CHAT, "delete-message", House.object().put("message", id));

            assertThat(ada.status(CHAT, sent)).isEqualTo(404);
            assertThat(bo.status(CHAT, left)).isEqualTo(404);
            Stored stored = Stored.at(Scanned.shared().server());
            Server.await(
                    "the deletion on the disk",
                    House.SOON,
                    () -> stored.of(left, sent).isEmpty()
                            && stored.containing("left out of all messages").isEmpty()
                            && stored.containing("sent to everyone, and regretted").isEmpty());
        }
    }
}
