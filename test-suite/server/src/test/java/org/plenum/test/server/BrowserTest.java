package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
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
        Path browser = Path.of("..", "browser").toAbsolutePath().normalize();

        String said = Programs.run(
                browser,
                Duration.ofMinutes(3),
                "node",
                "three-people.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Path.of("target", "pictures").toAbsolutePath().toString());

        assertThat(said).contains("ok");
    }
}
