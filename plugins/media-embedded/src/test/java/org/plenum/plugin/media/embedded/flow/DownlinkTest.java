package org.plenum.plugin.media.embedded.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.embedded.wire.Bytes;
import org.plenum.plugin.media.embedded.wire.Offer;
import org.plenum.plugin.media.embedded.wire.RtcpWriter;
import org.plenum.plugin.media.embedded.wire.RtpPacket;
import org.plenum.plugin.media.embedded.wire.Vp8;

/** What a receiver is given of a track, as it arrives at a real socket. */
class DownlinkTest {
    private static final int SOURCE = 4711;

    private final Recorder heard = new Recorder();
    private final Downlink downlink = new Downlink();
    private final CountDownLatch live = new CountDownLatch(1);
    private Port port;
    private Connection connection;
    private Caller caller;
    private Track track;
    private int clock;

    @BeforeEach
    void connect() throws Exception {
        port = new Port(InetAddress.getLoopbackAddress(), 0, 2, 100, 8);
        connection = Connection.open(port, downlink, heard).orElseThrow();
        downlink.over(connection);
        caller = new Caller(port, connection, true);
        connection.answered(caller.answer());
        caller.connect();
        heard.awaitConnected();
        track = new Track(port, false, true, live::countDown);
        downlink.add(track, SOURCE);
        settle();
    }

    @AfterEach
    void close() {
        caller.close();
        port.close();
    }

