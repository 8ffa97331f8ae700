package org.plenum.plugin.media.embedded.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.embedded.wire.Answer;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.StunMessage;

/** A connection and a caller with a real socket. */
class ConnectionTest {
    /** STUN, DTLS of several kinds, RTP, RTCP, and what is neither. */
    private static final byte[] FIRST_BYTES = {0, 1, 20, 21, 22, 23, 63, 64, (byte) 0x80, (byte) 0x90, (byte) 0xBF, (byte) 0xFF};

    private final Recorder recorder = new Recorder();
    private Port port;
    private Connection connection;
    private Caller caller;

    @BeforeEach
    void open() throws IOException {
        port = new Port(InetAddress.getLoopbackAddress(), 0, 2, 2000, 32);
        connection = Connection.open(port, recorder, recorder).orElseThrow();
        caller = new Caller(port, connection, true);
    }

    @AfterEach
    void close() {
        caller.close();
        port.close();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("it holds within 10 seconds").isNegative();
            Thread.sleep(5);
        }
    }

    private void connect() throws IOException, InterruptedException {
        connection.answered(caller.answer());
        caller.connect();
        until(() -> recorder.news.contains("connected"));
    }

    /** What was asked of the connection's lane before is done. */
    private void settle() throws InterruptedException {
        var done = new java.util.concurrent.CountDownLatch(1);
        connection.execute(done::countDown);
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("media come through under both protections, and what comes twice is taken once (RFC 3711, RFC 7714)")
    void media() throws Exception {
        for (boolean isAuthenticated : new boolean[] {true, false}) {
            var heard = new Recorder();
            Connection one = Connection.open(port, heard, heard).orElseThrow();
            try (var talker = new Caller(port, one, isAuthenticated)) {
                one.answered(talker.answer());
                talker.connect();
                until(() -> heard.news.contains("connected"));
                byte[] sent = talker.sendMedia(77, 65535);
                talker.send(sent);
                byte[] forged = sent.clone();
                forged[20] ^= 1;
                forged[3] ^= 1;
                talker.send(forged);
                talker.sendMedia(77, 0);
                talker.send(sent);
                talker.sendMedia(77, 1);
                until(() -> heard.media.size() == 3);
            }
        }
    }

    @Test
    @DisplayName("IPv6 and IPv4 come in by the same port")
    void bothFamilies() throws Exception {
        InetAddress six = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        assumeTrue(java.net.NetworkInterface.getByInetAddress(six) != null, "there is no IPv6 on this machine");
        try (var everywhere = new Port(new InetSocketAddress(0).getAddress(), 0, 2, 10, 4)) {
            for (InetAddress loopback : new InetAddress[] {six, InetAddress.getLoopbackAddress()}) {
                var heard = new Recorder();
                Connection one = Connection.open(everywhere, heard, heard).orElseThrow();
                try (var talker = new Caller(everywhere, one, true, loopback)) {
                    one.answered(talker.answer());
                    talker.connect();
                    heard.awaitConnected();
                    talker.sendMedia(3, 1);
                    until(() -> heard.media.size() == 1);
                }
            }
        }
    }

    @Test
    @DisplayName("200000 datagrams of garbage, from strangers and from who is known, change nothing: media go on, and no memory is kept")
    void garbage() throws Exception {
        connect();
        caller.sendMedia(5, 1);
        until(() -> recorder.media.size() == 1);
        var random = new Random(1);
        long before = used();
        try (var stranger = new Caller(port, connection, true)) {
            for (int count = 0; count < 100_000; count++) {
                byte[] data = new byte[1 + random.nextInt(200)];
                random.nextBytes(data);
                data[0] = FIRST_BYTES[count % FIRST_BYTES.length];
                if (data.length > 8 && count % 3 == 0) {
                    Bytes.putWord(data, 4, 0x2112A442);
                    Bytes.put16(data, 2, data.length - 20);
                }
                caller.send(data);
                stranger.send(data);
                if (count % 100 == 0) {
                    settle();
                }
            }
            settle();
            assertThat(stranger.in.get()).isZero();
        }
        assertThat(used() - before).as("bytes more than before").isLessThan(8_000_000);
        caller.sendMedia(5, 2);
        until(() -> recorder.media.size() == 2);
    }

    private static long used() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    @DisplayName("a caller that comes before its answer waits for it, and goes on")
    void early() throws Exception {
        caller.bind(true);
        Future<?> handshake;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            handshake = threads.submit(() -> {
                caller.handshake();
                return true;
            });
            until(() -> caller.out.get() > 300);
            settle();
            assertThat(recorder.news).containsExactly("attached");

            connection.answered(caller.answer());

            assertThat(handshake.get(10, TimeUnit.SECONDS)).isEqualTo(true);
        }
        until(() -> recorder.news.contains("connected"));
    }

    @Test
    @DisplayName("a certificate that was not announced ends it")
    void fingerprint() throws Exception {
        Answer other = new Answer(caller.own.ufrag(), caller.own.password(), Set.of(port.fingerprint()), List.of());
        connection.answered(other);

        assertThatThrownBy(caller::connect).isInstanceOf(IOException.class);

        until(() -> recorder.news.stream().anyMatch(line -> line.startsWith("FAILED the handshake failed:") && line.contains("certificate")));
        assertThat(recorder.news).doesNotContain("connected");
    }

    @Test
    @DisplayName("before an address has agreed, no more goes there than has come from there, whatever is sent (no amplification)")
    void amplification() throws Exception {
        connection.answered(caller.answer());
        caller.answersChecks = false;
        for (int round = 0; round < 20; round++) {
            caller.bind(true);
            caller.send(new byte[] {22, (byte) 0xFE, (byte) 0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1});
            assertThat(caller.in.get()).isLessThanOrEqualTo(caller.out.get());
        }
        settle();
        assertThat(caller.in.get()).isLessThanOrEqualTo(caller.out.get());
        assertThat(caller.datagrams).isEmpty();
    }

    @Test
    @DisplayName("strangers are not answered, and who takes our role is told so (RFC 8445, 7.3.1.1)")
    void strangers() throws Exception {
        caller.send(caller.request(connection.ufrag(), "passwordpasswordpassword", true));
        caller.send(caller.request("nobody", connection.password(), true));
        assertThat(caller.bind(false).errorCode()).isEqualTo(487);
        assertThat(caller.bind(true).type()).isEqualTo(StunMessage.BINDING_SUCCESS);
        assertThat(caller.stun).isEmpty();
    }

    @Test
    @DisplayName("an address that does not agree any more is sent nothing after 30 seconds, until it agrees again (RFC 7675)")
    void consent() throws Exception {
        connect();
        caller.answersChecks = false;
        connection.execute(() -> connection.tick(System.nanoTime() + Duration.ofSeconds(31).toNanos()));
        until(() -> recorder.news.contains("INTERRUPTED nothing was heard for 10 seconds"));
        caller.media.clear();
        var packet = new Packet();
        packet.length(100);
        packet.data()[0] = (byte) 0x80;
        connection.execute(() -> connection.send(packet));
        settle();
        assertThat(caller.media).isEmpty();

        caller.answersChecks = true;
        until(() -> {
            caller.send(caller.request(connection.ufrag(), connection.password(), true));
            return recorder.news.getLast().startsWith("CONNECTED");
        });
        connection.execute(() -> connection.send(packet));
        assertThat(caller.media.poll(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @DisplayName("after a restart the new names are good, and the old ones until the new ones are used; media go on")
    void restart() throws Exception {
        connect();
        String oldName = connection.ufrag();
        String oldPassword = connection.password();
        connection.restart();
        settle();
        caller.send(caller.request(oldName, oldPassword, true));
        assertThat(caller.stun.poll(5, TimeUnit.SECONDS)).isNotNull();

        assertThat(caller.bind(true).type()).isEqualTo(StunMessage.BINDING_SUCCESS);
        settle();
        caller.send(caller.request(oldName, oldPassword, true));
        caller.sendMedia(5, 1);

        until(() -> recorder.media.size() == 1);
        assertThat(caller.stun).isEmpty();
    }

    @Test
    @DisplayName("when the last flight of a handshake is lost, it is sent again")
    void lastFlight() throws Exception {
        caller.losesLastFlight = true;
        connect();
        caller.sendMedia(5, 1);
        until(() -> recorder.media.size() == 1);
        assertThat(caller.losesLastFlight).isFalse();
    }

    @Test
    @DisplayName("a caller that says farewell is over")
    void farewell() throws Exception {
        connect();
        caller.transport.orElseThrow().close();
        until(() -> recorder.news.stream().anyMatch(line -> line.startsWith("FAILED")));
    }

    @Test
    @DisplayName("200 handshakes at once, of which 32 may run at a time, all come about")
    void many() throws Exception {
        var callers = new ArrayList<Caller>();
        var recorders = new ArrayList<Recorder>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < 200; index++) {
                var heard = new Recorder();
                Connection one = Connection.open(port, heard, heard).orElseThrow();
                var other = new Caller(port, one, true);
                one.answered(other.answer());
                callers.add(other);
                recorders.add(heard);
            }
            List<Future<Boolean>> handshakes = callers.stream()
                    .map(one -> threads.submit(() -> {
                        one.connect();
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> handshake : handshakes) {
                assertThat(handshake.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            callers.forEach(Caller::close);
        }
        until(() -> recorders.stream().allMatch(heard -> heard.news.contains("connected")));
    }

    @Test
    @DisplayName("a port takes no more connections than it may, and those that end make room; nothing of them is kept")
    void room() throws Exception {
        try (var small = new Port(InetAddress.getLoopbackAddress(), 0, 1, 1, 1)) {
            Connection only = Connection.open(small, recorder, recorder).orElseThrow();
            assertThat(Connection.open(small, recorder, recorder)).isEmpty();
            only.close();
            until(() -> small.connections() == 0);
            assertThat(Connection.open(small, recorder, recorder)).isPresent();
        }
    }

    @Test
    @DisplayName("a port that somebody else has is not shared with them")
    void taken() {
        assertThatThrownBy(() -> new Port(InetAddress.getLoopbackAddress(), port.number(), 1, 1, 1)).isInstanceOf(IOException.class);
    }
}
