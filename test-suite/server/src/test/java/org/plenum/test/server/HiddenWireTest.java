package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumSession;

/** Everything that other attendees are sent is searched for a hidden person's name and id. */
@ResourceLock(Server.SHARED)
class HiddenWireTest {
    private static final String NAME = "Zebulon Hidden";

    private final House house = House.shared();

    private static String traffic(MeetingClient client) {
        return Stream.of(
                        client.record().hello().toString(),
                        client.record().events().stream().map(event -> event.payload().toString()).collect(Collectors.joining()),
                        client.record().signals().toString())
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("S72, S73, S75: a hidden person does all that the product can do, and no other attendee is sent their name or id")
    void absentFromTheWire() {
        JsonNode meeting = house.meeting("Hidden");
        try (MeetingClient ada = house.organizer(meeting);
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            House.ask(ada, "hidden-attendee", "set-all-hidden", House.object().put("hidden", true));
            House.await(bo, seen -> seen.hello().at("/you/hidden").asBoolean());
            PlenumSession session = house.server().nobody();
            MeetingClient zebulon = house.join(session, meeting, NAME, meeting.path("attendeeKey").asText());
            String id = House.id(zebulon);
            assertThat(zebulon.record().hello().at("/you/hidden").asBoolean()).isTrue();

            JsonNode message = House.ask(zebulon, "chat", "send-message", House.text("from a hidden person"));
            String sent = message.path("id").asText();
            House.ask(zebulon, "chat", "edit-message", House.object().put("message", sent).put("text", "edited by a hidden person"));
            House.ask(zebulon, "chat", "add-reaction", House.object().put("message", sent).put("emoji", "👍"));
            zebulon.signal("chat", "typing", House.object());
            House.ask(zebulon, "chat", "send-staff-message", House.text("to staff"));
            House.ask(ada, "chat", "set-mute", House.object().put("participant", id).put("muted", true));
            House.ask(ada, "chat", "set-mute", House.object().put("participant", id).put("muted", false));
            House.ask(ada, "meeting", "rename", House.object().put("participant", id).put("name", NAME + " Again"));
            zebulon.breakConnection();
            House.await(zebulon, seen -> seen.journey().opened() == 2);
            House.ask(zebulon, "chat", "delete-message", House.object().put("message", sent));
            House.ask(zebulon, "chat", "send-message", House.text("last words"));
            House.ask(zebulon, "meeting", "leave", House.object());
            MeetingClient late = house.attendee(meeting, "Late");
            House.ask(ada, "chat", "send-message", House.text("the end"));

            for (MeetingClient attendee : List.of(bo, late)) {
                House.await(attendee, seen -> seen.events("chat", "message-sent").stream()
                        .anyMatch(event -> event.payload().path("text").asText().equals("the end")));
                assertThat(traffic(attendee)).doesNotContain(id).doesNotContain("Zebulon");
            }
            assertThat(traffic(bo)).contains("from a hidden person").contains("someone");
            assertThat(bo.record().events("meeting", "participant-joined")).isEmpty();
            assertThat(traffic(ada)).contains(id).contains("Zebulon");
            late.close();
            zebulon.close();
        }
    }
}
