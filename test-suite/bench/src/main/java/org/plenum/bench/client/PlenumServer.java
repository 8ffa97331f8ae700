package org.plenum.bench.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** A server to talk to; shares one REST client among all its sessions. */
public final class PlenumServer implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param address scheme, host and port, no path: {@code http://127.0.0.1:8080} */
    public PlenumServer(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** A browser that nobody has signed in with; enter a meeting with it to become a guest. */
    public PlenumSession nobody() {
        return new PlenumSession(http, address);
    }

    /** @param token from a one-time link, what stands behind {@code #token=} */
    public PlenumSession signIn(String token) {
        PlenumSession session = nobody();
        session.post("/api/session/link", JSON.createObjectNode().put("token", token)).expect(200);
        return session;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
