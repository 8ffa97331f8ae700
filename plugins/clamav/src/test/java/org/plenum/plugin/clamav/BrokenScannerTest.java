package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.spi.Inspection;
import org.plenum.spi.Verdict;
import org.plenum.testkit.Clamd;

/** S87: whatever happens to the scanner, a file that it did not call clean does not pass. */
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class BrokenScannerTest {
    /** More than the buffers of a connection hold, on both sides. */
    private static final long LARGE = 64L << 20;

    private static final Duration SHORT = Duration.ofSeconds(1);

    private Scanned files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new Scanned(folder);
    }

    private Verdict verdict(String address, Inspection file) throws InterruptedException {
        return Scanned.inspector(Scanned.settings(address, SHORT, 2)).inspect(file);
    }

    private Verdict verdict(OddServer.Behaviour behaviour, Inspection file) throws InterruptedException {
        try (var server = new OddServer(behaviour)) {
            Verdict verdict = verdict(server.address(), file);
            return verdict instanceof Verdict.Unavailable(var detail) ? new Verdict.Unavailable(detail.replace(server.address(), "X")) : verdict;
        }
    }

    private static Verdict unavailable(String why) {
        return Scanned.unavailable("X", why);
    }

    @Test
    @DisplayName("nobody listens: unavailable, over TCP and over a UNIX socket, and with a socket's file that was left behind")
    void nobody(@TempDir Path folder) throws Exception {
        String port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = "127.0.0.1:" + closed.getLocalPort();
        }
        Path left = folder.resolve("left");
        try (var closed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            closed.bind(UnixDomainSocketAddress.of(left));
        }

        assertThat(verdict(port, files.file("a", 10))).isEqualTo(Scanned.unavailable(port, "Connection refused"));
        assertThat(left).exists();
        assertThat(verdict(left.toString(), files.file("a", 10))).isEqualTo(Scanned.unavailable(left.toString(), "Connection refused"));
        assertThat(verdict(folder + "/none", files.file("a", 10))).isEqualTo(Scanned.unavailable(folder + "/none", "No such file or directory"));
        assertThat(verdict("host.invalid:3310", files.file("a", 10)))
                .isEqualTo(Scanned.unavailable("host.invalid:3310", "there is no host 'host.invalid'"));
    }

    @Test
    @DisplayName("a server that takes no connection is waited for as long as is set for connecting")
    void noConnection() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = fill(full);
            var settings = new ScannerSettings(ClamdAddress.of("127.0.0.1:" + full.getLocalPort()), Duration.ofMillis(300), SHORT, 1);

            Verdict verdict = Scanned.inspector(settings).inspect(files.file("a", 10));

            assertThat(verdict).isEqualTo(Scanned.unavailable(settings.address().toString(), "no connection within 300 ms"));
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Connects until the system lets nobody else wait for a server that accepts nobody. */
    private static List<Socket> fill(ServerSocket server) throws IOException {
        var waiting = new ArrayList<Socket>();
        try {
            while (true) {
                var socket = new Socket();
                waiting.add(socket);
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 500);
            }
        } catch (SocketTimeoutException full) {
            return waiting;
        }
    }

    @Test
    @DisplayName("a server that takes the file and says nothing is waited for as long as is set")
    void silent() throws InterruptedException {
        assertThat(verdict(OddServer.saying("", 1000, false), files.file("a", 1000))).isEqualTo(unavailable("clamd gave no answer within 1000 ms"));
    }

    @Test
    @DisplayName("a server that says its answer so slowly that it never ends is not waited for longer")
    void slow() throws InterruptedException {
        OddServer.Behaviour slow = connection -> {
            while (true) {
                connection.getOutputStream().write('x');
                Thread.sleep(100);
            }
        };

        assertThat(verdict(slow, files.file("a", 1000))).isEqualTo(unavailable("clamd gave no answer within 1000 ms"));
    }

    @Test
    @DisplayName("a server that stops reading in the middle of a file is waited for as long as is set")
    void stopsReading() throws InterruptedException {
        Verdict verdict = verdict(connection -> OddServer.read(connection, 100_000), files.file("a", LARGE));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Unavailable.class, unavailable ->
                assertThat(unavailable.detail()).matches("clamd at X: clamd took nothing for 1000 ms, after [1-9][0-9]{4,7} bytes of the file"));
    }

    @Test
    @DisplayName("a server that closes the connection at once, or in the middle of the file, has not called it clean")
    void closes() throws InterruptedException {
        assertThat(verdict(Socket::close, files.file("a", 1000))).isInstanceOf(Verdict.Unavailable.class);
        assertThat(verdict(Socket::close, files.file("a", LARGE))).isInstanceOf(Verdict.Unavailable.class);
        assertThat(verdict(connection -> {
                    OddServer.read(connection, 1_000_000);
                    connection.close();
                }, files.file("a", LARGE)))
                .isInstanceOf(Verdict.Unavailable.class);
        assertThat(verdict(OddServer.saying("", 1000, true), files.file("a", 1000)))
                .isEqualTo(unavailable("clamd closed the connection without an answer"));
    }

    static Stream<List<String>> garbage() {
        return Stream.of(
                List.of("stream: OK", "clamd closed the connection within its answer: stream: OK"),
                List.of("stream: O\0", "clamd says 'stream: O'"),
                List.of("stream: OK\0stream: Eicar FOUND\0", "clamd gave more than one answer, the first: stream: OK"),
                List.of("\0", "clamd says ''"),
                List.of("HTTP/1.1 400 Bad Request\r\n\r\n\0", "clamd says 'HTTP/1.1 400 Bad Request????'"),
                List.of("\u00ff\u0001\u0002\0", "clamd says '???'"),
                List.of("Error writing to temporary file. ERROR\0", "clamd says 'Error writing to temporary file. ERROR'"),
                List.of("x".repeat(100_000), "clamd's answer has no end: " + "x".repeat(100)));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    @DisplayName("an answer that clamd does not give, or does not give to its end, is none")
    void garbage(List<String> said) throws InterruptedException {
        assertThat(verdict(OddServer.saying(said.getFirst(), 1000, true), files.file("a", 1000))).isEqualTo(unavailable(said.getLast()));
    }

    @Test
    @DisplayName("what is called clean before all of it was sent is not clean")
    void early() throws InterruptedException {
        OddServer.Behaviour early = connection -> {
            OddServer.read(connection, 100);
            connection.getOutputStream().write("stream: OK\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        };

        assertThat(verdict(early, files.file("a", LARGE))).isEqualTo(unavailable("clamd answered before it had the whole file: 'stream: OK'"));
    }

    @Test
    @DisplayName("a file that becomes shorter while it is sent was not looked at as a whole")
    void shortened() throws InterruptedException {
        Inspection file = files.file("a", LARGE);
        OddServer.Behaviour shortening = connection -> {
            OddServer.read(connection, 100);
            try (var channel = java.nio.channels.FileChannel.open(file.content(), java.nio.file.StandardOpenOption.WRITE)) {
                channel.truncate(LARGE / 2);
            }
            connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        };

        assertThat(verdict(shortening, file)).isEqualTo(unavailable("the file ended after " + LARGE / 2 + " bytes"));
    }

    @Test
    @DisplayName("a clamd that is killed while it takes a file has not called it clean; started again, it looks at files")
    void killedWhileTaking() throws Exception {
        try (Clamd clamd = Clamd.start()) {
            Verdict verdict = verdict(OddServer.passing(clamd, 1_000_000, clamd::kill), files.file("a", LARGE));

            assertThat(verdict).isInstanceOf(Verdict.Unavailable.class);

            clamd.restart();
            assertThat(verdict(clamd.address(), files.file("a", 1000))).isEqualTo(Verdict.clean());
        }
    }

    @Test
    @DisplayName("a clamd that is killed before it answers has not called the file clean")
    void killedWhileLooking() throws Exception {
        try (Clamd clamd = Clamd.start()) {
            clamd.pause();
            Verdict verdict = verdict(OddServer.passing(clamd, OddServer.streamed(1000), clamd::kill), files.file("a", 1000));

            assertThat(verdict).isInstanceOf(Verdict.Unavailable.class);
        }
    }

    @Test
    @DisplayName("a clamd that hangs is waited for as long as is set, over TCP and over a UNIX socket, with a file of any length")
    void hanging() throws Exception {
        try (Clamd clamd = Clamd.start()) {
            clamd.pause();

            for (String address : List.of(clamd.address(), clamd.socket().toString())) {
                assertThat(verdict(address, files.file("a", 1000))).isEqualTo(Scanned.unavailable(address, "clamd gave no answer within 1000 ms"));
                assertThat(verdict(address, files.file("a", LARGE))).isInstanceOfSatisfying(Verdict.Unavailable.class, unavailable ->
                        assertThat(unavailable.detail()).startsWith("clamd at " + address + ": clamd took nothing for 1000 ms"));
            }

            clamd.resume();
            assertThat(verdict(clamd.address(), files.file("a", 1000))).isEqualTo(Verdict.clean());
            assertThat(Files.exists(clamd.socket())).isTrue();
        }
    }
}
