package org.plenum.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes for what strangers have made. */
class MachineTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Process started(String order) throws IOException {
        var machine = new Machine(new Machine.Memory(16, 64, 16), 1 << 20, List.of("java.base"), List.of());
        Process process = machine.running(
                        Obedient.class.getName(), List.of(Path.of("target/test-classes").toAbsolutePath()), folder)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    @DisplayName("a process knows nothing of the server's environment but the language, and works in its own folder")
    void apart() throws IOException, InterruptedException {
        Process process = started("tell");

        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(exit(process)).isZero();
        assertThat(told.substring(1, told.indexOf(']')).split(", ")).isSubsetOf("LANG", "LC_ALL", "LC_CTYPE");
        assertThat(told).endsWith("] " + folder.toRealPath() + " " + folder);
    }

    @Test
    @DisplayName("whose memory is used up ends, and says so by its exit value")
    void greedy() throws IOException, InterruptedException {
        assertThat(exit(started("greedy"))).isEqualTo(Machine.OUT_OF_MEMORY);
    }

    @Test
    @DisplayName("a file that is written without end ends at its bound")
    void endless() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/prlimit")).exists();

        assertThat(exit(started("endless"))).isNotZero();

        assertThat(folder.resolve("large")).hasSize(1 << 20);
    }

    @Test
    @DisplayName("a process is ended at once with the threads that read from it; who was interrupted waits for that, and stays interrupted")
    void ended() throws IOException {
        Process process = started("wait");
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException end) {
                assertThat(process.isAlive()).isFalse();
            }
        });
        Thread.currentThread().interrupt();

        boolean ended = Ending.of(process, List.of(reader), SOON);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
        assertThat(process.isAlive()).isFalse();
        assertThat(reader.isAlive()).isFalse();
        assertThat(Files.exists(folder.resolve("fault.log"))).isFalse();
    }
}
