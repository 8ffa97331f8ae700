package org.plenum.spi;

import java.time.Duration;

/** Work at intervals: expiry, clean-up, digests. */
public interface Job {
    /** Lower case with hyphens, once per plugin. */
    String name();

    /** Time between the end of one run and the start of the next, at least one second; the first run comes after one such time. */
    Duration every();

    /** Runs on a virtual thread, never twice at once; interrupted when the plugin goes. What it throws is logged and the next run comes. */
    void run();
}
