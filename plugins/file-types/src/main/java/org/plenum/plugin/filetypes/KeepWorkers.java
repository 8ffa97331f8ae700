package org.plenum.plugin.filetypes;

import java.time.Duration;
import org.plenum.spi.Job;

/** Starts workers that are missing, so that the next file need not wait for one, and health says what is true. */
record KeepWorkers(Workers workers) implements Job {
    @Override
    public String name() {
        return "keep-workers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        workers.begin();
    }
}
