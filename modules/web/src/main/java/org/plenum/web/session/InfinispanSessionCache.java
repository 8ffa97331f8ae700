package org.plenum.web.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;

/** The server's cache {@code plenum/sessions}. */
@Dependent
@SuppressWarnings("NullAway.Init")
class InfinispanSessionCache implements SessionCache {
    @Resource(lookup = "java:jboss/infinispan/cache/plenum/sessions")
    private Cache<String, byte[]> cache;

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(cache.get(key));
    }

    @Override
    public void put(String key, byte[] bytes, Duration keep) {
        cache.put(key, bytes, keep.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void replace(String key, byte[] bytes, Duration keep) {
        cache.replace(key, bytes, keep.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean remove(String key) {
        return cache.remove(key) != null;
    }

    @Override
    public Map<String, byte[]> all() {
        return new HashMap<>(cache);
    }
}
