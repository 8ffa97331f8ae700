package org.plenum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Processor time used so far, in steps of 10 ms.
 *
 * @param server of the server's process
 * @param others of all programs but the server and the load generator, zero where the system does not tell
 * @param nanos of {@link System#nanoTime}
 */
record ProcessorTime(Duration server, Duration others, long nanos) {

    /** Processor time per second of the clock. */
    record Cores(double server, double others) {}

    static ProcessorTime now(ServerProcess process) {
        Duration server = process.processorTime();
        Duration here = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        Duration all = all();
        return new ProcessorTime(server, all.isZero() ? all : all.minus(server).minus(here), System.nanoTime());
    }

    Cores since(ProcessorTime before) {
        double passed = nanos - before.nanos;
        return new Cores(
                server.minus(before.server).toNanos() / passed,
                Math.max(0, others.minus(before.others).toNanos() / passed));
    }

    /** The first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal, in hundredths of a second. */
    private static Duration all() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            long[] times = lines.limit(1)
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)).skip(1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return Duration.ofMillis(10 * (times[0] + times[1] + times[2] + times[5] + times[6] + times[7]));
        } catch (IOException elsewhere) {
            return Duration.ZERO;
        }
    }
}
