package org.plenum.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    @DisplayName("an address of IPv4 is a place of its own, also when it is written as one of IPv6")
    void four() {
        assertThat(Place.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Place.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    @DisplayName("all addresses of one network of IPv6 are one place, those of the next are another")
    void six() {
        assertThat(Place.of("2001:db8:0:1::1"))
                .isEqualTo(Place.of("2001:db8:0:1:ffff:ffff:ffff:ffff"))
                .isEqualTo(Place.of("2001:0DB8:0000:0001:0:0:0:2"))
                .isNotEqualTo(Place.of("2001:db8:0:2::1"));
    }

    @Test
    @DisplayName("what is no address stays as it is")
    void unfit() {
        assertThat(Place.of("unknown")).isEqualTo("unknown");
        assertThat(Place.of("no:address")).isEqualTo("no:address");
    }
}
