package org.plenum.test.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.SocketTarget;
import org.plenum.bench.client.Text;

/** A socket that says what it is told and keeps every frame as the server sent it. */
final class FrameWatch implements SocketListener, AutoCloseable {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final SocketLoops loops = SocketLoops.start(1);
    private final ClientSocket socket;

    FrameWatch(SocketTarget target) {
        try {
            socket = loops.connect(target, this).get(House.SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException fault) {
            throw new AssertionError(fault);
        }
    }

    void say(JsonNode frame) {
        socket.send(frame.toString());
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** Waits for the first frame that fits. */
    JsonNode await(String what, Predicate<JsonNode> fits) {
        Server.await(what + " in " + frames, House.SOON, () -> find(fits).isPresent());
        return find(fits).orElseThrow();
    }

    JsonNode await(String type, String name) {
        return await(type + " " + name, frame -> frame.path("type").asText().equals(type) && frame.path("name").asText().equals(name));
    }

    JsonNode answer(String id) {
        return await("answer to " + id, frame -> frame.path("id").asText().equals(id));
    }

    private Optional<JsonNode> find(Predicate<JsonNode> fits) {
        return frames.stream().filter(fits).findFirst();
    }

    @Override
    public void message(ClientSocket from, Text text) {
        try {
            JsonNode message = House.JSON.readTree(text.string());
            if (message.isArray()) {
                message.forEach(frames::add);
            } else {
                frames.add(message);
            }
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(text.string(), fault);
        }
    }

    @Override
    public void close() {
        socket.close(1000, "");
        loops.close();
    }
}
