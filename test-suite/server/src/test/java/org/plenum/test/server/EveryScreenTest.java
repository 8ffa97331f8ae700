package org.plenum.test.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every screen in real Chromium against the real server; a picture of each in each look is in target/pictures/screens. */
@ResourceLock(Server.SHARED)
class EveryScreenTest {
    /** One for each walk, because the first sees a list without meetings. */
    private static final List<String> MAILS =
            List.of("eva.1@example.org", "eva.2@example.org", "eva.3@example.org", "eva.4@example.org");

    private final Server server = Server.shared();
    private final House house = House.shared();

    @Test
    @DisplayName("S39, S46: every screen is accessible, reached by keyboard and no wider than the window, in light and dark, "
            + "English and Swedish, on a telephone and a desk; the emoji chooser works by keyboard; the focus returns after dialogs")
    void everyScreen() {
        for (String mail : MAILS) {
            var account = House.object().put("mail", mail).put("firstName", "Eva").put("lastName", "Ek").put("organizer", true);
            house.organizer().post("/api/admin/accounts", account).expect(201);
        }
        ObjectNode tenant = (ObjectNode) house.organizer().get("/api/admin/tenant").expect(200);
        house.organizer().put("/api/admin/tenant", tenant.deepCopy().put("openAllowed", true)).expect(200);
        try {
            Chromium.run(
                    Duration.ofMinutes(10),
                    "every-screen.mjs",
                    server.address().toString(),
                    server.log().toString(),
                    String.join(",", MAILS),
                    Chromium.pictures("screens"));
        } finally {
            house.organizer().put("/api/admin/tenant", tenant);
        }
    }
}
