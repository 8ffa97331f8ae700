package org.plenum.test.server;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guest in real Chromium against the real server; the pictures are in target/pictures/guest-data. */
@ResourceLock(Server.SHARED)
class GuestDataTest {
    private final House house = House.shared();

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({"en, light, 1280", "sv, dark, 390"})
    @DisplayName("S17: a guest sees in the meeting, and after leaving it, what is held of them and for how long, and downloads it")
    void guestData(String language, String colours, String width) {
        Chromium.run(
                "guest-data.mjs",
                language,
                colours,
                width,
                house.meeting("Held " + language).path("attendeeLink").asText(),
                Chromium.pictures("guest-data"));
    }
}
