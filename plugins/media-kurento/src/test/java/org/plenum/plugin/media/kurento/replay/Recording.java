package org.plenum.plugin.media.kurento.replay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What was recorded in one file: requests with their answers, and the events that followed each. */
public final class Recording {
    private final List<Exchange> exchanges = new ArrayList<>();

    private Recording() {}

    /**
     * A request and what came of it.
     *
     * @param conn the connection
     * @param answer empty if none was recorded
     * @param before events about the same object that came before the answer
     * @param after those that came later, before another request about the object
     */
    record Exchange(int conn, JsonObject request, Optional<JsonObject> answer, List<JsonObject> before, List<JsonObject> after) {
        /** What it is about and asks for, without the values: candidates, descriptions. */
        String key() {
            return Recording.key(request);
        }

        boolean isAbout(String object) {
            JsonObject params = params(request);
            return object.equals(params.getString("object", ""))
                    || object.equals(Optional.ofNullable(params.getJsonObject("operationParams")).map(values -> values.getString("sink", "")).orElse(""));
        }

        /** Whether it can cause something. */
        boolean isCause() {
            String operation = params(request).getString("operation", "");
            return !List.of("subscribe", "unsubscribe", "ping").contains(request.getString("method")) && !operation.matches("(get|is|set)[A-Z].*");
        }
    }

    /** @param name of the file, without its ending */
    public static Recording of(String name) {
        try (InputStream in = Objects.requireNonNull(Recording.class.getResourceAsStream("/kurento-wire/" + name + ".jsonl"), name)) {
            var recording = new Recording();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(new Reader(recording)::line);
            return recording;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The description that the browser offered as the first, second, … of this file; the number is the request's id. */
    public String offer(int id) {
        return params(request(id)).getJsonObject("operationParams").getString("offer");
    }

    /** The description with which the server answered. */
    public String answer(int id) {
        return exchanges.stream().filter(exchange -> exchange.request().getInt("id", -1) == id).findFirst().flatMap(Exchange::answer).orElseThrow().getJsonObject("result").getString("value");
    }

    /** The candidates that the browser had for this endpoint, in order. */
    public List<String> candidates(String object) {
        return exchanges.stream()
                .filter(exchange -> exchange.isAbout(object) && params(exchange.request()).getString("operation", "").equals("addIceCandidate"))
                .map(exchange -> params(exchange.request()).getJsonObject("operationParams").getJsonObject("candidate").getString("candidate"))
                .distinct()
                .toList();
    }

    /** Id of an object, by the type and the order of making. */
    public String made(String type, int number) {
        return exchanges.stream()
                .filter(exchange -> params(exchange.request()).getString("type", "").equals(type))
                .skip(number)
                .findFirst()
                .flatMap(Exchange::answer)
                .orElseThrow()
                .getJsonObject("result")
                .getString("value");
    }

    private JsonObject request(int id) {
        return exchanges.stream().map(Exchange::request).filter(request -> request.getInt("id", -1) == id).findFirst().orElseThrow();
    }

    static JsonObject params(JsonObject request) {
        return request.containsKey("params") && request.get("params").getValueType() == JsonValue.ValueType.OBJECT ? request.getJsonObject("params") : JsonValue.EMPTY_JSON_OBJECT;
    }

    static String key(JsonObject request) {
        JsonObject params = params(request);
        String object = params.getString("object", "");
        return form(request) + " " + object + " "
                + Optional.ofNullable(params.getJsonObject("operationParams")).map(values -> values.getString("sink", "")).orElse("");
    }

    /** As the key, for whatever object. */
    static String form(JsonObject request) {
        JsonObject params = params(request);
        Optional<JsonObject> values = Optional.ofNullable(params.getJsonObject("operationParams"));
        return request.getString("method", "") + " " + params.getString("type", "") + " " + params.getString("operation", "") + " "
                + (request.getString("method", "").equals("connect") ? params.containsKey("sessionId") : "") + " "
                + values.map(map -> new TreeSet<>(map.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue().getValueType()).toList()).toString()).orElse("");
    }

    /** Puts events to the request that caused them, as far as the order tells. */
    private static final class Reader {
        private final Recording recording;
        private final Map<String, Exchange> open = new HashMap<>();
        private final List<String> answered = new ArrayList<>();

        Reader(Recording recording) {
            this.recording = recording;
        }

        void line(String text) {
            JsonObject line = read(text);
            if (!line.containsKey("frame") || line.get("frame").getValueType() != JsonValue.ValueType.OBJECT) {
                return;
            }
            JsonObject frame = line.getJsonObject("frame");
            int conn = line.getInt("conn");
            if (line.getString("dir").equals("c2s") && frame.containsKey("method")) {
                var exchange = new Exchange(conn, frame, Optional.empty(), new ArrayList<>(), new ArrayList<>());
                recording.exchanges.add(exchange);
                open.put(conn + " " + frame.get("id"), exchange);
            } else if (frame.containsKey("method")) {
                event(conn, frame);
            } else {
                answer(conn + " " + frame.get("id"), frame);
            }
        }

        private void answer(String id, JsonObject frame) {
            Optional.ofNullable(open.remove(id)).ifPresent(asked -> {
                var whole = new Exchange(asked.conn(), asked.request(), Optional.of(frame), asked.before(), asked.after());
                recording.exchanges.set(recording.exchanges.indexOf(asked), whole);
                answered.add(id);
            });
        }

        /** A request that was made again, such as for one more candidate, causes nothing that the first did not. */
        private void event(int conn, JsonObject frame) {
            String object = frame.getJsonObject("params").getJsonObject("value").getString("object");
            var firsts = new HashMap<String, Exchange>();
            Optional<Exchange> cause = Optional.empty();
            for (Exchange exchange : recording.exchanges) {
                if (exchange.conn() == conn && exchange.isAbout(object) && exchange.isCause() && firsts.putIfAbsent(exchange.key(), exchange) == null) {
                    cause = Optional.of(exchange);
                }
            }
            cause.ifPresent(found -> (found.answer().isPresent() ? found.after() : found.before()).add(frame));
        }

        private static JsonObject read(String text) {
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        }
    }
}
