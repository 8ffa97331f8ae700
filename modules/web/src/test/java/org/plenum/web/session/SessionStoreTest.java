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

class SessionStoreTest {
    private static final String KEY = "key";

    private final SetClock clock = new SetClock();
    private final Cache cache = new Cache();
    private final SessionStore store = new SessionStore(cache, clock);

    private void begin(boolean sharedComputer) {
        long now = clock.now.toEpochMilli();
        store.add(KEY, new StoredSession(
                StoredSession.VERSION, "tenant", "account", now, now, sharedComputer, false, "csrf", "192.0.2.1", "", Map.of()));
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Test
    @DisplayName("S30: on a shared computer a session is over after 10 idle minutes, elsewhere it is not")
    void sharedComputer() {
        begin(true);
        pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(store.find(KEY)).isPresent();
        pass(Duration.ofMillis(1));
        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.use(KEY)).as("a late use does not bring it back").isEmpty();

        begin(false);
        pass(Duration.ofMinutes(10));

        assertThat(store.find(KEY)).isPresent();
    }

    @Test
    @DisplayName("S30: each use of the browser counts, and so does what is done on a socket")
    void use() {
        begin(true);
        pass(Duration.ofMinutes(9));
        assertThat(store.use(KEY)).isPresent();
        pass(Duration.ofMinutes(9));
        store.usedAt(KEY, clock.now.minusSeconds(60));
        pass(Duration.ofMinutes(8));
        assertThat(store.find(KEY)).isPresent();

        pass(Duration.ofMinutes(1));

        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    @DisplayName("what was done on a socket after the end does not bring a session back, and what was done before a later use changes nothing")
    void lateUse() {
        begin(true);
        pass(Duration.ofMinutes(5));
        store.use(KEY);
        store.usedAt(KEY, clock.now.minusSeconds(200));
        pass(Duration.ofMinutes(9));
        assertThat(store.find(KEY)).isPresent();
        pass(Duration.ofMinutes(1));

        store.usedAt(KEY, clock.now);

        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    @DisplayName("no session lasts longer than a day, however much it is used")
    void longest() {
        begin(false);
        for (int hour = 1; hour < 24; hour++) {
            pass(Duration.ofHours(1));
            assertThat(store.use(KEY)).as("after %s hours", hour).isPresent();
        }

        pass(Duration.ofHours(1));

        assertThat(store.use(KEY)).isEmpty();
    }

    @Test
    @DisplayName("a session that was ended is not brought back by a use at the same time")
    void ended() {
        begin(false);
        pass(Duration.ofMinutes(1));
        cache.meanwhile = () -> cache.remove(KEY);

        store.use(KEY);

        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    @DisplayName("the cache holds no cookie: who reads it can take no session over")
    void noCookie() {
        String cookie = "a cookie";

        assertThat(SessionStore.key(cookie)).doesNotContain(cookie).isNotEqualTo(SessionStore.key("another"));
    }

    /** In memory; runs something once before it writes. */
    private static final class Cache implements SessionCache {
        private final Map<String, byte[]> entries = new HashMap<>();
        private Runnable meanwhile = () -> {};

        @Override
        public Optional<byte[]> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void put(String key, byte[] bytes, Duration keep) {
            entries.put(key, bytes);
        }

        @Override
        public void replace(String key, byte[] bytes, Duration keep) {
            meanwhile.run();
            entries.replace(key, bytes);
        }

        @Override
        public boolean remove(String key) {
            return entries.remove(key) != null;
        }

        @Override
        public Map<String, byte[]> all() {
            return Map.copyOf(entries);
        }
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

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
