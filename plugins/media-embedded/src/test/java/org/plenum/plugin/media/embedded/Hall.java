package org.plenum.plugin.media.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** A room of the engine behind a small web server, for browsers on this machine: what a meeting would do with a room, and no more. */
final class Hall implements AutoCloseable, MediaEvents {
    private static final Path PAGE = Path.of("src/test/browser/talk.html");

    private final EmbeddedEngine engine;
    private final MediaRoom room;
    private final HttpServer server;
    private final Map<String, BlockingQueue<String>> outgoing = new ConcurrentHashMap<>();
    private final List<String> news = new CopyOnWriteArrayList<>();

    Hall(Map<String, String> settings) throws IOException {
        engine = new EmbeddedEngine(EngineSettings.of(ServerSettings.of(name -> Optional.ofNullable(settings.get(name)))));
        room = engine.open(new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA")), this)
                .toCompletableFuture()
                .join();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, "text/html", Files.readString(PAGE)));
        server.createContext("/events", this::events);
        server.createContext("/ask", this::asked);
        server.createContext("/news", exchange -> answer(exchange, "application/json", Json.createArrayBuilder(news).build().toString()));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    EmbeddedEngine engine() {
        return engine;
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String person(URI address) {
        return address.getQuery().replace("who=", "");
    }

    private BlockingQueue<String> queue(String who) {
        return outgoing.computeIfAbsent(who, added -> new LinkedBlockingQueue<>());
    }

    private void events(HttpExchange exchange) throws IOException {
        BlockingQueue<String> waiting = queue(person(exchange.getRequestURI()));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                String next = Optional.ofNullable(waiting.poll(1, TimeUnit.SECONDS)).map(text -> "data: " + text + "\n\n").orElse(":\n\n");
                out.write(next.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void asked(HttpExchange exchange) throws IOException {
        JsonObject asked;
        try (var reader = Json.createReader(exchange.getRequestBody())) {
            asked = reader.readObject();
        }
        var who = new ParticipantId(asked.getString("who"));
        switch (asked.getString("what")) {
            case "join" -> room.join(who, new Rights(EnumSet.allOf(Kind.class))).toCompletableFuture().join();
            case "leave" -> room.leave(who);
            case "signal" -> room.signal(who, signal(asked.getJsonObject("signal")));
            case "publish" -> room.publish(who, kinds(asked));
            case "allow" -> room.setAllowed(who, kind(asked.getString("kind")), asked.getBoolean("on"));
            case "subscribe" -> room.subscribe(who, tracks(asked), Quality.valueOf(asked.getString("quality")));
            default -> throw new IllegalArgumentException(asked.getString("what"));
        }
        answer(exchange, "application/json", "{}");
    }

    private static Signal signal(JsonObject json) {
        String type = json.getString("type").toUpperCase(Locale.ROOT).replace('-', '_');
        return new Signal(json.getString("pc"), Signal.Type.valueOf(type), json.getString("sdp"), Map.of());
    }

    private static Kind kind(String text) {
        return Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Kind> kinds(JsonObject asked) {
        return asked.getJsonArray("kinds").getValuesAs(jakarta.json.JsonString.class).stream().map(text -> kind(text.getString())).collect(Collectors.toSet());
    }

    private static Set<TrackRef> tracks(JsonObject asked) {
        return asked.getJsonArray("tracks").getValuesAs(JsonObject.class).stream()
                .map(track -> new TrackRef(new ParticipantId(track.getString("participant")), kind(track.getString("kind"))))
                .collect(Collectors.toSet());
    }

    private static JsonObjectBuilder json(TrackRef track) {
        return Json.createObjectBuilder().add("participant", track.participant().value()).add("kind", text(track.kind()));
    }

    @Override
    public void signal(ParticipantId to, Signal out) {
        var tracks = Json.createObjectBuilder();
        out.tracks().forEach((mid, track) -> tracks.add(mid, json(track)));
        queue(to.value())
                .add(Json.createObjectBuilder()
                        .add("pc", out.pc())
                        .add("type", text(out.type()))
                        .add("sdp", out.sdp())
                        .add("tracks", tracks)
                        .build()
                        .toString());
    }

    @Override
    public void trackLive(TrackRef track) {
        news.add("live " + track.participant() + " " + text(track.kind()));
    }

    @Override
    public void trackEnded(TrackRef track) {
        news.add("ended " + track.participant() + " " + text(track.kind()));
    }

    @Override
    public void level(ParticipantId who, int level) {
        // Too much news.
    }

    @Override
    public void speaking(ParticipantId who) {
        news.add("speaking " + who);
    }

    @Override
    public void state(ParticipantId who, ConnectionState state) {
        news.add("state " + who + " " + text(state));
    }

    @Override
    public void failed(String reason) {
        news.add("failed " + reason);
    }

    @Override
    public void close() {
        server.stop(0);
        engine.close();
    }
}
