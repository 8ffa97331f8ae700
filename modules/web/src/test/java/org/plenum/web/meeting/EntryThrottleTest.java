package org.plenum.web.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryThrottleTest {
    private static final EntryThrottle.Guess ADDRESS = new EntryThrottle.Guess("192.0.2.1", "");
    private static final EntryThrottle.Guess SESSION = new EntryThrottle.Guess("192.0.2.2", "session");

    private final EntryThrottle throttle = new EntryThrottle(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    @DisplayName("S44: who guesses keys is slowed down, by address, and by session if there is one")
    void guesses() {
        for (int guess = 0; guess < 10; guess++) {
            throttle.attempt(SESSION);
        }
        for (int guess = 0; guess < 100; guess++) {
            throttle.attempt(ADDRESS);
        }

        assertThatThrownBy(() -> throttle.attempt(SESSION)).hasMessageContaining("10 failures");
        assertThatThrownBy(() -> throttle.attempt(ADDRESS)).hasMessageContaining("100 failures");
    }

    @Test
    @DisplayName("a whole company enters from one address, because right keys do not count")
    void rightKeys() {
        for (int person = 0; person < 1000; person++) {
            throttle.attempt(ADDRESS);
            throttle.excuse(ADDRESS);
        }

        assertThatCode(() -> throttle.attempt(ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S44: a new session gives no new guesses: those of all sessions count for their address, and no new one begins there")
    void newSessions() {
        for (int session = 0; session < 10; session++) {
            for (int guess = 0; guess < 10; guess++) {
                var wrong = new EntryThrottle.Guess("192.0.2.1", "session " + session);
                throttle.attempt(wrong);
                throttle.failed(wrong);
            }
        }

        assertThatThrownBy(() -> throttle.attempt(ADDRESS)).hasMessageContaining("100 failures");
        assertThatCode(() -> throttle.attempt(new EntryThrottle.Guess("192.0.2.1", "a colleague's"))).doesNotThrowAnyException();
    }
}
