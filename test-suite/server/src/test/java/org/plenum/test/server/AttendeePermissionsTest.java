package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;

/** What attendees may do is decided while the meeting runs, and refused by the server. */
@ResourceLock(Server.SHARED)
class AttendeePermissionsTest {
    private final House house = House.shared();

    private static ObjectNode functions(boolean allowed, String... functions) {
        ObjectNode asked = House.object().put("allowed", allowed);
        List.of(functions).forEach(asked.putArray("functions")::add);
        return asked;
    }

    private static void set(MeetingClient staff, boolean allowed, String... functions) {
        House.ask(staff, "attendee-permissions", "set-functions", functions(allowed, functions));
    }

    /** How the server answers to a message: its code, or {@code ok}. */
    private static String write(MeetingClient person) {
        try {
            House.ask(person, "chat", "send-message", House.text("may I?"));
            return "ok";
        } catch (RequestRefused refused) {
            return refused.code();
        }
    }

    private static JsonNode chat(JsonNode hello) {
        return hello.path("features").valueStream()
                .filter(feature -> feature.path("plugin").asText().equals("chat"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayWrite(JsonNode hello) {
        return chat(hello).path("permissions").valueStream().anyMatch(one -> one.asText().equals("chat:send"));
    }

    @Test
    @DisplayName("S125: attendee permissions are changed live, at once, for all or for one; a presenter is made attendee again and bound by them")
    void changedLive() {
        JsonNode meeting = house.meeting("Permissions");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient petra = house.presenter(meeting, "Petra");
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient eve = house.attendee(meeting, "Eve")) {
            assertThat(write(bo)).isEqualTo("ok");

            set(ada, false, "chat:send");
            House.await(bo, seen -> !mayWrite(seen.hello()));
            assertThat(write(bo)).isEqualTo("switched-off");
            assertThat(write(petra)).isEqualTo("ok");
            JsonNode withheld = chat(bo.record().hello()).at("/withheld/0");
            assertThat(withheld.path("level").asText()).isEqualTo("attendees");
            assertThat(withheld.path("by").asText()).isNotEmpty();
            assertThat(Instant.parse(withheld.path("since").asText())).isAfter(Instant.EPOCH);

            House.ask(ada, "attendee-permissions", "make-exceptions", functions(true, "chat:send").put("participant", House.id(bo)));
            House.await(bo, seen -> mayWrite(seen.hello()));
            assertThat(write(bo)).isEqualTo("ok");
            assertThat(write(eve)).isEqualTo("switched-off");

            House.ask(ada, "meeting", "change-role", House.object().put("participant", House.id(petra)).put("role", "attendee"));
            assertThat(write(petra)).isEqualTo("switched-off");

            set(ada, true, "chat:send");
            House.await(eve, seen -> mayWrite(seen.hello()));
            assertThat(write(eve)).isEqualTo("ok");
            assertThat(write(petra)).isEqualTo("ok");
        }
    }

    @Test
    @DisplayName("S125: what was taken stays taken while the plugin is replaced, and afterwards")
    void replaced() {
        JsonNode meeting = house.meeting("Replaced permissions");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            set(ada, false, "chat:send");

            var replaced = CompletableFuture.runAsync(
                    () -> Server.shared().cli(List.of("deploy --force " + Server.archive("attendee-permissions"))));
            do {
                assertThat(write(bo)).isEqualTo("switched-off");
            } while (!replaced.isDone());
            replaced.join();

            House.await(ada, seen -> seen.events("meeting", "feature-changed").stream()
                    .anyMatch(event -> event.payload().path("state").asText().equals("replaced")));
            assertThat(write(bo)).isEqualTo("switched-off");
            set(ada, true, "chat:send");
            House.await(bo, seen -> mayWrite(seen.hello()));
            assertThat(write(bo)).isEqualTo("ok");
        }
    }

    @Test
    @DisplayName("a refusal over HTTP says the right, who took it, at which level and since when; one by role says that it is by role")
    void whyNot() {
        JsonNode meeting = house.meeting("Why not");
        String commands = "/api/meetings/" + meeting.path("id").asText();
        PlenumSession session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText())) {
            set(ada, false, "chat:send");

            JsonNode taken = session.post(commands + "/chat/send-message", House.text("no")).expect(403);
            JsonNode byRole = session.post(commands + "/attendee-permissions/set-functions", functions(true, "chat:send")).expect(403);

            assertThat(taken.path("code").asText()).isEqualTo("switched-off");
            assertThat(taken.path("permission").asText()).isEqualTo("chat:send");
            assertThat(taken.at("/reason/level").asText()).isEqualTo("attendees");
            assertThat(taken.at("/reason/by").asText()).isEqualTo(ada.record().hello().at("/you/name").asText());
            assertThat(Instant.parse(taken.at("/reason/since").asText())).isBeforeOrEqualTo(Instant.now());
            assertThat(byRole.path("code").asText()).isEqualTo("not-permitted");
            assertThat(byRole.path("permission").asText()).isEqualTo("attendee-permissions:set");
            assertThat(byRole.at("/reason/level").asText()).isEqualTo("role");
            assertThat(House.id(bo)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("S125: the list for one: who may not see it is sent nobody else's name or id, others see them, and an exception sees all")
    void listForOne() {
        JsonNode meeting = house.meeting("List for one");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo Nordlund");
                MeetingClient eve = house.attendee(meeting, "Eva Solskog")) {
            int fresh = bo.record().journey().fresh();
            House.await(bo, seen -> !seen.events("meeting", "participant-joined").isEmpty());
            House.ask(ada, "attendee-permissions", "make-exceptions", functions(false, "list").put("participant", House.id(bo)));
            House.await(bo, seen -> seen.journey().fresh() > fresh);
            int before = bo.record().events().size();

            House.ask(eve, "chat", "send-message", House.text("from somebody"));
            eve.signal("chat", "typing", House.object());
            House.ask(ada, "chat", "send-message", House.text("the end"));
            House.await(bo, seen -> seen.events().toString().contains("the end"));

            assertThat(bo.record().hello().toString()).doesNotContain(House.id(eve)).contains(House.id(ada));
            assertThat(bo.record().events().subList(before, bo.record().events().size()).toString())
                    .contains("from somebody").contains("someone").doesNotContain(House.id(eve));
            assertThat(bo.record().signals().toString()).doesNotContain(House.id(eve));
            assertThat(eve.record().hello().toString()).contains("Nordlund");
            assertThat(bo.record().hello().at("/you/hidden").asBoolean()).isFalse();

            set(ada, false, "list");
            House.await(eve, seen -> !seen.hello().toString().contains("Nordlund"));
            House.ask(ada, "attendee-permissions", "make-exceptions", functions(true, "list").put("participant", House.id(eve)));
            House.await(eve, seen -> seen.hello().toString().contains("Nordlund"));
            assertThat(bo.record().hello().toString()).doesNotContain("Solskog").doesNotContain(House.id(eve));
        }
    }

    @Test
    @DisplayName("S125: without the list, attendees are on no other attendee's wire, neither by name nor by id, and see staff all the same")
    void list() {
        JsonNode meeting = house.meeting("No list");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo Nordlund")) {
            set(ada, false, "list");
            House.await(bo, seen -> seen.hello().at("/you/hidden").asBoolean());

            MeetingClient eve = house.attendee(meeting, "Eva Solskog");
            House.ask(eve, "chat", "send-message", House.text("from somebody"));
            House.await(bo, seen -> !seen.events("chat", "message-sent").isEmpty());

            String seen = bo.record().hello() + bo.record().events().toString();
            assertThat(seen).contains("from somebody").contains(House.id(ada)).doesNotContain("Solskog").doesNotContain(House.id(eve));
            assertThat(eve.record().hello().toString()).doesNotContain("Nordlund").doesNotContain(House.id(bo));
            set(ada, true, "list");
            House.await(bo, now -> now.hello().toString().contains("Solskog"));
            eve.close();
        }
    }
}
