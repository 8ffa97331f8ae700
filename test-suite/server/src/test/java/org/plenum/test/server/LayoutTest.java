package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.RequestRefused;

/** The layout for all on a real server. */
@ResourceLock(Server.SHARED)
class LayoutTest {
    private final House house = House.shared();

    static ObjectNode own(String plugin, String element, String region) {
        ObjectNode layout = House.object().put("kind", "own");
        layout.putArray("places").addObject().put("plugin", plugin).put("element", element).put("region", region).put("front", true);
        layout.putArray("sides").addObject().put("region", "left").put("width", 30).put("collapsed", false);
        return layout;
    }

    @Test
    @DisplayName("staff sets the layout for all: those there are told, who comes later or reconnects has it, attendees are refused and told why")
    void set() {
        JsonNode meeting = house.meeting("Layout");
        ObjectNode chat = own("chat", "plenum-chat", "left");
        try (MeetingClient pia = house.presenter(meeting, "Pia");
                MeetingClient bo = house.attendee(meeting, "Bo")) {
            assertThat(bo.record().hello().at("/views/meeting/layout/kind").asText()).isEqualTo("free");

            House.ask(pia, "meeting", "set-layout", chat);

            House.await(bo, seen -> !seen.events("meeting", "layout-set").isEmpty());
            assertThat(bo.record().events("meeting", "layout-set").getFirst().payload()).isEqualTo(chat);
            try (MeetingClient late = house.attendee(meeting, "Late")) {
                assertThat(late.record().hello().at("/views/meeting/layout")).isEqualTo(chat);
            }
            assertThatThrownBy(() -> House.ask(bo, "meeting", "set-layout", chat))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.getMessage())
                            .contains("not-permitted", "meeting:set-layout", "\"level\":\"role\""));
        }
    }

    @Test
    @DisplayName("a panel that is switched off for some may be named; what no plugin has, unknown regions and odd widths are refused by code")
    void refused() {
        JsonNode meeting = house.meeting("Odd layouts");
        try (MeetingClient pia = house.presenter(meeting, "Pia")) {
            Map<ObjectNode, String> wrong = Map.of(
                    own("chess", "plenum-chess", "left"), "unknown-panel",
                    own("chat", "plenum-polls", "left"), "unknown-panel",
                    own("feedback", "plenum-feedback-mark", "left"), "unknown-panel",
                    own("chat", "plenum-chat", "attic"), "invalid",
                    own("chat", "plenum-chat", "left").put("kind", "content"), "invalid",
                    own("chat", "plenum-chat", "left").put("kind", "chaos"), "invalid",
                    many(), "too-large");
            wrong.forEach((layout, code) -> assertThatThrownBy(() -> House.ask(pia, "meeting", "set-layout", layout))
                    .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.getMessage()).contains(code)));

            House.ask(pia, "meeting", "set-layout", own("meeting", "people", "right"));

            House.await(pia, seen -> seen.events("meeting", "layout-set").size() == 1);
        }
    }

    private static ObjectNode many() {
        ObjectNode layout = own("chat", "plenum-chat", "left");
        for (int place = 0; place < 200; place++) {
            layout.withArray("places").add(layout.at("/places/0").deepCopy());
        }
        return layout;
    }

    @Test
    @DisplayName("in Chromium a presenter arranges the room by keyboard and sets it for all, an attendee rearranges it and comes back, a "
            + "third comes later on a telephone; nothing written is lost, a double click asks once; axe finds nothing, light and dark, in both languages")
    void inTheBrowser() {
        JsonNode meeting = house.meeting("Layout in Chromium");

        Chromium.run(
                "layout.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("layout"));
    }
}
