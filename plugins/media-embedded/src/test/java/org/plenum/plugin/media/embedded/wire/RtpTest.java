package org.plenum.plugin.media.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RtpTest {
    private final RtpPacket packet = new RtpPacket();
    private final Vp8 vp8 = new Vp8();

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private boolean read(String text) {
        byte[] data = hex(text);
        return packet.read(data, data.length);
    }

    @Test
    @DisplayName("the fixed header is read, behind contributing sources and before padding (RFC 3550, 5.1)")
    void header() {
        assertThat(read("a2 ef 1234 01020304 aabbccdd 00000001 00000002 11223344 000003")).isTrue();

        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(111);
        assertThat(packet.sequence()).isEqualTo(0x1234);
        assertThat(packet.timestamp()).isEqualTo(0x01020304);
        assertThat(packet.source()).isEqualTo(0xAABBCCDD);
        assertThat(packet.payloadAt()).isEqualTo(20);
        assertThat(packet.payloadLength()).isEqualTo(4);
    }

    @Test
    @DisplayName("header extensions of both forms are found by their numbers (RFC 8285)")
    void extensions() {
        assertThat(read("90 60 0001 00000000 00000001 bede0002 10 61 00 51 8f 32 aabb cc 01 02 03".replace("cc 01 02 03", "cc 010203"))).isTrue();
        assertThat(packet.extension(1)).isEqualTo(17);
        assertThat(packet.extensionLength(17)).isEqualTo(1);
        assertThat(packet.extension(5)).isEqualTo(20);
        assertThat(packet.extensionLength(20)).isEqualTo(2);
        assertThat(packet.extension(9)).isEqualTo(-1);

        assertThat(read("90 60 0001 00000000 00000001 10000002 01 02 6162 05 01 7f 00 0102")).isTrue();
        assertThat(packet.extension(1)).isEqualTo(18);
        assertThat(packet.extensionLength(18)).isEqualTo(2);
        assertThat(packet.extension(5)).isEqualTo(22);
    }

    @Test
    @DisplayName("a length that leads out of the packet makes it none")
    void lying() {
        assertThat(read("80 60 0001 00000000 000001")).isFalse();
        assertThat(read("8f 60 0001 00000000 00000001")).isFalse();
        assertThat(read("90 60 0001 00000000 00000001 bede00ff 01020304")).isFalse();
        assertThat(read("a0 60 0001 00000000 00000001 000000ff")).isFalse();
        assertThat(read("a0 60 0001 00000000 00000001 00000000")).isFalse();
        assertThat(read("40 60 0001 00000000 00000001")).isFalse();
    }

    @Test
    @DisplayName("VP8's numbers are read and written in place, as many bits as there were (RFC 7741)")
    void vp8() {
        byte[] data = hex("90 e0 8123 45 20 00 0102");
        assertThat(vp8.read(data, 0, data.length)).isTrue();
        assertThat(vp8.picture()).isEqualTo(0x0123);
        assertThat(vp8.level0()).isEqualTo(0x45);
        assertThat(vp8.isKeyFrame()).isTrue();
        assertThat(vp8.length()).isEqualTo(6);

        vp8.picture(0x18000 + 7);
        vp8.level0(0x146);
        assertThat(HexFormat.of().formatHex(data)).isEqualTo("90e080074620000102");

        byte[] shortForm = hex("80 80 7f 01");
        assertThat(vp8.read(shortForm, 0, shortForm.length)).isTrue();
        vp8.picture(128 + 5);
        assertThat(shortForm[2]).isEqualTo((byte) 5);
        assertThat(vp8.isKeyFrame()).isFalse();
        assertThat(vp8.read(hex("80 80 80"), 0, 3)).isFalse();
    }

    @Test
    @DisplayName("key frames of H.264 and VP9 are known by their beginnings")
    void keyFrames() {
        assertThat(KeyFrames.h264(hex("6742"), 0, 2)).isTrue();
        assertThat(KeyFrames.h264(hex("4142"), 0, 2)).isFalse();
        assertThat(KeyFrames.h264(hex("7c85 00"), 0, 3)).isTrue();
        assertThat(KeyFrames.h264(hex("7c05 00"), 0, 3)).isFalse();
        assertThat(KeyFrames.h264(hex("78 0001 61 0002 6742"), 0, 8)).isTrue();
        assertThat(KeyFrames.vp9(hex("88"), 0, 1)).isTrue();
        assertThat(KeyFrames.vp9(hex("c8"), 0, 1)).isFalse();
    }
}
