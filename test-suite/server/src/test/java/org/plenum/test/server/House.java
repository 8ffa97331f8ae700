package org.plenum.test.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.RequestRefused;
import org.plenum.bench.client.SocketLoops;

/** A server as people use it: the administrator's session, meetings, and people in them. */
final class House implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Duration SOON = Duration.ofSeconds(40);

    private final PlenumServer server;
    private final PlenumSession organizer;
    private final SocketLoops loops = SocketLoops.start(1);
    private final Duration patience;

    private House(Server server, Duration patience) {
        this.server = server.client();
        this.organizer = server.administrator(this.server);
        this.patience = patience;
    }

    private static final List<House> SHARED = new ArrayList<>(1);

    /** At the shared server; one session, because the first sign-in link works once. */
    static synchronized House shared() {
        if (SHARED.isEmpty()) {
            SHARED.add(new House(Server.shared(), SOON));
        }
        return SHARED.getFirst();
    }

    static House at(Server server) {
        return new House(server, Duration.ofMinutes(2));
    }

    PlenumServer server() {
        return server;
    }

    PlenumSession organizer() {
        return organizer;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** As administrators see it. */
    JsonNode plugin(String id) {
        JsonNode plugins = organizer.get("/api/admin/plugins").expect(200).path("plugins");
        for (JsonNode plugin : plugins) {
            if (plugin.path("id").asText().equals(id)) {
                return plugin;
            }
        }
        throw new AssertionError("the administration shows no plugin " + id + ": " + plugins);
    }

    /** A meeting with keys and no lobby. */
    JsonNode meeting(String title) {
        return meeting(title, "nobody");
    }

    JsonNode meeting(String title, String lobby) {
        return meeting(organizer, title, lobby);
    }

    JsonNode meeting(PlenumSession owner, String title, String lobby) {
        ObjectNode meeting = object()
                .put("title", title)
                .put("starts", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("minutes", 60)
                .put("access", "key")
                .put("lobby", lobby)
                .put("titleInLobby", true)
                .put("endsAfterMinutes", 0)
                .put("confirmedOpen", false);
        meeting.putArray("people");
        return owner.post("/api/meetings", meeting).expect(201);
    }

    /** The organizer in their own meeting. */
    MeetingClient organizer(JsonNode meeting) {
        return join(organizer, meeting, "", "");
    }

    MeetingClient presenter(JsonNode meeting, String name) {
        return join(server.nobody(), meeting, name, meeting.path("presenterKey").asText());
    }

    MeetingClient attendee(JsonNode meeting, String name) {
        return join(server.nobody(), meeting, name, meeting.path("attendeeKey").asText());
    }

    MeetingClient join(PlenumSession session, JsonNode meeting, String name, String key) {
        session.enter(meeting.path("id").asText(), name, key);
        try {
            return MeetingClient.join(loops, session, meeting.path("id").asText(), patience);
        } catch (InterruptedException | TimeoutException fault) {
            throw new AssertionError(fault);
        }
    }

    static String id(MeetingClient client) {
        return client.record().hello().at("/you/participant").asText();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new AssertionError(json, fault);
        }
    }

    static ObjectNode text(String text) {
        return object().put("text", text);
    }

    /** The reply. @throws RequestRefused as the server says */
    static JsonNode ask(MeetingClient client, String plugin, String command, JsonNode payload) {
        try {
            return client.request(plugin, command, payload).get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RequestRefused refused) {
                throw refused;
            }
            throw new AssertionError(fault);
        } catch (InterruptedException | TimeoutException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Waits on what a client was sent. */
    static void await(MeetingClient client, java.util.function.Predicate<org.plenum.bench.client.MeetingRecord> condition) {
        await(client, SOON, condition);
    }

    static void await(
            MeetingClient client, Duration limit, java.util.function.Predicate<org.plenum.bench.client.MeetingRecord> condition) {
        try {
            client.await(condition, limit);
        } catch (InterruptedException | TimeoutException fault) {
            throw new AssertionError(fault);
        }
    }

    @Override
    public void close() {
        loops.close();
        server.close();
    }
}
