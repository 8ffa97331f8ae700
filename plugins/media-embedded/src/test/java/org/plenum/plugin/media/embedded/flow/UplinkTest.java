package org.plenum.plugin.media.embedded.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.Offer;
import org.plenum.plugin.media.embedded.wire.RtcpReader;
import org.plenum.plugin.media.embedded.wire.RtcpWriter;
import org.plenum.plugin.media.embedded.wire.RtpPacket;

/** What is taken of somebody's voice, and comes to somebody else, over real sockets. */
class UplinkTest {
    private static final int GIVEN = 4711;
    /** 1 January 2001, on the clock of NTP. */
    private static final long LONG_AGO = 3_187_296_000L << 32;

    private final Uplink uplink = new Uplink(3_000_000);
    private final Downlink downlink = new Downlink();
    private Port port;
    private Connection up;
    private Caller sender;
    private Caller receiver;
    private Track track;

    @BeforeEach
    void connect() throws Exception {
        port = new Port(InetAddress.getLoopbackAddress(), 0, 2, 100, 8);
        var heard = new Recorder();
        up = Connection.open(port, uplink, heard).orElseThrow();
        sender = connected(up, heard);
        var given = new Recorder();
        Connection down = Connection.open(port, downlink, given).orElseThrow();
        downlink.over(down);
        receiver = connected(down, given);
        track = new Track(port, true, true, () -> {});
        downlink.add(track, GIVEN);
        downlink.wish(GIVEN, 1);
        put();
    }

    private Caller connected(Connection connection, Recorder recorder) throws Exception {
        var caller = new Caller(port, connection, true);
        connection.answered(caller.answer());
        caller.connect();
        recorder.awaitConnected();
        return caller;
    }

    @AfterEach
    void close() {
        sender.close();
        receiver.close();
        port.close();
    }

    private void put() throws InterruptedException {
        up.execute(() -> uplink.put("0", track));
        settle();
    }

    private void settle() throws InterruptedException {
        for (Lane lane : port.lanes()) {
            var done = new CountDownLatch(1);
            lane.execute(done::countDown);
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** @param mid the section it says it is of; none if empty */
    private void send(int type, int source, String mid, int number, int length) {
        byte[] data = new byte[length];
        data[0] = (byte) (mid.isEmpty() ? 0x80 : 0x90);
        data[1] = (byte) type;
        Bytes.put16(data, 2, number);
        Bytes.putWord(data, 8, source);
        if (!mid.isEmpty()) {
            Bytes.put16(data, 12, 0xBEDE);
            Bytes.put16(data, 14, 1);
            data[16] = (byte) (Offer.MID << 4);
            data[17] = (byte) mid.charAt(0);
        }
        data[length - 1] = (byte) number;
        sender.sendMedia(data);
    }

    /** The next packet of media that came, in the clear; none if nothing comes any more. */
    private Optional<byte[]> got(long millis) throws InterruptedException {
        for (Optional<byte[]> data = next(millis); data.isPresent(); data = next(millis)) {
            if (!RtpPacket.isRtcp(data.get(), data.get().length)) {
                var packet = new Packet();
                packet.copy(data.get(), data.get().length);
                assertThat(receiver.srtp.orElseThrow().unprotect(packet)).isTrue();
                return Optional.of(packet.taken());
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> next(long millis) throws InterruptedException {
        return Optional.ofNullable(receiver.media.poll(millis, TimeUnit.MILLISECONDS));
    }

    private int content() throws InterruptedException {
        byte[] data = got(5000).orElseThrow();
        return data[data.length - 1];
    }

    @Test
    @DisplayName("a browser that takes another source each time it begins again is heard all day")
    void manySources() throws Exception {
        for (int round = 1; round <= 120; round++) {
            put();
            send(Offer.OPUS, round, "0", 100, 60);
            assertThat(content()).as("source %d", round).isEqualTo(100);
        }
    }

    @Test
    @DisplayName("sources that do not say where they belong are those of the last answer, and no others")
    void announced() throws Exception {
        up.execute(() -> uplink.announce(Map.of("0", Set.of(5))));
        up.execute(() -> uplink.announce(Map.of("0", Set.of(6))));
        settle();

        send(Offer.OPUS, 5, "", 1, 60);
        send(Offer.OPUS, 6, "", 2, 60);

        assertThat(content()).isEqualTo(2);
    }

    @Test
    @DisplayName("in a section for sound nothing else is carried: who may only speak shows nothing")
    void smuggled() throws Exception {
        send(Offer.OPUS, 5, "0", 1, 60);
        send(Offer.VP8, 5, "0", 2, 60);
        send(Offer.OPUS, 5, "0", 3, 60);

        assertThat(content()).isEqualTo(1);
        assertThat(content()).isEqualTo(3);
    }

    @Test
    @DisplayName("a voice that is larger than any voice can be does not flood those who hear it")
    void flood() throws Exception {
        long begun = System.nanoTime();
        for (int number = 0; number < 4000; number++) {
            send(Offer.OPUS, 5, "0", number, 1000);
            if (number % 50 == 0) {
                settle();
            }
        }
        settle();
        long most = 250_000L + (System.nanoTime() - begun) / 4000;
        int bytes = 0;
        for (Optional<byte[]> data = got(500); data.isPresent(); data = got(500)) {
            bytes += data.get().length;
        }

        assertThat(bytes).isBetween(100_000, (int) most);
    }

    @Test
    @DisplayName("receivers are told the server's time, not that of the sender's clock, which tells whose it is (S73)")
    void clock() throws Exception {
        send(Offer.OPUS, 5, "0", 1, 60);
        assertThat(content()).isEqualTo(1);
        var writer = new RtcpWriter(new byte[2048]);
        writer.senderReport(5, LONG_AGO, 9000, 1, 60);
        var packet = new Packet();
        packet.copy(writer.data(), writer.length());
        assertThat(sender.srtp.orElseThrow().protectControl(packet)).isTrue();
        sender.send(packet.taken());

        byte[] report = next(5000).orElseThrow();

        var told = new Packet();
        told.copy(report, report.length);
        assertThat(receiver.srtp.orElseThrow().unprotectControl(told)).isTrue();
        var reader = new RtcpReader();
        reader.read(told.data(), told.length());
        assertThat(reader.next()).isTrue();
        assertThat(reader.type()).isEqualTo(RtcpReader.SENDER_REPORT);
        assertThat(reader.sender()).isEqualTo(GIVEN);
        long since1970 = (reader.wallClock() >>> 32) - 2_208_988_800L;
        assertThat(since1970).isBetween(System.currentTimeMillis() / 1000 - 60, System.currentTimeMillis() / 1000 + 1);
    }
}
