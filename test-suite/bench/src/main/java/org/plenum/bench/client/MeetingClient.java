package org.plenum.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * One participant that stays: when the socket breaks it comes back with what it saw last, and asks again what was not answered,
 * in the old order. Close codes that mean "out" end it, and so does a server that is away for longer than the patience given.
 */
public final class MeetingClient implements AutoCloseable {

    private static final Set<Integer> OUT = Set.of(1000, 4001, 4003, 4004, 4009);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration PING = Duration.ofSeconds(20);
    private static final String PING_FRAME = "{\"type\":\"signal\",\"plugin\":\"meeting\",\"name\":\"ping\",\"payload\":{}}";

    private final SocketLoops loops;
    private final PlenumSession session;
    private final String meeting;
    private final Duration patience;
    private final MeetingRecord record = new MeetingRecord();
    private final String prefix = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36) + "-";
    private final AtomicLong requests = new AtomicLong();
    private final Map<String, Open> unanswered = new LinkedHashMap<>();
    private final List<ClientSocket> current = new ArrayList<>(1);
    private volatile long awaySince = System.nanoTime();
    private boolean closed;

    private record Open(String frame, CompletableFuture<JsonNode> answer) {}

    private MeetingClient(SocketLoops loops, PlenumSession session, String meeting, Duration patience) {
        this.loops = loops;
        this.session = session;
        this.meeting = meeting;
        this.patience = patience;
    }

    /**
     * Opens the socket of a session that has entered the meeting, and waits for its hello.
     *
     * @param patience how long the server may be away, at the start and later, before the client gives up
     */
    public static MeetingClient join(SocketLoops loops, PlenumSession session, String meeting, Duration patience)
            throws InterruptedException, TimeoutException {
        MeetingClient client = new MeetingClient(loops, session, meeting, patience);
        client.connect();
        client.record.await(seen -> !seen.hello().isMissingNode() || seen.isOver(), patience.plusSeconds(5));
        return client;
    }

    public MeetingRecord record() {
        return record;
    }

    /** Waits on the record. @throws TimeoutException when the condition does not hold in time */
    public void await(Predicate<MeetingRecord> condition, Duration limit) throws InterruptedException, TimeoutException {
        record.await(condition, limit);
    }

    /**
     * Asks and forgets nothing: the request is sent again on each new socket until it is answered.
     *
     * @return the reply's payload; fails with {@link RequestRefused}
     */
    public CompletableFuture<JsonNode> request(String plugin, String name, JsonNode payload) {
        String id = prefix + requests.incrementAndGet();
        ObjectNode frame = frame("request", plugin, name, payload).put("id", id);
        Open open = new Open(frame.toString(), new CompletableFuture<>());
        synchronized (unanswered) {
            if (closed) {
                open.answer.completeExceptionally(new IOException("client closed"));
                return open.answer;
            }
            unanswered.put(id, open);
            current.forEach(socket -> socket.send(open.frame));
        }
        return open.answer;
    }

    /** May be lost; lost for sure while there is no socket. */
    public void signal(String plugin, String name, JsonNode payload) {
        String frame = frame("signal", plugin, name, payload).toString();
        synchronized (unanswered) {
            current.forEach(socket -> socket.send(frame));
        }
    }

    /** Cuts the connection as a lost network would; the client comes back by itself. */
    public void breakConnection() {
        synchronized (unanswered) {
            current.forEach(ClientSocket::abort);
        }
    }

    /** Closes with code 1000 and does not come back; unanswered requests fail. */
    @Override
    public void close() {
        end(new IOException("client closed"));
    }

    private void connect() {
        SocketTarget target = session.socketOf(meeting);
        var unused = loops.connect(target, new Listener()).whenComplete((socket, failure) -> {
            if (failure != null) {
                again(failure);
            }
        });
    }

    private void again(Throwable why) {
        if (System.nanoTime() - awaySince > patience.toNanos()) {
            end(new IOException("no way back within " + patience, why));
        } else if (!record.isOver()) {
            CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS).execute(this::connect);
        }
    }

    private void end(IOException why) {
        List<Open> left;
        synchronized (unanswered) {
            closed = true;
            left = List.copyOf(unanswered.values());
            unanswered.clear();
            current.forEach(socket -> socket.close(1000, ""));
            current.clear();
        }
        record.ended();
        left.forEach(open -> open.answer.completeExceptionally(why));
    }

    private static ObjectNode frame(String type, String plugin, String name, JsonNode payload) {
        ObjectNode frame = PlenumServer.JSON.createObjectNode().put("type", type).put("plugin", plugin).put("name", name);
        frame.set("payload", payload);
        return frame;
    }

    private final class Listener implements SocketListener {
        private boolean greeted;

        @Override
        public void opened(ClientSocket socket) {
            ObjectNode hello = PlenumServer.JSON.createObjectNode().put("type", "hello").put("protocol", 1);
            String position = record.position();
            if (!position.isEmpty()) {
                hello.put("after", position);
            }
            socket.send(hello.put("language", "en").toString());
        }

        @Override
        public void message(ClientSocket socket, Text text) {
            JsonNode message = parsed(text);
            if (message.isArray()) {
                message.forEach(frame -> take(socket, frame));
            } else {
                take(socket, message);
            }
        }

        private JsonNode parsed(Text text) {
            try {
                return PlenumServer.JSON.readTree(text.array(), text.from(), text.length());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void take(ClientSocket socket, JsonNode frame) {
            switch (frame.path("type").asText()) {
                case "hello" -> greet(socket, frame);
                case "event" -> record.eventCame(SeenEvent.of(frame));
                case "signal" -> record.signalCame(frame);
                case "reply" -> answered(frame).ifPresent(open -> open.answer.complete(frame.path("payload")));
                case "failure" -> answered(frame).ifPresent(open -> open.answer.completeExceptionally(new RequestRefused(frame)));
                default -> throw new ProtocolViolation("frame " + frame);
            }
        }

        private void greet(ClientSocket socket, JsonNode hello) {
            record.helloCame(hello, !greeted);
            if (!greeted) {
                greeted = true;
                synchronized (unanswered) {
                    unanswered.values().forEach(open -> socket.send(open.frame));
                    current.add(socket);
                }
                pingLater(socket);
            }
        }

        private void pingLater(ClientSocket socket) {
            CompletableFuture.delayedExecutor(PING.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
                if (socket.isOpen()) {
                    socket.send(PING_FRAME);
                    pingLater(socket);
                }
            });
        }

        private Optional<Open> answered(JsonNode frame) {
            synchronized (unanswered) {
                return Optional.ofNullable(unanswered.remove(frame.path("id").asText()));
            }
        }

        @Override
        public void closed(ClientSocket socket, int code, String reason) {
            synchronized (unanswered) {
                current.remove(socket);
            }
            record.socketClosed(code);
            awaySince = System.nanoTime();
            IOException why = new IOException("closed with " + code + " " + reason);
            if (OUT.contains(code)) {
                end(why);
            } else {
                again(why);
            }
        }
    }
}
