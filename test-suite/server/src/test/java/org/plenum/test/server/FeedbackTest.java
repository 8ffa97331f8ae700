package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;

/** Moods and hands on a real server. */
@ResourceLock(Server.SHARED)
class FeedbackTest {
    private static final String PLUGIN = "feedback";

    private final House house = House.shared();

    private static void show(MeetingClient person, String mood) {
        var payload = House.object();
        payload.putArray("mood").add(mood);
        House.ask(person, PLUGIN, "set-mood", payload);
    }

    /** What the log holds of somebody, by category and text. */
    private static List<String> held(PlenumSession session) {
        JsonNode holders = session.get("/api/data").expect(200).path("holders");
        return StreamSupport.stream(holders.spliterator(), false)
                .filter(holder -> holder.path("id").asText().equals(PLUGIN))
                .flatMap(holder -> StreamSupport.stream(holder.path("items").spliterator(), false))
                .map(item -> item.path("text").asText())
                .toList();
    }

    @Test
    @DisplayName("S123: feedback colours are seen by staff, reset by the presenter, and not stored after the meeting")
    void untilTheEnd() {
        JsonNode meeting = house.meeting("Feedback");
        PlenumSession session = house.server().nobody();
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.join(session, meeting, "Bo", meeting.path("attendeeKey").asText());
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            show(bo, "need-help");
            House.await(ada, seen -> seen.events(PLUGIN, "mood-set").size() == 1);
            assertThat(held(session)).hasSize(1).first().asString().contains("need_help");
            House.ask(ada, PLUGIN, "reset-moods", House.object());
            House.await(cleo, seen -> !seen.events(PLUGIN, "moods-reset").isEmpty());
            assertThat(cleo.record().events(PLUGIN, "mood-set")).isEmpty();
            assertThat(held(session)).isEmpty();

            show(bo, "slower");
            House.ask(bo, PLUGIN, "raise-hand", House.object());
            House.await(cleo, seen -> seen.events(PLUGIN, "hand-raised").size() == 1);
            assertThat(held(session)).hasSize(2);
            House.ask(ada, "meeting", "end", House.object());

            House.await(bo, seen -> !seen.events("meeting", "meeting-ended").isEmpty());
            assertThat(held(session)).isEmpty();
            assertThat(Dump.rows(Server.shared()))
                    .filteredOn(row -> row.contains(meeting.path("id").asText()) && row.contains("'feedback'"))
                    .as("rows of feedback in the database")
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(House.id(bo)));
        }
    }

    @Test
    @DisplayName("S123: raised hands are in order, and staff calls the next speaker")
    void hands() {
        JsonNode meeting = house.meeting("Hands");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo");
                MeetingClient cleo = house.attendee(meeting, "Cleo")) {
            House.ask(cleo, PLUGIN, "raise-hand", House.object());
            House.ask(bo, PLUGIN, "raise-hand", House.object());

            House.ask(ada, PLUGIN, "call-next", House.object());

            House.await(bo, seen -> !seen.events(PLUGIN, "speaker-called").isEmpty());
            assertThat(bo.record().events(PLUGIN, "speaker-called").getFirst().payload().at("/person/0").asText()).isEqualTo(House.id(cleo));
            MeetingClient late = house.attendee(meeting, "Late");
            assertThat(late.record().hello().at("/views/feedback/hands")).hasSize(1);
            assertThat(late.record().hello().at("/views/feedback/hands/0/person").asText()).isEqualTo(House.id(bo));
            late.close();
        }
    }

    @Test
    @DisplayName("S123: three people show moods with icon and words, and hands, in Chromium while the plugin is replaced; axe finds nothing")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Feedback in Chromium");

        Chromium.runReplacing(
                PLUGIN,
                "feedback.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("feedback"));
    }
}
