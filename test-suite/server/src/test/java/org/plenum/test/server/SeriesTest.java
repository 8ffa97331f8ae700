package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;

/** Meetings that follow each other, on a server that is killed between. */
class SeriesTest {
    private static ObjectNode after(JsonNode meeting) {
        var next = House.object().put("title", "Next").put("access", "key").put("lobby", "nobody").put("endsAfterMinutes", 0);
        return next.put("starts", meeting.path("starts").asText()).put("follows", meeting.path("id").asText());
    }

    private static JsonNode titles(MeetingClient person) {
        return person.record().hello().at("/views/timer-agenda/agenda/items");
    }

    /** Rows of the log that have the carried text. */
    private static List<String> carried(Server server, JsonNode meeting) {
        return Dump.rows(server).stream()
                .filter(row -> row.contains(meeting.path("id").asText()) && row.contains("of Bo"))
                .toList();
    }

    @Test
    @DisplayName("S92: notes, and what was not done of the agenda, are carried to the next of a series, once, also when the server is killed; "
            + "what somebody wrote stays theirs, also after the meeting in which they wrote it was deleted")
    void carriedOver() {
        try (Server server = Server.start("series");
                House house = House.at(server)) {
            JsonNode first = house.meeting("First");
            PlenumSession guest = house.server().nobody();
            try (MeetingClient ada = house.organizer(first);
                    MeetingClient bo = house.join(guest, first, "Bo", first.path("attendeeKey").asText())) {
                SharedNotesTest.edit(ada, "aaaaaaaaaaa", 0, 0, "of Ada, ");
                SharedNotesTest.edit(bo, "bbbbbbbbbbb", 8, 8, "of Bo");
                var items = House.object();
                items.putArray("items").addObject().put("title", "Budget").put("minutes", 10).put("speakerName", "").putArray("speaker");
                House.ask(ada, "timer-agenda", "add-items", items);
                House.ask(ada, "meeting", "end", House.object());
                House.await(bo, seen -> seen.isOver());
            }
            JsonNode next = house.organizer().post("/api/meetings", after(first)).expect(201);
            assertThat(next.path("follows")).isEqualTo(first.path("id"));
            String path = "/api/meetings/" + first.path("id").asText();
            assertThat(house.organizer().put(path, after(next)).status()).isEqualTo(400);
            assertThat(house.organizer().get("/api/meetings/" + next.path("id").asText() + "/documents").expect(200).path("features")).isEmpty();
            assertThat(carried(server, next)).isEmpty();

            try (MeetingClient cleo = house.attendee(next, "Cleo")) {
                assertThat(SharedNotesTest.text(cleo)).isEqualTo("of Ada, of Bo");
                assertThat(titles(cleo).findValuesAsText("title")).containsExactly("Budget");
            }
            assertThat(carried(server, next)).hasSize(1);
            server.kill();
            server.startAgain();
            try (MeetingClient dan = house.attendee(next, "Dan")) {
                assertThat(SharedNotesTest.text(dan)).isEqualTo("of Ada, of Bo");
                assertThat(titles(dan)).hasSize(1);
            }
            assertThat(carried(server, next)).hasSize(1);

            assertThat(guest.get("/api/data").expect(200).toString().split("of Bo", -1)).as("in both meetings").hasSize(3);
            house.organizer().delete(path).expect(204);
            String held = house.organizer().get("/api/data").expect(200).toString();
            assertThat(held).contains("of Ada").doesNotContain("of Bo");
            assertThat(house.organizer().get("/api/meetings/" + next.path("id").asText()).expect(200).path("follows").isNull()).isTrue();
        }
    }
}
