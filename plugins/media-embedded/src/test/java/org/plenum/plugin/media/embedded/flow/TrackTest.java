package org.plenum.plugin.media.embedded.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a sender is asked for a whole picture. */
class TrackTest {
    private Port port;
    private Track track;
    private long now = System.nanoTime();

    @BeforeEach
    void open() throws Exception {
        port = new Port(InetAddress.getLoopbackAddress(), 0, 1, 10, 1);
        track = new Track(port, false, true, () -> {});
    }

    @AfterEach
    void close() {
        port.close();
    }

    /** As often as a connection looks. @return how often the sender was asked */
    private int asked(int minutes, boolean isWanted) {
        int count = 0;
        for (int look = 0; look < minutes * 60 * 20; look++) {
            now += TimeUnit.MILLISECONDS.toNanos(50);
            if (isWanted) {
                track.wantKeyFrame(1);
            }
            count += track.takeWish(1, now, TimeUnit.MILLISECONDS.toNanos(300)) ? 1 : 0;
        }
        return count;
    }

    @Test
    @DisplayName("a camera is asked by chance, too, some three times a minute: who is asked cannot tell that somebody hidden has come to watch (S73)")
    void byChance() {
        assertThat(asked(60, false)).isZero();

        track.byChance();

        assertThat(asked(60, false)).isBetween(90, 300);
    }

    @Test
    @DisplayName("whoever asks without end is given a whole picture a second, so that the others still have a good one")
    void withoutEnd() {
        assertThat(asked(1, true)).isBetween(55, 65);
    }
}
