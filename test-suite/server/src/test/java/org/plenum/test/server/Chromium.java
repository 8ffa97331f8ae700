package org.plenum.test.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Runs scripts of the browser tests in a real Chromium. */
final class Chromium {
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Path SCRIPTS = Path.of("..", "browser").toAbsolutePath().normalize();

    private Chromium() {}

    /** The folder for a script's pictures. */
    static String pictures(String name) {
        return Path.of("target", "pictures", name).toAbsolutePath().toString();
    }

    /** Fails with what the script says if it does not come to its end. */
    static void run(String script, String... arguments) {
        run(LIMIT, script, arguments);
    }

    /** @return what the script said, "ok" at the end */
    static String run(Duration limit, String script, String... arguments) {
        String[] command = Stream.concat(Stream.of("node", script), Stream.of(arguments)).toArray(String[]::new);
        String said = Programs.run(SCRIPTS, limit, command);

        assertThat(said.lines().toList()).endsWith("ok");
        return said;
    }

    /** The script is given one more argument, a file: when it makes that, the plugin is replaced by itself. */
    static void runReplacing(String plugin, String script, String... arguments) {
        Path busy = busy();
        var over = new AtomicBoolean();
        var replaced = CompletableFuture.runAsync(() -> {
            Server.await(plugin + " in use", LIMIT.plusMinutes(1), () -> over.get() || Files.exists(busy));
            if (Files.exists(busy)) {
                Server.shared().cli(List.of("deploy --force " + Server.archive(plugin)));
            }
        });
        try {
            run(script, Stream.concat(Stream.of(arguments), Stream.of(busy.toString())).toArray(String[]::new));
            assertThat(busy).exists();
        } finally {
            over.set(true);
            replaced.join();
        }
    }

    private static Path busy() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "busy").resolve("busy");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
