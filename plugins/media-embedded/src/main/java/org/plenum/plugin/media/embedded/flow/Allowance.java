package org.plenum.plugin.media.embedded.flow;

/** How much may pass: so much each second, and what was left of the second before. Of one thread. */
final class Allowance {
    /** What each packet costs besides its bytes, so that many small ones are no cheaper. */
    private static final int EACH = 100;

    private static final double NANOS = 1e9;

    private final double perSecond;
    private double left;
    private long since;

    Allowance(long bitsPerSecond) {
        this.perSecond = bitsPerSecond / 8.0;
        this.left = perSecond;
        this.since = System.nanoTime();
    }

    /** @return whether it may pass; if so, it is counted */
    boolean take(int bytes, long now) {
        left = Math.min(perSecond, left + Math.max(0, now - since) * perSecond / NANOS);
        since = now;
        if (left < bytes + EACH) {
            return false;
        }
        left -= bytes + EACH;
        return true;
    }
}
