package org.plenum.plugin.media.embedded.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BandwidthTest {
    private final Bandwidth bandwidth = new Bandwidth();
    private final Recorder recorder = new Recorder();
    private Port port;
    private List<Optional<Outbound>> outbounds;
    private long now = System.nanoTime();

    @BeforeEach
    void open() throws Exception {
        port = new Port(InetAddress.getLoopbackAddress(), 0, 1, 10, 1);
        var downlink = new Downlink();
        downlink.over(Connection.open(port, downlink, recorder).orElseThrow());
        var track = new Track(port, false, true, () -> {});
        track.measured(1, 1_000_000);
        var outbound = new Outbound(track, downlink, 1);
        outbound.wish(1, now);
        outbounds = List.of(Optional.of(outbound));
    }

    @AfterEach
    void close() {
        port.close();
    }

    /** Four looks a second, while the receiver estimates this. */
    private void pass(double seconds, long... bits) {
        for (int look = 0; look < seconds * 4; look++) {
            now += TimeUnit.MILLISECONDS.toNanos(250);
            bandwidth.estimated(bits[look % bits.length], now);
            bandwidth.share(outbounds, now);
        }
    }

    @Test
    @DisplayName("an estimate that is low and rises is no reason to send less")
    void rising() {
        pass(1, 200_000);
        pass(5, 220_000, 230_000, 240_000);

        assertThat(bandwidth.reduced()).isZero();
    }

    @Test
    @DisplayName("heavy loss makes pictures smaller after a while, and they are tried larger when it is over")
    void loss() {
        bandwidth.lost(128, now);
        pass(1, 5_000_000);
        assertThat(bandwidth.reduced()).isZero();
        pass(0.5, 5_000_000);
        assertThat(bandwidth.reduced()).isZero();
        bandwidth.lost(0, now);
        pass(10, 5_000_000);
        assertThat(bandwidth.reduced()).isZero();
    }
}
