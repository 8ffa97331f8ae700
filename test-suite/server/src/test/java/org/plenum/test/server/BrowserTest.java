package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Real Chromium against the real server; the pictures are in target/pictures. */
@ResourceLock(Server.SHARED)
class BrowserTest {
    private final House house = House.shared();

    @Test
    @DisplayName("three people enter by link in Chromium, see each other and chat; no fault, no request to another host, axe finds nothing")
    void threePeople() {
        JsonNode meeting = house.meeting("Browsers");
        Chromium.run(
                "three-people.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("three-people"));
    }
}
