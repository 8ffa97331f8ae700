package org.plenum.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;

/** The first administrator, who came in by the link that a fresh server hands out, and makes open meetings. */
final class Organizer {

    private static final Pattern LINK = Pattern.compile("/sign-in#token=([A-Za-z0-9_-]+)");
    private static final long LIMIT_NANOS = 20_000_000_000L;

    private final PlenumSession session;

    private Organizer(PlenumSession session) {
        this.session = session;
    }

    static Organizer signIn(PlenumServer server, ServerProcess process) throws IOException {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (true) {
            Matcher link = LINK.matcher(Files.exists(process.firstSteps()) ? Files.readString(process.firstSteps()) : "");
            if (link.find()) {
                PlenumSession session = server.signIn(link.group(1));
                // The crowds come without keys.
                session.put("/api/admin/tenant", JsonNodeFactory.instance.objectNode().put("openAllowed", true)).expect(200);
                return new Organizer(session);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("no sign-in link in " + process.firstSteps());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    PlenumSession session() {
        return session;
    }

    /** @return its id; everybody who has the link may enter, nobody waits */
    String openMeeting(String title) {
        ObjectNode meeting = JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("starts", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("minutes", 60)
                .put("access", "open")
                .put("lobby", "nobody")
                .put("titleInLobby", true)
                .put("endsAfterMinutes", 10)
                .put("confirmedOpen", true);
        meeting.putArray("people");
        return session.post("/api/meetings", meeting).expect(201).path("id").asText();
    }

    void end(String meeting) {
        session.post("/api/meetings/" + meeting + "/end", JsonNodeFactory.instance.objectNode());
    }
}
