package org.plenum.test.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A browser whose every header and byte a test decides; it follows no redirect and hides nothing of an answer. */
final class Browser {
    static final String COOKIE = "plenum-session";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI server;
    private String cookie = "";
    private String csrf = "";

    private Browser(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    static Browser at(URI server, HttpClient.Builder http) {
        return new Browser(http.version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build(), server);
    }

    static Browser at(House house) {
        return at(house.server().address(), HttpClient.newBuilder());
    }

    /** @param place network address that the server sees, within 127.0.0.0/8: what is counted by address hits nobody else */
    static Browser at(House house, String place) {
        try {
            return at(house.server().address(), HttpClient.newBuilder().localAddress(InetAddress.getByName(place)));
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(place, malformed);
        }
    }

    /** The same connection with another session: none, or one whose cookie and token a test has got hold of. */
    Browser with(String otherCookie, String otherCsrf) {
        Browser other = new Browser(http, server);
        other.cookie = otherCookie;
        other.csrf = otherCsrf;
        return other;
    }

    /** Value of the session's cookie; empty without one. */
    String cookie() {
        return cookie;
    }

    String csrf() {
        return csrf;
    }

    Reply get(String path) {
        return send("GET", path, "", Map.of());
    }

    Reply post(String path, JsonNode body) {
        return send("POST", path, body.toString(), Map.of());
    }

    Reply put(String path, JsonNode body) {
        return send("PUT", path, body.toString(), Map.of());
    }

    Reply delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    Reply send(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** @param headers instead of, and beside, those that a page of the server sends; an empty one is left out, and with
     *     {@code Transfer-Encoding: chunked} the length is not told */
    Reply send(String method, String path, byte[] body, Map<String, String> headers) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.put("Origin", server.toString());
        all.put("Content-Type", body.length == 0 ? "" : "application/json");
        all.put("Cookie", cookie.isEmpty() ? "" : COOKIE + "=" + cookie);
        all.put("X-Plenum-CSRF", csrf);
        all.putAll(headers);
        boolean chunked = all.remove("Transfer-Encoding") != null;
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).method(method, publisher(body, chunked));
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return kept(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(method + " " + path, fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest.BodyPublisher publisher(byte[] body, boolean chunked) {
        if (body.length == 0) {
            return HttpRequest.BodyPublishers.noBody();
        }
        var whole = HttpRequest.BodyPublishers.ofByteArray(body);
        return chunked ? HttpRequest.BodyPublishers.fromPublisher(whole) : whole;
    }

    private Reply kept(HttpResponse<String> response) {
        Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
        reply.cookies().forEach(set -> cookie = set.substring(COOKIE.length() + 1, (set + ";").indexOf(';')).replace("\"", ""));
        if (reply.json().path("csrf").isTextual()) {
            csrf = reply.json().path("csrf").asText();
        }
        return reply;
    }

    Reply signIn(Member member) {
        return signIn(member.mail(), member.password());
    }

    Reply signIn(String mail, String password) {
        return post("/api/session", House.object().put("mail", mail).put("password", password));
    }

    /** What the server said. */
    record Reply(int status, HttpHeaders headers, String body) {
        /** Empty if there is none. */
        String header(String name) {
            return String.join(", ", headers.allValues(name));
        }

        /** Whole {@code Set-Cookie} headers of the session's cookie. */
        List<String> cookies() {
            return headers.allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith(COOKIE + "="))
                    .toList();
        }

        /** A missing node if the body is no JSON. */
        JsonNode json() {
            try {
                return body.isBlank() ? MissingNode.getInstance() : House.JSON.readTree(body);
            } catch (JsonProcessingException page) {
                return MissingNode.getInstance();
            }
        }

        String code() {
            return json().path("code").asText();
        }

        Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("status " + status + " instead of " + wanted + ": " + body);
            }
            return this;
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }
}
