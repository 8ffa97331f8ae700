package org.plenum.plugin.media.kurento.replay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.media.kurento.replay.Recording.Exchange;
import org.plenum.plugin.media.kurento.replay.SocketServer.Peer;

/** A media server that answers as the one that was recorded. */
public final class Replay implements SocketServer.Listener, AutoCloseable {
    private static final List<String> ALL = List.of(
            "01-connect-ping-pipeline", "02-publisher", "03-sfu", "06a-errors", "06c-server-kill", "07a-two-sessions-reconnect", "07c-session-expiry");
    private static final List<Recording> RECORDINGS = ALL.stream().map(Recording::of).toList();

    private final Recording recording;
    private final List<Integer> conns;
    private final SocketServer socket;
    private final Map<Peer, Integer> peers = new HashMap<>();
    private final Set<Exchange> used = new HashSet<>();
    private final Set<String> subscribed = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Map<String, JsonObject> errors = new HashMap<>();
    private final List<JsonObject> requests = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final List<String> formed = new ArrayList<>();
    private String session = "";
    private int opened;

    /**
     * @param name of the recording
     * @param conns its connections that are played, in this order
     */
    public Replay(String name, Integer... conns) throws IOException {
        this.recording = Recording.of(name);
        this.conns = List.of(conns);
        this.socket = new SocketServer(this);
    }

    public Recording recording() {
        return recording;
    }

    public SocketServer socket() {
        return socket;
    }

    public String url() {
        return "ws://127.0.0.1:" + socket.port() + "/kurento";
    }

    /** Requests of this operation, or method, get no answer. */
    public synchronized void hold(String operation) {
        held.add(operation);
    }

    public synchronized void let(String operation) {
        held.remove(operation);
    }

    /** Requests of this operation get the error that was recorded with that code. */
    public synchronized void refuse(String operation, int code) {
        JsonObject error = RECORDINGS.stream()
                .flatMap(one -> one.exchanges().stream())
                .flatMap(exchange -> exchange.answer().stream())
                .filter(answer -> answer.containsKey("error") && answer.getJsonObject("error").getInt("code") == code)
                .findFirst()
                .orElseThrow();
        errors.put(operation, error);
    }

    /** What was asked, such as {@code invoke processOffer}, in order. */
    public synchronized List<String> asked() {
        return requests.stream().map(Replay::brief).toList();
    }

    /** The values of one operation, in order. */
    public synchronized List<JsonObject> values(String operation) {
        return requests.stream()
                .map(Recording::params)
                .filter(params -> params.getString("operation", "").equals(operation))
                .map(params -> Optional.ofNullable(params.getJsonObject("operationParams")).orElse(JsonValue.EMPTY_JSON_OBJECT))
                .toList();
    }

    /** What was asked that no recording knows. */
    public synchronized List<String> strange() {
        return List.copyOf(strange);
    }

    /** What this recording did not hold for that object, but another one for another. */
    public synchronized List<String> formed() {
        return List.copyOf(formed);
    }

    public synchronized String everything() {
        return requests.toString();
    }

    private static String brief(JsonObject request) {
        JsonObject params = Recording.params(request);
        return Stream.of(request.getString("method"), params.getString("type", ""), params.getString("operation", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public synchronized void opened(Peer peer) {
        peers.put(peer, conns.get(Math.min(opened++, conns.size() - 1)));
    }

    @Override
    public synchronized void text(Peer peer, String text) {
        JsonObject request = read(text);
        requests.add(request);
        JsonObject params = Recording.params(request);
        if (held.contains(request.getString("method")) || held.contains(params.getString("operation", ""))) {
            return;
        }
        Optional<JsonObject> error = Optional.ofNullable(errors.get(params.getString("operation", params.getString("type", ""))));
        if (error.isPresent()) {
            send(peer, request, error.get());
            return;
        }
        if (request.getString("method").equals("subscribe")) {
            subscribed.add(params.getString("object") + " " + params.getString("type"));
        }
        int conn = Optional.ofNullable(peers.get(peer)).orElseThrow();
        Optional<Exchange> exact = exact(conn, request);
        if (exact.isPresent()) {
            exact.get().before().forEach(event -> event(peer, event));
            send(peer, request, exact.get().answer().orElseThrow());
            if (used.add(exact.get())) {
                exact.get().after().forEach(event -> event(peer, event));
            }
            return;
        }
        Optional<JsonObject> form = form(request);
        if (form.isPresent()) {
            formed.add(brief(request));
            send(peer, request, form.get());
        } else {
            strange.add(text);
        }
    }

    /** The next one that has not been played; if all have, the last: requests for a second candidate have the answer of the first. */
    private Optional<Exchange> exact(int conn, JsonObject request) {
        String key = Recording.key(request);
        List<Exchange> all = recording.exchanges().stream()
                .filter(exchange -> exchange.conn() == conn && exchange.answer().isPresent() && exchange.key().equals(key))
                .toList();
        boolean isMaking = request.getString("method").equals("create");
        return all.stream().filter(exchange -> !used.contains(exchange)).findFirst().or(() -> isMaking || all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    /** As another recording has it, for an object of ours. */
    private Optional<JsonObject> form(JsonObject request) {
        JsonObject params = Recording.params(request);
        String form = Recording.form(request);
        return RECORDINGS.stream()
                .flatMap(one -> one.exchanges().stream())
                .filter(exchange -> Recording.form(exchange.request()).equals(form))
                .flatMap(exchange -> exchange.answer().stream())
                .filter(answer -> answer.containsKey("result"))
                .findFirst()
                .map(answer -> {
                    var result = Json.createObjectBuilder(answer.getJsonObject("result")).add("sessionId", session);
                    if (request.getString("method").equals("create")) {
                        String parent = Optional.ofNullable(params.getJsonObject("constructorParams")).map(values -> values.getString("mediaPipeline", "")).orElse("");
                        result.add("value", (parent.isEmpty() ? "" : parent + "/") + UUID.randomUUID() + "_kurento." + params.getString("type"));
                    } else if (request.getString("method").equals("subscribe")) {
                        result.add("value", UUID.randomUUID().toString());
                    }
                    return Json.createObjectBuilder(answer).add("result", result).build();
                });
    }

    private void send(Peer peer, JsonObject request, JsonObject answer) {
        if (answer.containsKey("result")) {
            session = answer.getJsonObject("result").getString("sessionId", session);
        }
        peer.send(Json.createObjectBuilder(answer).add("id", request.get("id")).build().toString());
    }

    /** Only to whom has asked for such. */
    private void event(Peer peer, JsonObject event) {
        JsonObject value = event.getJsonObject("params").getJsonObject("value");
        if (subscribed.contains(value.getString("object") + " " + value.getString("type"))) {
            peer.send(event.toString());
        }
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
