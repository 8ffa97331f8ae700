package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;

/** Meetings that follow each other, on a server that is killed between. */
final class Series {
    private final Server server;
    private final House house;
    private final PlenumSession guest;
    private JsonNode first = House.object();
    private JsonNode next = House.object();

    Series(Server server, House house) {
        this.server = server;
        this.house = house;
        this.guest = house.server().nobody();
    }

    private static ObjectNode after(JsonNode meeting) {
        var next = House.object().put("title", "Next").put("access", "key").put("lobby", "nobody").put("endsAfterMinutes", 0);
        return next.put("starts", meeting.path("starts").asText()).put("follows", meeting.path("id").asText());
    }

    private static JsonNode titles(MeetingClient person) {
        return person.record().hello().at("/views/timer-agenda/agenda/items");
    }

    /** Rows of the log that have the carried text. */
    private List<String> carried() {
        return Dump.rows(server).stream()
                .filter(row -> row.contains(next.path("id").asText()) && row.contains("of Bo"))
                .toList();
    }

    private static String path(JsonNode meeting) {
        return "/api/meetings/" + meeting.path("id").asText();
    }

    /** Its first meeting is over and its second has begun. */
    void begin() {
        first = house.meeting("First");
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
        next = house.organizer().post("/api/meetings", after(first)).expect(201);
        assertThat(next.path("follows")).isEqualTo(first.path("id"));
        assertThat(house.organizer().put(path(first), after(next)).status()).as("a loop").isEqualTo(400);
        assertThat(house.organizer().get(path(next) + "/documents").expect(200).path("features")).isEmpty();
        assertThat(carried()).isEmpty();
        try (MeetingClient cleo = house.attendee(next, "Cleo")) {
            assertThat(SharedNotesTest.text(cleo)).isEqualTo("of Ada, of Bo");
            assertThat(titles(cleo).findValuesAsText("title")).containsExactly("Budget");
        }
        assertThat(carried()).hasSize(1);
    }

    /** The server has started again. */
    void goOn() {
        try (MeetingClient dan = house.attendee(next, "Dan")) {
            assertThat(SharedNotesTest.text(dan)).isEqualTo("of Ada, of Bo");
            assertThat(titles(dan)).hasSize(1);
        }
        assertThat(carried()).hasSize(1);

        assertThat(guest.get("/api/data").expect(200).toString().split("of Bo", -1)).as("in both meetings").hasSize(3);
        house.organizer().delete(path(first)).expect(204);
        String held = house.organizer().get("/api/data").expect(200).toString();
        assertThat(held).contains("of Ada").doesNotContain("of Bo");
        assertThat(house.organizer().get(path(next)).expect(200).path("follows").isNull()).isTrue();
    }
}
