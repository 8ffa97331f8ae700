package org.plenum.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.tenant.Tokens;

/**
 * Keeps sessions under the hash of the cookie's value: who reads the cache cannot take a session over. The hash is the
 * session's key in logs and lists.
 */
final class SessionStore {
    /** A use is written down if the last one written is farther away: also in the future, after the clock was put back. */
    private static final Duration STEP = Duration.ofSeconds(30);

    private static final int LOCKS = 256;

    private final SessionCache cache;
    private final Clock clock;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    SessionStore(SessionCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    static String key(String cookie) {
        return Tokens.hash(cookie);
    }

    void add(String key, StoredSession session) {
        cache.put(key, session.bytes(), StoredSession.LONGEST);
    }

    /** The session, if it is not over; counts as use. */
    Optional<StoredSession> use(String key) {
        Instant now = clock.instant();
        Optional<StoredSession> found = find(key);
        found.filter(session -> Duration.between(Instant.ofEpochMilli(session.seen()), now).abs().compareTo(STEP) > 0)
                .ifPresent(session -> change(key, latest -> latest.seenAt(now)));
        return found;
    }

    /** Counts as use at that time, if the session is not over and was not used since. */
    void usedAt(String key, Instant used) {
        find(key)
                .filter(session -> Instant.ofEpochMilli(session.seen()).plus(STEP).isBefore(used))
                .ifPresent(session -> change(key, latest -> latest.seenAt(used)));
    }

    Optional<StoredSession> find(String key) {
        return cache.get(key).flatMap(StoredSession::read).filter(session -> !session.isOver(clock.instant()));
    }

    /** Reads, changes and writes; of changes on this server at once, none is lost. */
    void change(String key, UnaryOperator<StoredSession> change) {
        synchronized (locks.get(Math.floorMod(key.hashCode(), LOCKS))) {
            find(key).ifPresent(session -> write(key, change.apply(session)));
        }
    }

    /** @return whether it was there */
    boolean remove(String key) {
        return cache.remove(key);
    }

    /** The sessions of an account, by key. */
    Map<String, StoredSession> of(String account) {
        Instant now = clock.instant();
        return cache.all().entrySet().stream()
                .flatMap(entry -> StoredSession.read(entry.getValue()).stream().map(session -> Map.entry(entry.getKey(), session)))
                .filter(entry -> entry.getValue().account().equals(account) && !entry.getValue().isOver(now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void write(String key, StoredSession session) {
        Duration left = Duration.between(clock.instant(), Instant.ofEpochMilli(session.since()).plus(StoredSession.LONGEST));
        cache.replace(key, session.bytes(), left);
    }
}
