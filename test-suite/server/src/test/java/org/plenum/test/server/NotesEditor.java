package org.plenum.test.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.SeenEvent;
import org.plenum.text.Change;
import org.plenum.text.Copy;

/** Somebody who edits the notes as a browser does: own words are there at once, and one request is on its way. Safe for all threads. */
final class NotesEditor {
    static final String PLUGIN = "shared-notes";

    final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final MeetingClient client;
    private final Random random;
    private final Copy copy;
    private int heard;
    private boolean asking;

    NotesEditor(MeetingClient client, int seed) {
        this.client = client;
        this.random = new Random(seed);
        JsonNode view = client.record().hello().at("/views/" + PLUGIN);
        this.copy = new Copy(view.path("version").asInt(), joined(view.path("text")));
    }

    MeetingClient client() {
        return client;
    }

    static String joined(JsonNode pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.asText()));
        return text.toString();
    }

    /** Writes a word before another, or at the end, and sometimes takes a dot out; words are never taken out. */
    synchronized void write(String word) {
        hear();
        int before = copy.text().indexOf('<', random.nextInt(copy.text().length() + 1));
        int place = before < 0 ? copy.text().length() : before;
        copy.edit(id(), place, place, word + "..");
        int dot = copy.text().indexOf('.', random.nextInt(copy.text().length()));
        if (dot >= 0 && random.nextInt(3) == 0) {
            copy.edit(id(), dot, dot + 1, "");
        }
        send();
    }

    /** Takes what came, and sends what waits. @return whether nothing of one's own is unconfirmed */
    synchronized boolean settle() {
        hear();
        send();
        return copy.pending().isEmpty() && !asking;
    }

    synchronized String text() {
        hear();
        return copy.text();
    }

    private void hear() {
        List<SeenEvent> events = client.record().events(PLUGIN, "text-changed");
        for (SeenEvent event : events.subList(heard, events.size())) {
            copy.take(event.payload().path("version").asInt(), changes(event.payload()));
        }
        heard = events.size();
    }

    private static List<Change> changes(JsonNode payload) {
        try {
            return List.of(House.JSON.treeToValue(payload.path("changes"), Change[].class));
        } catch (JsonProcessingException fault) {
            throw new AssertionError(payload.toString(), fault);
        }
    }

    private void send() {
        if (asking || copy.pending().isEmpty()) {
            return;
        }
        asking = true;
        List<Change> some = copy.pending().subList(0, Math.min(50, copy.pending().size()));
        var unused = client.request(PLUGIN, "change-text", payload(copy.version(), some)).whenComplete((reply, fault) -> answered(fault));
    }

    private synchronized void answered(Throwable fault) {
        asking = false;
        if (fault != null) {
            faults.add(fault);
        }
    }

    static ObjectNode payload(int version, List<Change> changes) {
        return House.object().put("version", version).set("changes", House.JSON.valueToTree(changes));
    }

    private String id() {
        return "%011d".formatted(random.nextLong(100_000_000_000L));
    }
}
