package org.plenum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalPaceTest {
    private final SetClock clock = new SetClock();
    private final RefusalPace pace = new RefusalPace(clock);

    /** When somebody is answered whose question took this long. */
    private Duration answered(Duration looked) {
        Instant asked = pace.asked();
        clock.now = asked.plus(looked);
        return looked.plus(pace.left(asked));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 22_600_000, 27_900_000, 149_999_999})
    @DisplayName("S44: however long a wrong id, a wrong key or a list was looked at, the answer comes after one and the same time")
    void oneTime(long looked) {
        assertThat(answered(Duration.ofNanos(looked))).isEqualTo(RefusalPace.STEP);
    }

    @Test
    @DisplayName("S44: what took longer is answered at the next step, not at a time of its own")
    void nextStep() {
        assertThat(answered(Duration.ofMillis(150))).isEqualTo(Duration.ofMillis(300));
        assertThat(answered(Duration.ofMillis(151))).isEqualTo(Duration.ofMillis(300));
        assertThat(answered(Duration.ofMillis(299))).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    @DisplayName("a clock that is set back holds nobody longer than one step")
    void setBack() {
        Instant asked = pace.asked();

        clock.now = asked.minusSeconds(3600);

        assertThat(pace.left(asked)).isBetween(Duration.ofNanos(1), RefusalPace.STEP);
    }

    private static final class SetClock extends Clock {
        private Instant now = MeetingScene.TEN;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
