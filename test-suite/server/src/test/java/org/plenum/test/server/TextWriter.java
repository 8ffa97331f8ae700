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
import org.plenum.text.Edit;
import org.plenum.text.Pieces;
import org.plenum.text.RandomWriter;

/** Somebody who edits a text as a browser does: own words are there at once, and one request is on its way. Safe for all threads. */
final class TextWriter {
    final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final MeetingClient client;
    private final Text text;
    private final Random random;
    private final RandomWriter writer;
    private int heard;
    private boolean asking;

    TextWriter(MeetingClient client, Text text, int seed) {
        this.client = client;
        this.text = text;
        this.random = new Random(seed);
        this.heard = client.record().events(text.plugin(), "text-changed").size();
        JsonNode now = text.read(client);
        this.writer = new RandomWriter(new Copy(now.path("version").asInt(), joined(now.path("text"))), random);
    }

    /** A text of a meeting that several edit. @param page empty where the plugin has one text only */
    record Text(String plugin, String page) {
        static final Text NOTES = new Text("shared-notes", "");

        static Text page(String id) {
            return new Text("text-page", id);
        }

        ObjectNode payload() {
            return page.isEmpty() ? House.object() : House.object().put("page", page);
        }

        /** The reply: version and pieces. */
        JsonNode read(MeetingClient client) {
            return House.ask(client, plugin, "read-text", payload());
        }

        String words(MeetingClient client) {
            return joined(read(client).path("text"));
        }

        /** Puts something in the place of a part of the text as it is. */
        void edit(MeetingClient client, String id, int from, int to, String insert) {
            JsonNode now = read(client);
            int length = joined(now.path("text")).length();
            int end = Math.min(to, length);
            var change = new Change(id, length, List.of(new Edit(Math.min(from, end), end, Pieces.of(insert))));
            House.ask(client, plugin, "change-text", changes(now.path("version").asInt(), List.of(change)));
        }

        ObjectNode changes(int version, List<Change> changes) {
            return payload().put("version", version).set("changes", House.JSON.valueToTree(changes));
        }
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
        writer.write(word);
        if (random.nextInt(3) == 0) {
            writer.takeOut();
        }
        send();
    }

    /** Takes what came, and sends what waits. @return whether nothing of one's own is unconfirmed */
    synchronized boolean settle() {
        hear();
        send();
        return writer.copy().pending().isEmpty() && !asking;
    }

    synchronized String text() {
        hear();
        return writer.copy().text();
    }

    private void hear() {
        List<SeenEvent> events = client.record().events(text.plugin(), "text-changed");
        for (SeenEvent event : events.subList(heard, events.size())) {
            if (event.payload().path("page").asText().equals(text.page())) {
                writer.copy().take(event.payload().path("version").asInt(), changes(event.payload()));
            }
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
        List<Change> pending = writer.copy().pending();
        if (asking || pending.isEmpty()) {
            return;
        }
        asking = true;
        List<Change> some = pending.subList(0, Math.min(50, pending.size()));
        var unused = client.request(text.plugin(), "change-text", text.changes(writer.copy().version(), some))
                .whenComplete((reply, fault) -> answered(fault));
    }

    private synchronized void answered(Throwable fault) {
        asking = false;
        if (fault != null) {
            faults.add(fault);
        }
    }
}