    /** Everything that was asked before is done, on the receiver's lane. */
    private void settle() throws InterruptedException {
        for (Lane lane : port.lanes()) {
            var done = new CountDownLatch(1);
            lane.execute(done::countDown);
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A packet of VP8 as its sender's lane passes it on. */
    private void pass(int rank, int sequence, int picture, boolean isKeyFrame) throws InterruptedException {
        pass(1000 + rank, rank, sequence, picture, isKeyFrame);
    }

    private void pass(int source, int rank, int sequence, int picture, boolean isKeyFrame) throws InterruptedException {
        byte[] data = new byte[60];
        data[0] = (byte) 0x80;
        data[1] = (byte) (0x80 | Offer.VP8);
        Bytes.put16(data, 2, sequence);
        Bytes.putWord(data, 4, (rank == 1 ? 0x40000000 : 0) + clock);
        Bytes.putWord(data, 8, source);
        data[12] = (byte) 0x90;
        data[13] = (byte) 0xC0;
        Bytes.put16(data, 14, 0x8000 | picture);
        data[16] = (byte) picture;
        data[17] = (byte) (isKeyFrame ? 0 : 1);
        data[18] = (byte) sequence;
        clock += 3000;
        var packet = new Packet();
        packet.copy(data, data.length);
        var passed = new CountDownLatch(1);
        connection.lane().execute(() -> {
            track.passed(packet, rank, System.nanoTime());
            passed.countDown();
        });
        assertThat(passed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    /** What has come, in the clear. */
    private List<Got> got(int count) throws InterruptedException {
        var all = new ArrayList<Got>();
        while (all.size() < count) {
            byte[] data = Optional.ofNullable(caller.media.poll(5, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("only " + all));
            var packet = new Packet();
            packet.copy(data, data.length);
            if (!RtpPacket.isRtcp(data, data.length)) {
                assertThat(caller.srtp.orElseThrow().unprotect(packet)).isTrue();
                all.add(Got.of(packet.taken()));
            }
        }
        return all;
    }

    private record Got(int source, int sequence, int timestamp, int picture, int level0, int content) {
        static Got of(byte[] data) {
            var view = new RtpPacket();
            var vp8 = new Vp8();
            assertThat(view.read(data, data.length)).isTrue();
            assertThat(vp8.read(data, view.payloadAt(), view.payloadLength())).isTrue();
            return new Got(
                    view.source(), view.sequence(), view.timestamp(), vp8.picture(), vp8.level0(), data[view.payloadAt() + vp8.length() + 1] & 0xFF);
        }
    }

    @Test
    @DisplayName("a picture begins with one that needs none before it, under the receiver's own number")
    void begins() throws Exception {
        downlink.wish(SOURCE, 1);
        pass(0, 100, 7, false);
        pass(0, 101, 8, true);
        pass(0, 102, 9, false);

        List<Got> got = got(2);
        assertThat(live.await(1, TimeUnit.SECONDS)).isTrue();
        assertThat(got).extracting(Got::content).containsExactly(101, 102);
        assertThat(got).extracting(Got::source).containsOnly(SOURCE);
        assertThat(got.get(1).sequence()).isEqualTo(got.get(0).sequence() + 1);
    }

    @Test
    @DisplayName("another size begins with a whole picture, and numbers, clock and pictures go on as if it were the same")
    void changes() throws Exception {
        downlink.wish(SOURCE, 0);
        pass(0, 65_535, 127, true);
        pass(1, 50_000, 300, true);
        pass(0, 0, 128, false);
        downlink.wish(SOURCE, 1);
        pass(1, 50_001, 301, false);
        pass(0, 1, 129, false);
        pass(1, 50_002, 302, true);
        pass(0, 2, 130, false);
        pass(1, 50_003, 303, false);

        List<Got> got = got(5);
        for (int index = 1; index < got.size(); index++) {
            assertThat(got.get(index).sequence()).isEqualTo(got.get(index - 1).sequence() + 1 & 0xFFFF);
            assertThat(got.get(index).picture()).isEqualTo(got.get(index - 1).picture() + 1 & 0x7FFF);
            assertThat(got.get(index).level0()).isEqualTo(got.get(index - 1).level0() + 1 & 0xFF);
            assertThat(got.get(index).timestamp() - got.get(index - 1).timestamp()).isBetween(1, 90_000);
        }
        assertThat(got.getLast().content()).isEqualTo(50_003 & 0xFF);
    }

    @Test
    @DisplayName("what the receiver misses is sent again, bit by bit the same; what it never was sent is not")
    void again() throws Exception {
        downlink.wish(SOURCE, 1);
        pass(0, 10, 1, true);
        pass(0, 11, 2, false);
        byte[] first = Optional.ofNullable(caller.media.poll(5, TimeUnit.SECONDS)).orElseThrow();
        byte[] second = Optional.ofNullable(caller.media.poll(5, TimeUnit.SECONDS)).orElseThrow();
        int sequence = Bytes.unsigned16(first, 2);

        var writer = new RtcpWriter(new byte[2048]);
        writer.nack(9, SOURCE, sequence, 0x8001);
        sendControl(writer);

        assertThat(caller.media.poll(5, TimeUnit.SECONDS)).isEqualTo(first);
        assertThat(caller.media.poll(5, TimeUnit.SECONDS)).isEqualTo(second);
        settle();
        assertThat(caller.media).isEmpty();
    }

    private void sendControl(RtcpWriter writer) {
        var packet = new Packet();
        packet.copy(writer.data(), writer.length());
        assertThat(caller.srtp.orElseThrow().protectControl(packet)).isTrue();
        caller.send(packet.taken());
    }

    @Test
    @DisplayName("without the right nothing is passed on from the very next packet, and with it again it begins with a whole picture")
    void rights() throws Exception {
        downlink.wish(SOURCE, 1);
        pass(0, 10, 1, true);
        track.allow(false);
        pass(0, 11, 2, false);
        pass(0, 12, 3, true);
        track.allow(true);
        pass(0, 13, 4, false);
        pass(0, 14, 5, true);

        List<Got> got = got(2);
        assertThat(got).extracting(Got::content).containsExactly(10, 14);
        assertThat(got.get(1).sequence()).isEqualTo(got.get(0).sequence() + 1);
        assertThat(track.takeWish(0, System.nanoTime(), 0)).isTrue();
    }

    @Test
    @DisplayName("numbers that a sender uses for two sources are not used twice for the receiver: nothing is protected twice under one number")
    void twoSources() throws Exception {
        downlink.wish(SOURCE, 0);
        for (int number = 10; number < 15; number++) {
            pass(1, 0, number, number, true);
            pass(2, 0, number, number, true);
        }
        List<Got> got = got(10);
        assertThat(got).extracting(Got::sequence).doesNotHaveDuplicates();

        var writer = new RtcpWriter(new byte[2048]);
        got.forEach(one -> writer.nack(9, SOURCE, one.sequence(), 0));
        sendControl(writer);

        byte[] again = Optional.ofNullable(caller.media.poll(5, TimeUnit.SECONDS)).orElseThrow();
        assertThat(Bytes.unsigned16(again, 2)).isEqualTo(got.getLast().sequence());
        settle();
        assertThat(caller.media).isEmpty();
    }

    @Test
    @DisplayName("what is missing of one source is not made up for by what came of another under the same number")
    void gapAfterAnother() throws Exception {
        downlink.wish(SOURCE, 0);
        for (int number = 10; number < 15; number++) {
            pass(1, 0, number, number, true);
        }
        pass(2, 0, 10, 20, true);
        pass(2, 0, 12, 22, false);
        int last = got(7).getLast().sequence();
        var writer = new RtcpWriter(new byte[2048]);
        writer.nack(9, SOURCE, last - 1 & 0xFFFF, 1);
        sendControl(writer);

        byte[] again = Optional.ofNullable(caller.media.poll(5, TimeUnit.SECONDS)).orElseThrow();

        assertThat(Bytes.unsigned16(again, 2)).isEqualTo(last);
    }

    @Test
    @DisplayName("the sender's clock is not the receiver's: what somebody sends twice does not tell that it is the same person (S73)")
    void clock() throws Exception {
        downlink.wish(SOURCE, 0);
        downlink.add(track, SOURCE + 1);
        downlink.wish(SOURCE + 1, 0);
        settle();
        clock = 777;
        pass(0, 10, 1, true);

        List<Got> got = got(2);

        assertThat(got).extracting(Got::timestamp).doesNotContain(777).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("who asks again and again for what they have missed is sent some of it, and does not flood the server's line")
    void floodOfRepeats() throws Exception {
        downlink.wish(SOURCE, 0);
        for (int number = 0; number < 64; number++) {
            pass(0, number, number, number == 0);
        }
        int first = got(64).getFirst().sequence();
        var writer = new RtcpWriter(new byte[2048]);
        for (int part = 0; part < 4; part++) {
            writer.nack(9, SOURCE, first + part * 16 & 0xFFFF, 0x7FFF);
        }
        long begun = System.nanoTime();
        for (int time = 0; time < 100; time++) {
            sendControl(writer);
        }
        settle();
        int count = 0;
        while (Optional.ofNullable(caller.media.poll(500, TimeUnit.MILLISECONDS)).isPresent()) {
            count++;
        }

        long choices = (System.nanoTime() - begun) / 250_000_000 + 2;
        assertThat(count).isBetween(64, (int) Math.min(3000, 256 * choices));
    }

    @Test
    @DisplayName("of what is not given any more nothing is kept, however often a camera is turned on and off")
    void forgotten() throws Exception {
        for (int source = 1; source <= 50; source++) {
            downlink.add(track, source);
            downlink.wish(source, 0);
            settle();
            pass(0, source, source, true);
            got(1);
            track.reported(0, 1L << 40, 1);
            settle();
            downlink.remove(source);
        }
        settle();

        assertThat(connection.srtp().orElseThrow().sources()).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("a sender is asked for a whole picture when it can be sent on, and not while the receiver still connects")
    void asked() throws Exception {
        var late = new Recorder();
        var other = new Downlink();
        Connection more = Connection.open(port, other, late).orElseThrow();
        other.over(more);
        other.add(track, 99);
        other.wish(99, 0);
        settle();
        assertThat(track.takeWish(0, System.nanoTime(), 0)).isFalse();
        try (var talker = new Caller(port, more, true)) {
            more.answered(talker.answer());
            talker.connect();
            late.awaitConnected();
            settle();

            assertThat(track.takeWish(0, System.nanoTime(), 0)).isTrue();
        }
    }

    @Test
    @DisplayName("what is not wanted is not sent")
    void unwanted() throws Exception {
        pass(0, 10, 1, true);
        downlink.wish(SOURCE, 0);
        pass(0, 11, 2, true);
        downlink.wish(SOURCE, -1);
        pass(0, 12, 3, true);
        settle();

        assertThat(got(1)).extracting(Got::content).containsExactly(11);
        assertThat(caller.media).isEmpty();
    }

    @Test
    @DisplayName("the roll-over counter of each receiver begins at 0: after 70000 packets who comes late understands them")
    void rollOver() throws IOException, InterruptedException {
        downlink.wish(SOURCE, 0);
        for (int number = 0; number < 70_000; number++) {
            pass(0, number & 0xFFFF, number & 0x7FFF, number == 0);
            if (number % 50 == 0) {
                settle();
                got(number == 0 ? 1 : 50);
            }
        }
        var late = new Recorder();
        var other = new Downlink();
        Connection more = Connection.open(port, other, late).orElseThrow();
        other.over(more);
        try (var talker = new Caller(port, more, true)) {
            more.answered(talker.answer());
            talker.connect();
            late.awaitConnected();
            other.add(track, 99);
            other.wish(99, 0);
            settle();
            pass(0, 5000, 1, true);
            byte[] data = Optional.ofNullable(talker.media.poll(5, TimeUnit.SECONDS)).orElseThrow();
            var packet = new Packet();
            packet.copy(data, data.length);
            assertThat(talker.srtp.orElseThrow().unprotect(packet)).isTrue();
        }
    }
}
