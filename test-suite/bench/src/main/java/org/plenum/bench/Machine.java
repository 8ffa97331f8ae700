package org.plenum.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Where and when something was measured. */
record Machine(String processor, int cores, long memoryMebibytes, double load, String system, String jdk, LocalDate date) {

    static Machine here() {
        return new Machine(
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                number(value("/proc/meminfo", "MemTotal")) / 1024,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("os.name") + " " + System.getProperty("os.version").replaceAll("-.*", ""),
                System.getProperty("java.vendor") + " " + Runtime.version().feature(),
                LocalDate.now(ZoneOffset.UTC));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.1f GiB, %s, JDK %s, load %.1f before the run, %s. Load generator and server share the machine.",
                processor, cores, memoryMebibytes / 1024.0, system, jdk, load, date);
    }

    private static long number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String value(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }
}
