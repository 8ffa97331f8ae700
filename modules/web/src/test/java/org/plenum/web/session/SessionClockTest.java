package org.plenum.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The machine's clock is put right, by an hour, while people are signed in. */
class SessionClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String KEY = "key";

    private final SetClock clock = new SetClock();
    private final SessionStore sessions = new SessionStore(new MemoryCache(), clock);

    @Test
    @DisplayName("a session outlives a clock that jumps an hour, ahead or back")
    void outlives() {
        begin(false);
        clock.pass(HOUR);
        assertThat(sessions.use(KEY)).isPresent();
        clock.pass(HOUR.multipliedBy(-2));

        assertThat(sessions.use(KEY)).isPresent();
    }

    @Test
    @DisplayName("on a shared computer ten minutes without use end a session, also after the clock was put back")
    void idleAfterBack() {
        begin(true);
        clock.pass(HOUR.negated());
        assertThat(sessions.use(KEY)).isPresent();
        clock.pass(Duration.ofMinutes(11));

        assertThat(sessions.use(KEY)).isEmpty();
    }

    private void begin(boolean sharedComputer) {
        long now = clock.instant().toEpochMilli();
        sessions.add(
                KEY,
                new StoredSession(
                        StoredSession.VERSION, "tenant", "account", now, now, sharedComputer, false, "csrf", "192.0.2.1", "test", Map.of()));
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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

    /** Keeps all it is given. */
    private static final class MemoryCache implements SessionCache {
        private final Map<String, byte[]> held = new HashMap<>();

        @Override
        public Optional<byte[]> get(String key) {
            return Optional.ofNullable(held.get(key));
        }

        @Override
        public void put(String key, byte[] bytes, Duration keep) {
            held.put(key, bytes);
        }

        @Override
        public void replace(String key, byte[] bytes, Duration keep) {
            held.replace(key, bytes);
        }

        @Override
        public boolean remove(String key) {
            return held.remove(key) != null;
        }

        @Override
        public Map<String, byte[]> all() {
            return Map.copyOf(held);
        }
    }
}
