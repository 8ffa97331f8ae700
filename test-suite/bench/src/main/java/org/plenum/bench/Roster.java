package org.plenum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.Needle;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.Text;

/** Who of a meeting's attendees knows of how many, from the views and events that each is sent. */
final class Roster {

    private static final Needle HELLO = new Needle("{\"type\":\"hello\"");
    private static final Needle JOINED = new Needle("\"name\":\"participant-joined\"");
    private static final Needle ID = new Needle("\"participant\":\"");
    private static final int ID_LENGTH = 22;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int expected;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger nextNumber = new AtomicInteger();
    private final LongAdder entries = new LongAdder();
    private final CountDownLatch complete;

    /** @param expected so many attendees each of whom has to learn of all */
    Roster(int expected) {
        this.expected = expected;
        this.complete = new CountDownLatch(expected);
    }

    /** Opens when everybody knows of everybody. */
    CountDownLatch complete() {
        return complete;
    }

    /** People in views and joined events that came to anybody, doubles included. */
    long entries() {
        return entries.sum();
    }

    Knowing attendee() {
        return new Knowing();
    }

    /** What one attendee knows. */
    final class Knowing implements SocketListener {
        private final BitSet known = new BitSet();
        private final CountDownLatch greeted = new CountDownLatch(1);
        private volatile String trouble = "";

        CountDownLatch greeted() {
            return greeted;
        }

        String trouble() {
            return trouble;
        }

        @Override
        public void message(ClientSocket socket, Text text) {
            if (HELLO.find(text.array(), text.from(), text.to()) >= 0) {
                hello(text);
            }
            int at = JOINED.find(text.array(), text.from(), text.to());
            while (at >= 0) {
                int id = ID.find(text.array(), at, text.to()) + ID.length();
                learn(new String(text.array(), id, ID_LENGTH, StandardCharsets.US_ASCII));
                at = JOINED.find(text.array(), id, text.to());
            }
        }

        @Override
        public void closed(ClientSocket socket, int code, String reason) {
            trouble = "closed with " + code + " " + reason;
            greeted.countDown();
        }

        private void hello(Text text) {
            try {
                JsonNode message = JSON.readTree(text.array(), text.from(), text.length());
                for (JsonNode frame : message.isArray() ? message : JSON.createArrayNode().add(message)) {
                    frame.path("views").path("meeting").path("participants").forEach(
                            person -> learn(person.path("participant").asText()));
                }
                greeted.countDown();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void learn(String participant) {
            entries.increment();
            int number = numbers.computeIfAbsent(participant, id -> nextNumber.getAndIncrement());
            if (!known.get(number)) {
                known.set(number);
                if (known.cardinality() == expected) {
                    complete.countDown();
                }
            }
        }
    }
}
