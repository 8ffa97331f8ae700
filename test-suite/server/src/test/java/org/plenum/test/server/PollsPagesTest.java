package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
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

        Chromium.run(
                "polls.mjs",
                polly.mail(),
                polly.password(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("polls"));
    }
}
