package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Attendee permissions in real Chromium against the real server; the pictures are in target/pictures/permissions. */
@ResourceLock(Server.SHARED)
class AttendeePermissionsPagesTest {
    private final House house = House.shared();

    @Test
    @DisplayName("S125: staff locks all attendees with one click and makes an exception for one; an attendee sees at once what is off, by whom and since when")
    void locked() {
        JsonNode meeting = house.meeting("Locked");

        Chromium.run(
                "permissions.mjs",
                meeting.path("presenterLink").asText(),
                meeting.path("attendeeLink").asText(),
                Chromium.pictures("permissions"));
    }
}
