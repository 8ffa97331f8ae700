package org.plenum.web.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Bytes by key, shared by all servers. Safe for all threads. */
interface SessionCache {
    Optional<byte[]> get(String key);

    /** @param keep may be forgotten afterwards */
    void put(String key, byte[] bytes, Duration keep);

    /** As put, but only if it is still there: what was ended stays ended. */
    void replace(String key, byte[] bytes, Duration keep);

    /** @return whether it was there */
    boolean remove(String key);

    /** All there is, on all servers; costs as much. */
    Map<String, byte[]> all();
}
