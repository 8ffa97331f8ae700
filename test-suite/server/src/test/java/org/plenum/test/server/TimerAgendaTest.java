package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;

/** Agenda, countdown and speaking queue on a real server. */
@ResourceLock(Server.SHARED)
class TimerAgendaTest {
    static final String PLUGIN = "timer-agenda";

    private final House house = House.shared();

    static JsonNode ask(MeetingClient person, String command) {
        return House.ask(person, PLUGIN, command, House.object());
    }

    /** @return the ids of the items */
    static List<String> added(MeetingClient person, String... titles) {
        var items = House.object();
        for (String title : titles) {
            var line = items.withArray("items").addObject().put("title", title).put("minutes", 10).put("speakerName", "");
            line.putArray("speaker");
        }
        House.ask(person, PLUGIN, "add-items", items);
        House.await(person, seen -> !seen.events(PLUGIN, "items-added").isEmpty());
        return person.record().events(PLUGIN, "items-added").getLast().payload().path("items").findValuesAsText("id");
    }

    static JsonNode view(MeetingClient person) {
        return person.record().hello().at("/views/" + PLUGIN);
    }

    private static String ends(MeetingClient person) {
        return view(person).at("/countdown/0/ends/0").asText();
    }

    @Test
    @DisplayName("an organizer alone in the room prepares the agenda, and leads everybody through it who comes later")
    void prepared() {
        JsonNode meeting = house.meeting("Prepared");
        List<String> items;
        try (MeetingClient ada = house.organizer(meeting)) {
            items = added(ada, "Opening", "Budget");
        }

        try (MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient ada = house.organizer(meeting)) {
            assertThat(view(bo).at("/agenda/items").findValuesAsText("title")).containsExactly("Opening", "Budget");
            House.ask(ada, PLUGIN, "start-item", House.object().put("item", items.getFirst()));
            House.await(bo, seen -> !seen.events(PLUGIN, "item-started").isEmpty());
            MeetingClient late = house.attendee(meeting, "Late");
            assertThat(view(late).at("/agenda/current/0/item").asText()).isEqualTo(items.getFirst());
            assertThatThrownBy(() -> House.ask(bo, PLUGIN, "start-item", House.object().put("item", items.getLast())))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("not-permitted"));
            assertThatThrownBy(() -> House.ask(ada, PLUGIN, "start-item", House.object().put("item", "none")))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("timer-agenda:item-not-found"));
            late.close();
        }
    }

    @Test
    @DisplayName("a countdown ends at the same instant for all, before and after the plugin is replaced while it runs, and for who comes back")
    void replaced() {
        JsonNode meeting = house.meeting("Countdown");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, PLUGIN, "start-countdown", House.object().put("seconds", 3600));
            House.await(bo, seen -> !seen.events(PLUGIN, "countdown-started").isEmpty());
            String end = bo.record().events(PLUGIN, "countdown-started").getFirst().payload().at("/countdown/ends/0").asText();

            Server.shared().cli(List.of("deploy --force " + Server.archive(PLUGIN)));

            MeetingClient late = house.attendee(meeting, "Late");
            assertThat(ends(late)).isEqualTo(end);
            ask(ada, "pause-countdown");
            ask(ada, "resume-countdown");
            House.await(bo, seen -> !seen.events(PLUGIN, "countdown-resumed").isEmpty());
            assertThat(bo.record().journey().opened()).isEqualTo(1);
            late.close();
        }
    }

    @Test
    @DisplayName("the queue is first come, first served; after the meeting neither the log nor an export says who queued and spoke")
    void queue() {
        JsonNode meeting = house.meeting("Queue");
        PlenumSession session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText());
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            added(ada, "Opening");
            ask(cleo, "join-queue");
            ask(bo, "join-queue");
            House.ask(ada, PLUGIN, "give-word", House.object().put("participant", House.id(cleo)));
            House.await(bo, seen -> !seen.events(PLUGIN, "word-given").isEmpty());
            MeetingClient late = house.attendee(meeting, "Late");
            assertThat(view(late).at("/queue/speaking/0/person").asText()).isEqualTo(House.id(cleo));
            assertThat(view(late).at("/queue/waiting/0/person").asText()).isEqualTo(House.id(bo));
            assertThat(session.get("/api/data").expect(200).toString()).contains("You queued up to speak.");

            House.ask(ada, "meeting", "end", House.object());

            House.await(bo, seen -> !seen.events("meeting", "meeting-ended").isEmpty());
            assertThat(session.get("/api/data").expect(200).toString()).doesNotContain("You queued up to speak.");
            assertThat(Dump.rows(Server.shared()))
                    .filteredOn(row -> row.contains(meeting.path("id").asText()) && row.contains("'" + PLUGIN + "'"))
                    .as("rows of the plugin in the database")
                    .anyMatch(row -> row.contains("Opening"))
                    .noneMatch(row -> row.contains(House.id(bo)) || row.contains(House.id(cleo)));
            late.close();
        }
    }

    @Test
    @DisplayName("staff takes the right to queue up from attendees, who are told so")
    void withdrawn() {
        JsonNode meeting = house.meeting("No queue");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            var taken = House.object().put("allowed", false);
            taken.putArray("functions").add("timer-agenda:queue");

            House.ask(ada, "attendee-permissions", "set-functions", taken);

            House.await(bo, seen -> seen.hello().toString().contains("\"withheld\":[{"));
            assertThatThrownBy(() -> ask(bo, "join-queue"))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.getMessage())
                            .contains("switched-off")
                            .contains("timer-agenda:queue"));
        }
    }

    @Test
    @DisplayName("three people whose clocks are hours and days wrong see the same time left in Chromium, while the plugin is replaced; agenda by "
            + "keyboard and queue; axe finds nothing, on a phone neither, light and dark, in both languages")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Agenda in Chromium");

        Chromium.runReplacing(
                PLUGIN,
                "timer-agenda.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("timer-agenda"));
    }
}
