package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.test.server.Browser.Reply;

/** A server that {@code wildfly-config/tls.cli} was applied to, with a certificate made here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportSecurityTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "server-home-tls").toAbsolutePath();
    private static final Path STORE = Path.of("target", "tls.p12").toAbsolutePath();
    private static final String PASSWORD = "made for this test";
    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;

    private int port;
    private SSLContext context;
    private Server server;

    @BeforeAll
    void start() throws IOException, GeneralSecurityException {
        Duration limit = Duration.ofMinutes(10);
        Files.deleteIfExists(STORE);
        Programs.run(
                ROOT, limit,
                System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-alias", "plenum", "-keyalg", "EC", "-groupname", "secp256r1",
                "-dname", "CN=localhost", "-ext", "SAN=IP:127.0.0.1,DNS:localhost", "-storetype", "PKCS12",
                "-keystore", STORE.toString(), "-storepass", PASSWORD);
        var environment = Map.of("PLENUM_TLS_PASSWORD", PASSWORD, "PLENUM_TLS_KEYSTORE", STORE.toString());
        if (!Files.isDirectory(HOME.resolve("standalone"))) {
            Programs.run(ROOT, limit, ROOT.resolve("plenum").toString(), "server-home", HOME.toString(), "h2");
            Programs.run(ROOT, limit, environment, ROOT.resolve("plenum").toString(), "configure", HOME.toString(), "tls.cli");
        }
        port = Server.freePort();
        context = trusting(STORE);
        Map<String, String> ports = Map.of("jboss.https.port", String.valueOf(port), "plenum.tls.port", String.valueOf(port));
        server = Server.start("secured", HOME, ports, environment);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore certificates = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(null, trust.getTrustManagers(), null);
        return made;
    }

    private URI secure() {
        return URI.create("https://127.0.0.1:" + port);
    }

    private Browser browser() {
        return Browser.at(secure(), HttpClient.newBuilder().sslContext(context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/m/AAAAAAAAAAAAAAAAAAAAAA", "/api/session", "/api/meetings/AAAAAAAAAAAAAAAAAAAAAA/socket", "/plugins/chat/panel.js", "/nothing.js"})
    @DisplayName("S27: plain HTTP gives nothing but the way to the encrypted address: no page, asset, answer, cookie or socket")
    void plain(String path) {
        Browser plain = Browser.at(server.address(), HttpClient.newBuilder());
        for (String method : List.of("GET", "POST", "HEAD")) {
            Reply answer = plain.send(method, path, method.equals("POST") ? "{}" : "", Map.of());

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo("https://127.0.0.1:" + port + path);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    @DisplayName("S27: a socket does not open unencrypted")
    void plainSocket() {
        var target = new org.plenum.bench.client.SocketTarget(
                "127.0.0.1", server.address().getPort(), "/api/meetings/AAAAAAAAAAAAAAAAAAAAAA/socket", Map.of("Origin", server.address().toString()));

        assertThat(RawSocket.status(target)).isEqualTo(302);
    }

    @Test
    @DisplayName("S27: encrypted answers demand encryption for a year, of pages, REST, plugins and errors")
    void strict() {
        Browser browser = browser();
        for (String path : List.of("/", "/api/session", "/api/preferences", "/plugins/chat/panel.js", "/nothing.js")) {
            assertThat(browser.get(path).header("Strict-Transport-Security")).as(path).startsWith("max-age=31536000");
        }
    }

    @Test
    @DisplayName("S27: the cookie goes over encrypted connections only, and the socket is encrypted like all the rest")
    void socket() throws Exception {
        Browser admin = browser();
        Reply signedIn = admin.post("/api/session/link", House.object().put("token", server.firstLink())).expect(200);
        assertThat(signedIn.cookies()).singleElement().satisfies(cookie -> assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                .contains("; secure", "; httponly", "; samesite=lax"));
        JsonNode meeting = admin.post("/api/meetings", House.object().put("title", "Encrypted")).expect(201).json();
        assertThat(meeting.path("attendeeLink").asText()).isNotEmpty();
        String id = meeting.path("id").asText();
        admin.post("/api/meetings/" + id + "/entry", House.object()).expect(200);

        var heard = new CompletableFuture<String>();
        WebSocket socket = open(admin, id, secure().toString(), heard);
        socket.sendText(RawSocket.HELLO, true).get(20, TimeUnit.SECONDS);

        assertThat(heard.get(20, TimeUnit.SECONDS)).contains("\"hello\"").contains("Encrypted");
        assertThatThrownBy(() -> open(admin, id, "http://127.0.0.1:1", new CompletableFuture<>())).isInstanceOf(CompletionException.class);
        socket.abort();
    }

    private WebSocket open(Browser browser, String meeting, String origin, CompletableFuture<String> heard) {
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .newWebSocketBuilder()
                .header("Cookie", Browser.COOKIE + "=" + browser.cookie())
                .header("Origin", origin)
                .buildAsync(URI.create("wss://127.0.0.1:" + port + "/api/meetings/" + meeting + "/socket"), new Hearing(heard))
                .join();
    }

    private record Hearing(CompletableFuture<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.complete(text.toString());
            return CompletableFuture.completedStage(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    @DisplayName("S27: TLS 1.2 and 1.3 are spoken, with ciphers that forget their keys")
    void spoken(String version) throws IOException {
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).matches("TLS_(ECDHE_(ECDSA|RSA)_WITH_)?(AES|CHACHA20).*(GCM|POLY1305)_SHA(256|384)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0300, 0x0301, 0x0302})
    @DisplayName("S27: SSL 3, TLS 1.0 and TLS 1.1 are refused in the handshake")
    void old(int version) {
        assertThat(firstByte(hello(version, 0xc009, 0xc013, 0x002f))).isEqualTo(ALERT);
    }

    @Test
    @DisplayName("the same handshake by hand is answered when it offers TLS 1.2, and refused when it offers weak ciphers only")
    void byHand() {
        assertThat(firstByte(hello(0x0303, 0xc02b))).isEqualTo(HANDSHAKE);
        assertThat(firstByte(hello(0x0303, 0xc009, 0xc013, 0x002f, 0x000a, 0x0005))).isEqualTo(ALERT);
    }

    /** Kind of the record that the server answers with. */
    private int firstByte(byte[] hello) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(hello);
            InputStream answer = socket.getInputStream();
            return answer.read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A ClientHello (RFC 5246, 7.4.1.2) that offers this version at most, and these ciphers on the curve secp256r1. */
    private static byte[] hello(int version, int... ciphers) {
        var body = new ByteArrayOutputStream();
        two(body, version);
        body.writeBytes(new byte[32]);
        body.write(0);
        two(body, 2 * ciphers.length);
        for (int cipher : ciphers) {
            two(body, cipher);
        }
        body.writeBytes(new byte[] {1, 0});
        byte[] extensions = {
            0, 10, 0, 4, 0, 2, 0, 23, // curves
            0, 11, 0, 2, 1, 0, // points
            0, 13, 0, 6, 0, 4, 4, 3, 2, 3 // signatures: ECDSA with SHA-256 and SHA-1
        };
        two(body, extensions.length);
        body.writeBytes(extensions);
        var record = new ByteArrayOutputStream();
        record.write(HANDSHAKE);
        two(record, Math.min(version, 0x0301));
        two(record, body.size() + 4);
        record.write(1);
        record.write(0);
        two(record, body.size());
        record.writeBytes(body.toByteArray());
        return record.toByteArray();
    }

    private static void two(ByteArrayOutputStream out, int number) {
        out.write(number >> 8);
        out.write(number);
    }
}
