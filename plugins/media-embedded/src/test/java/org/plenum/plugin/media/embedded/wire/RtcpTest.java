package org.plenum.plugin.media.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RtcpTest {
    private final RtcpWriter writer = new RtcpWriter(new byte[2048]);
    private final RtcpReader reader = new RtcpReader();

    private String written() {
        return HexFormat.of().formatHex(Arrays.copyOf(writer.data(), writer.length()));
    }

    @Test
    @DisplayName("reports, losses, requests for pictures and estimates are read as they were written, in one compound packet")
    void compound() {
        writer.senderReport(7, 0x1122334455667788L, 99, 3, 4);
        writer.receiverReport(1);
        writer.block(21, 64, -2, 0x1FFFF, 5, 6, 7);
        writer.block(22, 0, 0, 1, 0, 0, 0);
        writer.nack(1, 21, 65535, 0x8001);
        writer.pictureLoss(1, 22);
        writer.remb(1, 2_500_000, 21);

        reader.read(writer.data(), writer.length());
        assertThat(reader.next()).isTrue();
        assertThat(reader.wallClock()).isEqualTo(0x1122334455667788L);
        assertThat(reader.mediaClock()).isEqualTo(99);
        assertThat(reader.next()).isTrue();
        assertThat(reader.type()).isEqualTo(RtcpReader.RECEIVER_REPORT);
        assertThat(reader.blocks()).isEqualTo(2);
        assertThat(reader.blockSource(0)).isEqualTo(21);
        assertThat(reader.blockLoss(0)).isEqualTo(64);
        assertThat(reader.blockSource(1)).isEqualTo(22);
        assertThat(reader.next()).isTrue();
        assertThat(reader.pairs()).isEqualTo(1);
        assertThat(reader.lost(0)).isEqualTo(65535);
        assertThat(reader.lostAfter(0)).isEqualTo(0x8001);
        assertThat(reader.next()).isTrue();
        assertThat(reader.media()).isEqualTo(22);
        assertThat(reader.remb()).isEqualTo(-1);
        assertThat(reader.next()).isTrue();
        assertThat(reader.remb()).isBetween(2_499_000L, 2_500_000L);
        assertThat(reader.next()).isFalse();
    }

    @Test
    @DisplayName("arrivals are told by differences of a quarter of a millisecond; what is missing is told as missing")
    void arrivals() {
        var arrivals = new Arrivals();
        arrivals.arrived(65535, 128_000);
        arrivals.arrived(1, 130_500);
        arrivals.arrived(2, 230_500);
        arrivals.arrived(3, 230_000);

        arrivals.write(writer, 1, 9);

        // Base 65535, 5 packets, reference 2 × 64 ms, symbols 1 0 1 2 2, deltas 0, 10, 400, -2.
        assertThat(written()).isEqualTo("8fcd0006" + "00000001" + "00000009" + "ffff0005" + "00000200" + "d1a0" + "000a" + "0190" + "fffe");
        assertThat(arrivals.isWaiting()).isFalse();
    }

    @Test
    @DisplayName("a sender that jumps or repeats numbers is followed, and nothing is told twice")
    void jumps() {
        var arrivals = new Arrivals();
        for (int sequence : new int[] {10, 10, 9, 40_000, 40_001, 3, 40_002}) {
            arrivals.arrived(sequence, 1_000_000 + sequence);
            writer.clear();
            arrivals.write(writer, 1, 9);
            assertThat(writer.length() % 4).isZero();
        }
        writer.clear();
        arrivals.write(writer, 1, 9);
        assertThat(writer.length()).isZero();
    }
}
