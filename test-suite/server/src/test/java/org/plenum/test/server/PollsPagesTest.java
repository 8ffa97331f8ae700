package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Polls in real Chromium; the pictures are in target/pictures/polls. */
@ResourceLock(Server.SHARED)
class PollsPagesTest {
    private final House house = House.shared();

    @Test
    @DisplayName("S49: an organizer asks by name and in secret, two guests vote by keyboard after reading who will see it and until when; "
            + "nobody votes again after a reload; axe finds nothing, on a phone neither, light and dark, in both languages")
    void polls() {
        Member polly = Member.made(house, "polly.polls@example.org", true);
        JsonNode meeting = house.meeting(polly.signedIn(house), "Polls", "nobody");

        String said = Programs.run(
                Path.of("..", "browser").toAbsolutePath().normalize(),
                Duration.ofMinutes(3),
                "node",
                "polls.mjs",
                polly.mail(),
                polly.password(),
                meeting.path("attendeeLink").asText(),
                Path.of("target", "pictures", "polls").toAbsolutePath().toString());

        assertThat(said).contains("ok");
    }
}
