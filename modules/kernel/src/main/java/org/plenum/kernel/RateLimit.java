package org.plenum.kernel;

/** A token bucket. Not safe for several threads at once. */
final class RateLimit {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private double tokens;
    private long since;

    /**
     * @param perSecond on average
     * @param most at once, after a pause
     * @param now nanoseconds of {@link System#nanoTime}
     */
    RateLimit(double perSecond, double most, long now) {
        this.perSecond = perSecond;
        this.most = most;
        this.tokens = most;
        this.since = now;
    }

    /** Takes one token if there is one. */
    boolean take(long now) {
        tokens = Math.min(most, tokens + Math.max(0, now - since) * perSecond / NANOS);
        since = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
