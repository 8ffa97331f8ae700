package org.plenum.plugin.media.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vectors are those of RFC 5769. */
class StunTest {
    private static final String PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";
    private static final byte[] REQUEST = hex(
            """
            00010058 2112a442 b7e7a701bc34d686fa87dfae 80220010 5354554e207465737420636c69656e74 00240004 6e0001ff
            80290008 932ff9b151263b36 00060009 6576746a3a68367659202020 00080014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2
            80280004 e57a3bcf""");
    private static final byte[] RESPONSE_4 = hex(
            """
            0101003c 2112a442 b7e7a701bc34d686fa87dfae 8022000b 7465737420766563746f7220 00200008 0001a147e112a643
            00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7 80280004 c07d4c96""");
    private static final byte[] RESPONSE_6 = hex(
            """
            01010048 2112a442 b7e7a701bc34d686fa87dfae 8022000b 7465737420766563746f7220
            00200014 0002a1470113a9faa5d3f179bc25f4b5bed2b9d9 00080014 a382954e4be67bf11784c97c8292c275bfe3ed41
            80280004 c8fb0b4c""");

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private static StunMessage parsed(byte[] data) {
        return StunMessage.parse(data, data.length).orElseThrow();
    }

    @Test
    @DisplayName("the sample request is read, and only its own password fits (RFC 5769, 2.1)")
    void request() {
        StunMessage request = parsed(REQUEST);

        assertThat(request.type()).isEqualTo(StunMessage.BINDING_REQUEST);
        assertThat(request.username()).isEqualTo("evtj:h6vY");
        assertThat(request.priority()).isEqualTo(0x6E0001FF);
        assertThat(request.isControlled()).isTrue();
        assertThat(request.nominates()).isFalse();
        assertThat(request.isSignedWith(PASSWORD)).isTrue();
        assertThat(request.isSignedWith("VOkJxbRl1RmTxUk/WvJxBu")).isFalse();
    }

    @Test
    @DisplayName("the sample responses tell the addresses, of both families (RFC 5769, 2.2 and 2.3)")
    void responses() {
        assertThat(parsed(RESPONSE_4).isSignedWith(PASSWORD)).isTrue();
        assertThat(parsed(RESPONSE_4).mapped()).contains(new InetSocketAddress("192.0.2.1", 32853));
        assertThat(parsed(RESPONSE_6).isSignedWith(PASSWORD)).isTrue();
        assertThat(parsed(RESPONSE_6).mapped()).contains(new InetSocketAddress("2001:db8:1234:5678:11:2233:4455:6677", 32853));
    }

    @Test
    @DisplayName("whatever bit of a message is changed, it is not taken")
    void changed() {
        for (int bit = 0; bit < REQUEST.length * 8; bit++) {
            byte[] changed = REQUEST.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(StunMessage.parse(changed, changed.length).filter(message -> message.isSignedWith(PASSWORD))).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    @DisplayName("what is written is read as it was meant")
    void written() {
        byte[] transaction = hex("b7e7a701bc34d686fa87dfae");
        byte[] data = new StunWriter(StunMessage.BINDING_SUCCESS, transaction)
                .mapped(new InetSocketAddress("2001:db8::1", 65535))
                .signed(PASSWORD);
        byte[] request = new StunWriter(StunMessage.BINDING_REQUEST, transaction)
                .username("ab:cdefg")
                .priority(-2)
                .controlling(7)
                .nominating()
                .signed(PASSWORD);
        byte[] error = new StunWriter(StunMessage.BINDING_ERROR, transaction).error(487).signed(PASSWORD);

        assertThat(parsed(data).mapped()).contains(new InetSocketAddress("2001:db8::1", 65535));
        assertThat(parsed(data).transaction()).isEqualTo(transaction);
        assertThat(parsed(request).username()).isEqualTo("ab:cdefg");
        assertThat(parsed(request).nominates()).isTrue();
        assertThat(parsed(request).isControlled()).isFalse();
        assertThat(parsed(request).isSignedWith(PASSWORD)).isTrue();
        assertThat(parsed(error).errorCode()).isEqualTo(487);
    }
}
