package org.plenum.test.server;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One person's preferences in real Chromium against the real server; the pictures are in target/pictures. */
@ResourceLock(Server.SHARED)
class PreferencesTest {
    private static final String MAIL = "pat@example.org";

    private final Server server = Server.shared();
    private final House house = House.shared();

    @Test
    @DisplayName("S4, S10, S11, S28-S31: in Chromium a person changes name, mail, password, language, time zone and codes, "
            + "ends other sessions, uses a shared computer, and leaves nothing behind when they log off")
    void preferences() {
        house.organizer()
                .post("/api/admin/accounts", House.object().put("mail", MAIL).put("firstName", "Pat").put("lastName", "Ek"))
                .expect(201);
        Chromium.run(
                Duration.ofMinutes(10),
                "preferences.mjs",
                server.address().toString(),
                server.log().toString(),
                MAIL,
                "Pat",
                house.meeting("Before").path("attendeeLink").asText(),
                house.meeting("After").path("attendeeLink").asText(),
                Chromium.pictures("preferences"));
    }
}
