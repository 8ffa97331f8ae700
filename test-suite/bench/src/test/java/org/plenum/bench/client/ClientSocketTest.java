package org.plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ClientSocketTest {

    private final SocketLoops loops = SocketLoops.start(1);
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        loops.close();
    }

    private static final class Heard implements SocketListener {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        @Override
        public void message(ClientSocket socket, Text text) {
            said.add(text.string());
        }

        @Override
        public void closed(ClientSocket socket, int code, String reason) {
            said.add("closed " + code + " " + reason);
        }

        private String next() throws InterruptedException {
            return String.valueOf(said.poll(10, TimeUnit.SECONDS));
        }
    }

    private ClientSocket connect(SocketTarget target) throws Exception {
        return loops.connect(target, heard).get(10, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("the upgrade carries cookie and origin")
    void upgradeCarriesHeaders() throws Exception {
        BlockingQueue<String> heads = new LinkedBlockingQueue<>();
        try (ScriptedServer server = new ScriptedServer(peer -> heads.add(peer.upgrade()))) {
            connect(new SocketTarget("127.0.0.1", server.port(), "/a/b?c", Map.of("Cookie", "plenum-session=x", "Origin", "http://127.0.0.1")));

            assertThat(heads.poll(10, TimeUnit.SECONDS))
                    .startsWith("GET /a/b?c HTTP/1.1\r\n")
                    .contains("Cookie: plenum-session=x\r\n", "Origin: http://127.0.0.1\r\n");
        }
    }

    @Test
    @DisplayName("a refused upgrade fails with the status")
    void refusedUpgrade() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.request();
            peer.answer("403 Forbidden", "", "");
        })) {
            assertThatThrownBy(() -> connect(server.target("/"))).cause().isInstanceOfSatisfying(
                    UpgradeRefused.class, refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    @Test
    @DisplayName("an answer with a wrong accept key is no WebSocket")
    void wrongAcceptKey() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.request();
            peer.write("HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: no\r\n\r\n");
        })) {
            assertThatThrownBy(() -> connect(server.target("/"))).cause().isInstanceOf(UpgradeRefused.class);
        }
    }

    @Test
    @DisplayName("a port where nobody listens fails at once")
    void nobodyListens() throws Exception {
        int port;
        try (ScriptedServer server = new ScriptedServer()) {
            port = server.port();
        }

        assertThatThrownBy(() -> connect(new SocketTarget("127.0.0.1", port, "/"))).hasCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 1_000_000})
    @DisplayName("a text of any length goes out masked and comes back whole")
    void everyLength(int length) throws Exception {
        String text = "å".repeat(length / 2) + (length % 2 == 1 ? "x" : "");
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            peer.text(peer.receive().text());
        })) {
            connect(server.target("/")).send(text);

            assertThat(heard.next()).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("frames that come byte by byte, fragmented, with control frames between, give the same messages")
    void byteByByte() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Peer.frame(false, 1, bytes("one, ")));
        bytes.writeBytes(Peer.frame(true, 10, bytes("pong")));
        bytes.writeBytes(Peer.frame(false, 0, bytes("")));
        bytes.writeBytes(Peer.frame(true, 0, bytes("two")));
        bytes.writeBytes(Peer.frame(true, 1, bytes("")));
        bytes.writeBytes(Peer.frame(true, 1, bytes("x".repeat(300))));
        List<String> messages = new ArrayList<>();
        FrameReader reader = new FrameReader(new FrameReader.Sink() {
            @Override
            public void text(Text text) {
                messages.add(text.string());
            }

            @Override
            public void ping(byte[] payload) {
                throw new AssertionError("no ping was sent");
            }

            @Override
            public void close(int code, String reason) {
                throw new AssertionError("no close was sent");
            }
        });

        byte[] all = bytes.toByteArray();
        for (int i = 0; i < all.length; i++) {
            reader.read(all, i, i + 1);
        }
        reader.read(all, 0, all.length);

        List<String> once = List.of("one, two", "", "x".repeat(300));
        assertThat(messages.subList(0, 3)).isEqualTo(once);
        assertThat(messages.subList(3, 6)).isEqualTo(once);
    }

    @Test
    @DisplayName("frames that arrive together with the answer to the upgrade are not lost")
    void framesRightAfterUpgrade() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(Peer.frame(true, 1, bytes("first")));
            both.writeBytes(Peer.frame(true, 1, bytes("second")));
            peer.write(both.toByteArray());
            peer.receive();
        })) {
            ClientSocket socket = connect(server.target("/"));

            assertThat(heard.next()).isEqualTo("first");
            assertThat(heard.next()).isEqualTo("second");
            socket.send("done");
        }
    }

    @Test
    @DisplayName("a ping is answered with its payload")
    void pingIsAnswered() throws Exception {
        BlockingQueue<Peer.Received> pongs = new LinkedBlockingQueue<>();
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            peer.write(Peer.frame(true, 9, bytes("are you there")));
            pongs.add(peer.receive());
        })) {
            connect(server.target("/"));

            Peer.Received pong = pongs.take();
            assertThat(pong.operation()).isEqualTo(10);
            assertThat(pong.text()).isEqualTo("are you there");
        }
    }

    @Test
    @DisplayName("a close frame's code and reason reach the listener, a cut connection is code 1006")
    void closing() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                peer -> {
                    peer.upgrade();
                    peer.write(Peer.frame(true, 8, new byte[] {(byte) (4008 >> 8), (byte) 4008, 's', 'l', 'o', 'w'}));
                    assertThat(peer.receive().operation()).isEqualTo(8);
                },
                peer -> {
                    peer.upgrade();
                    peer.drop();
                })) {
            connect(server.target("/"));
            assertThat(heard.next()).isEqualTo("closed 4008 slow");

            connect(server.target("/"));
            assertThat(heard.next()).startsWith("closed 1006");
        }
    }

    @Test
    @DisplayName("a masked frame from a server breaks the socket")
    void maskedFrameFromServer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            peer.write(new byte[] {(byte) 0x81, (byte) 0x80, 0, 0, 0, 0});
        })) {
            connect(server.target("/"));

            assertThat(heard.next()).startsWith("closed 1006").contains("mask");
        }
    }

    @Test
    @DisplayName("a socket that does not read gets nothing until it reads again")
    void pausedReading() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.upgrade();
            peer.receive();
            peer.text("now");
            peer.receive();
        })) {
            ClientSocket socket = connect(server.target("/"));
            socket.reading(false);
            socket.send("go");

            assertThat(heard.said.poll(200, TimeUnit.MILLISECONDS)).isNull();
            socket.reading(true);
            assertThat(heard.next()).isEqualTo("now");
            socket.send("done");
        }
    }

    @Test
    @DisplayName("a line break cannot be smuggled into the upgrade")
    void noHeaderSplitting() {
        assertThatThrownBy(() -> new SocketTarget("127.0.0.1", 1, "/", Map.of("Cookie", "a\r\nX: y")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
