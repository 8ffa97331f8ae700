package org.plenum.plugin.filetypes;

import java.time.Duration;

/**
 * What workers may take.
 *
 * @param workers how many files are looked at at a time
 * @param memoryMib heap of each, MiB
 * @param patience for a small file; larger ones are given a second more for each 4 MiB
 * @param files that one worker looks at before another takes its place
 */
record Limits(int workers, int memoryMib, Duration patience, int files) {
    private static final long BYTES_A_SECOND = 4L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Of the system properties {@code plenum.file-types.workers} (2), {@code .memory} (256 MiB) and {@code .seconds} (30). */
    static Limits configured() {
        return new Limits(
                property("plenum.file-types.workers", 2, 1, 64),
                property("plenum.file-types.memory", 256, 64, 16 * 1024),
                Duration.ofSeconds(property("plenum.file-types.seconds", 30, 1, 600)),
                100);
    }

    private static int property(String name, int standard, int least, int most) {
        return Math.clamp(Integer.getInteger(name, standard), least, most);
    }

    /** How long a file of this length is looked at; 15 minutes at most. */
    Duration patience(long length) {
        Duration all = patience.plusSeconds(length / BYTES_A_SECOND);
        return all.compareTo(LONGEST) < 0 ? all : LONGEST;
    }
}
