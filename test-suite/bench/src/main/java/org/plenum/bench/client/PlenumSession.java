package org.plenum.bench.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** One browser's cookies and CSRF token, and REST requests that carry them; blocks the caller, at most 30 s a request. */
public final class PlenumSession {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(2);

    /**
     * Who came into a meeting.
     *
     * @param state {@code admitted} or {@code waiting}
     */
    public record Entered(String participant, String state) {}

    private final HttpClient http;
    private final URI server;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private volatile String csrf = "";

    PlenumSession(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    public Answer get(String path) {
        return send("GET", path, MissingNode.getInstance());
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, body);
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return delete(path, MissingNode.getInstance());
    }

    public Answer delete(String path, JsonNode body) {
        return send("DELETE", path, body);
    }

    /**
     * A piece of an upload.
     *
     * @param offset bytes that were sent before
     */
    public Answer patch(String path, long offset, byte[] piece, int length) {
        HttpRequest request = begun(path)
                .timeout(UPLOAD_LIMIT)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece, 0, length))
                .build();
        return answered(exchange(request));
    }

    /** A file, as it is. @throws IllegalStateException if it is not given */
    public byte[] bytes(String path) {
        HttpResponse<byte[]> response = exchange(begun(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode() + " instead of 200: " + path);
        }
        return response.body();
    }

    /** What stands in the answer's head alone. @return its status */
    public int head(String path) {
        HttpRequest request = begun(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        return exchange(request).statusCode();
    }

    /** As a request with nothing to say. */
    public Answer post(String path) {
        return post(path, MissingNode.getInstance());
    }

    /**
     * Comes in through the meeting's door.
     *
     * @param name of a guest; empty for a session that is signed in
     * @param key from the link; empty where none is needed
     */
    public Entered enter(String meeting, String name, String key) {
        ObjectNode body = PlenumServer.JSON.createObjectNode();
        if (!name.isEmpty()) {
            body.put("name", name);
        }
        if (!key.isEmpty()) {
            body.put("key", key);
        }
        JsonNode entry = post("/api/meetings/" + meeting + "/entry", body).expect(200);
        return new Entered(entry.path("participant").asText(), entry.path("state").asText());
    }

    /** The upgrade to a meeting's socket as this browser would ask for it. */
    public SocketTarget socketOf(String meeting) {
        return new SocketTarget(
                server.getHost(),
                server.getPort(),
                "/api/meetings/" + meeting + "/socket",
                Map.of("Cookie", cookieHeader(), "Origin", server.toString()));
    }

    private Answer send(String method, String path, JsonNode body) {
        HttpRequest.Builder request = begun(path);
        if (body.isMissingNode()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        return answered(exchange(request.build()));
    }

    private HttpRequest.Builder begun(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Origin", server.toString())
                .header("Accept", "application/json, application/problem+json, */*;q=0.5");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (!csrf.isEmpty()) {
            request.header("X-Plenum-CSRF", csrf);
        }
        return request;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> reading) {
        try {
            return http.send(request, reading);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + request.uri().getPath(), stop);
        }
    }

    private Answer answered(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        JsonNode body = parsed(response.body());
        if (body.path("csrf").isTextual()) {
            csrf = body.path("csrf").asText();
        }
        return new Answer(response.statusCode(), body);
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (equals > 0) {
            cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : PlenumServer.JSON.readTree(body);
        } catch (JsonProcessingException page) {
            return MissingNode.getInstance();
        }
    }
}
