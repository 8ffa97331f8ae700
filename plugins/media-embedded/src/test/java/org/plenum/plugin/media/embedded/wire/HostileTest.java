package org.plenum.plugin.media.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes over the wire: nothing is thrown, and nothing outside of what came is touched. */
class HostileTest {
    private final RtpPacket packet = new RtpPacket();
    private final RtcpReader reader = new RtcpReader();
    private final Vp8 vp8 = new Vp8();

    /** Bytes that look like packets at their beginning. */
    @Provide
    Arbitrary<byte[]> packets() {
        Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<Byte> first = Arbitraries.of((byte) 0x80, (byte) 0x90, (byte) 0xB0, (byte) 0xBF, (byte) 0x8F, (byte) 0xA1, (byte) 0);
        Arbitrary<Byte> second = Arbitraries.of((byte) 200, (byte) 201, (byte) 203, (byte) 205, (byte) 206, (byte) 96, (byte) 111, (byte) 1);
        return net.jqwik.api.Combinators.combine(first, second, rest).as((one, two, more) -> {
            byte[] data = new byte[more.length + 2];
            data[0] = one;
            data[1] = two;
            System.arraycopy(more, 0, data, 2, more.length);
            return data;
        });
    }

    @Property(tries = 3000)
    @Label("RTP: what is read lies within the packet")
    void rtp(@ForAll("packets") byte[] data) {
        if (packet.read(data, data.length)) {
            assertThat(packet.payloadAt() + packet.payloadLength()).isLessThanOrEqualTo(data.length);
            for (int id = 1; id < 15; id++) {
                int at = packet.extension(id);
                assertThat(at < 0 || at + packet.extensionLength(at) <= packet.payloadAt()).isTrue();
            }
            if (vp8.read(data, packet.payloadAt(), packet.payloadLength())) {
                vp8.picture(vp8.picture() - 5);
                vp8.level0(vp8.level0() - 5);
            }
            KeyFrames.h264(data, packet.payloadAt(), packet.payloadLength());
            KeyFrames.vp9(data, packet.payloadAt(), packet.payloadLength());
        }
    }

    @Property(tries = 3000)
    @Label("RTCP: it ends, and every part can be asked for")
    void rtcp(@ForAll("packets") byte[] data) {
        reader.read(data, data.length);
        int parts = 0;
        while (reader.next()) {
            parts++;
            reader.sender();
            reader.media();
            reader.wallClock();
            reader.mediaClock();
            reader.remb();
            for (int block = 0; block < reader.blocks(); block++) {
                reader.blockSource(block);
                reader.blockLoss(block);
            }
            for (int pair = 0; pair < reader.pairs(); pair++) {
                reader.lost(pair);
                reader.lostAfter(pair);
            }
            for (int entry = 0; entry < reader.intraEntries(); entry++) {
                reader.intraSource(entry);
            }
        }
        assertThat(parts).isLessThanOrEqualTo(data.length / 8);
    }

    @Property(tries = 3000)
    @Label("STUN: a message that somebody cut, stretched or scribbled in is none")
    void stun(@ForAll byte[] garbage, @ForAll int where) {
        byte[] good = new StunWriter(StunMessage.BINDING_REQUEST, new byte[12]).username("a:b").priority(1).signed("password");
        byte[] bad = Arrays.copyOf(good, Math.floorMod(where, good.length + 50));
        System.arraycopy(garbage, 0, bad, 0, 0);
        for (int index = 0; index < garbage.length && bad.length > 0; index++) {
            bad[Math.floorMod(where + index, bad.length)] ^= garbage[index];
        }

        StunMessage.parse(bad, bad.length).ifPresent(message -> {
            message.username();
            message.mapped();
            message.errorCode();
            assertThat(message.isSignedWith("password")).isEqualTo(Arrays.equals(bad, good));
        });
    }

    @Property(tries = 1000)
    @Label("SDP: lines of any kind are no reason to throw")
    void sdp(@ForAll String noise, @ForAll int seed) {
        String line = switch (Math.floorMod(seed, 6)) {
            case 0 -> "m=" + noise;
            case 1 -> "a=ssrc:" + noise;
            case 2 -> "a=fingerprint:" + noise;
            case 3 -> "a=mid:" + noise;
            case 4 -> "a=" + noise;
            default -> noise;
        };
        Answer.parse("v=0\n" + line + "\nm=audio 9 x\n" + line);
    }

    @Property(tries = 300)
    @Label("arrivals: whatever numbers a sender uses, what is told is whole and not too long")
    void arrivals(@ForAll short[] sequences, @ForAll short step) {
        var arrivals = new Arrivals();
        var writer = new RtcpWriter(new byte[2048]);
        long now = 1_000_000;
        for (short sequence : sequences) {
            now += step & 0xFFFF;
            arrivals.arrived(sequence & 0xFFFF, now);
            if ((sequence & 3) == 0) {
                writer.clear();
                arrivals.write(writer, 1, 2);
                assertThat(writer.length() % 4).isZero();
                assertThat(writer.length()).isLessThanOrEqualTo(1200);
            }
        }
    }
}
