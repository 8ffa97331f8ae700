package org.plenum.web.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A browser session as it lies in the cache: JSON bytes, read by every server and version that shares it.
 *
 * @param version of this form, raised when an older server could not read it any more
 * @param account id; empty for a guest
 * @param since milliseconds since 1970-01-01T00:00:00Z, as {@code seen}: the last use, give or take half a minute
 * @param sharedComputer whether others use the computer: the session ends sooner
 * @param byLink whether it began with a one-time link
 * @param participants id in each meeting entered, by the meeting's id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredSession(
        int version,
        String tenant,
        String account,
        long since,
        long seen,
        boolean sharedComputer,
        boolean byLink,
        String csrfToken,
        String from,
        String program,
        Map<String, String> participants) {
    static final int VERSION = 1;
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration IDLE = Duration.ofHours(8);
    /** In seconds; 10 minutes unless the operator wants them shorter. */
    private static final Duration IDLE_SHARED = Duration.ofSeconds(Math.clamp(Long.getLong("plenum.shared-computer-idle", 600), 1, 600));

    private static final ObjectMapper JSON = new ObjectMapper();

    StoredSession {
        participants = Map.copyOf(participants);
    }

    /** Empty if another version wrote it: its person signs in again. */
    static Optional<StoredSession> read(byte[] json) {
        try {
            StoredSession session = JSON.readValue(json, StoredSession.class);
            return session.version() == VERSION ? Optional.of(session) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a session cannot be written", impossible);
        }
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    /** When it is over unless it is used again. */
    Instant end() {
        Instant idle = Instant.ofEpochMilli(seen).plus(sharedComputer ? IDLE_SHARED : IDLE);
        Instant absolute = Instant.ofEpochMilli(since).plus(LONGEST);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    StoredSession seenAt(Instant now) {
        return new StoredSession(
                version,
                tenant,
                account,
                since,
                now.toEpochMilli(),
                sharedComputer,
                byLink,
                csrfToken,
                from,
                program,
                participants);
    }

    StoredSession of(String newAccount) {
        return new StoredSession(
                version,
                tenant,
                newAccount,
                since,
                seen,
                sharedComputer,
                byLink,
                csrfToken,
                from,
                program,
                participants);
    }

    StoredSession entered(String meeting, String participant) {
        var all = new HashMap<>(participants);
        all.put(meeting, participant);
        return new StoredSession(
                version, tenant, account, since, seen, sharedComputer, byLink, csrfToken, from, program, all);
    }
}
