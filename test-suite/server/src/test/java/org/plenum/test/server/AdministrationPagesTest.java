package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The administration in real Chromium; the pictures are in target/pictures/administration. */
@ResourceLock(Server.SHARED)
class AdministrationPagesTest {
    private static final String TITLE = "Works council";
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final House house = House.shared();

    @AfterEach
    void chatIsOnAgain() {
        var change = House.object().put("switch", "on").put("appliesTo", "everybody");
        house.organizer().put("/api/admin/plugins/chat/switch", change);
    }

    @Test
    @DisplayName("S112, S113: an administrator works all pages by keyboard, sees which running meetings a switch touches and its tab go there; "
            + "axe finds nothing, in both languages, light and dark, phone and desktop")
    void administration() {
        JsonNode meeting = house.meeting(TITLE);
        Chromium.run(
                LIMIT,
                "administration.mjs",
                signInLink("grace@example.org"),
                meeting.path("attendeeLink").asText(),
                TITLE,
                Chromium.pictures("administration"));
    }

    /** Of a new administrator; without a mail server the invitation is in the server's log. */
    private String signInLink(String mail) {
        var account = House.object()
                .put("mail", mail)
                .put("firstName", "Grace")
                .put("lastName", "Hopper")
                .put("language", "en")
                .put("administrator", true)
                .put("organizer", true);
        house.organizer().post("/api/admin/accounts", account).expect(201);
        Path log = Server.shared().log();
        var link = Pattern.compile("mail to " + Pattern.quote(mail) + ":.*?(http\\S+/sign-in#token=[A-Za-z0-9_-]+)", Pattern.DOTALL);
        Server.await("the invitation in the log", House.SOON, () -> link.matcher(Server.text(log)).find());
        return link.matcher(Server.text(log))
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
