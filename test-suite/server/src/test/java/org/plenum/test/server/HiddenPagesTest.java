package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hiding in real Chromium against the real server; the pictures are in target/pictures/hidden. */
@ResourceLock(Server.SHARED)
class HiddenPagesTest {
    private final House house = House.shared();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "sv"})
    @DisplayName("S74, S76: next to the switch and on the hidden person's screen stands that they are not anonymous; before they write or "
            + "edit they are asked whether to speak as \"Attendee\", and nothing is told before they agree")
    void hidden(String language) {
        JsonNode meeting = meeting("Hidden " + language);

        Chromium.run(
                "hidden.mjs",
                language,
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("hidden"));
    }

    @Test
    @DisplayName("S73, S76: a hidden person who listens to a call shows nowhere; before they speak they are asked, and while the question stands nobody is told; then others see and hear \"Attendee\"")
    void inACall() {
        JsonNode meeting = meeting("Hidden in a call");

        Chromium.run("hidden-call.mjs", meeting.path("presenterLink").asText(), meeting.path("attendeeLink").asText(), Chromium.pictures("hidden-call"));
    }

    /** In which people can be hidden. */
    private JsonNode meeting(String title) {
        JsonNode meeting = house.meeting(title);
        String switches = "/api/meetings/" + meeting.path("id").asText() + "/switches";
        house.organizer().put(switches, House.object().put("plugin", "hidden-attendee").put("on", true)).expect(204);
        return meeting;
    }
}
