package org.plenum.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoredSessionTest {
    private static final Instant BEGAN = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    @DisplayName("S30: a session at a shared computer is over after 10 minutes without use, another one after 8 hours")
    void idle() {
        assertThat(session(true).isOver(BEGAN.plus(Duration.ofMinutes(10)).minusMillis(1))).isFalse();
        assertThat(session(true).isOver(BEGAN.plus(Duration.ofMinutes(10)))).isTrue();
        assertThat(session(false).isOver(BEGAN.plus(Duration.ofHours(8)).minusMillis(1))).isFalse();
        assertThat(session(false).isOver(BEGAN.plus(Duration.ofHours(8)))).isTrue();
    }

    @Test
    @DisplayName("use prolongs a session, but not beyond a day")
    void used() {
        Instant later = BEGAN.plus(Duration.ofMinutes(9));

        assertThat(session(true).seenAt(later).isOver(later.plus(Duration.ofMinutes(9)))).isFalse();
        Instant nextDay = BEGAN.plus(StoredSession.LONGEST);
        assertThat(session(false).seenAt(nextDay.minusSeconds(1)).isOver(nextDay)).isTrue();
    }

    private static StoredSession session(boolean sharedComputer) {
        long began = BEGAN.toEpochMilli();
        return new StoredSession(
                StoredSession.VERSION, "tenant", "account", began, began, sharedComputer, false, "token", "192.0.2.1", "Firefox", Map.of());
    }
}
