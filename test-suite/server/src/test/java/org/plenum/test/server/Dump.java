package org.plenum.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server on H2 has stored. */
final class Dump {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Dump() {}

    /** All rows of all tables, each as one line of SQL, in the order of the tables' keys. */
    static List<String> rows(Server server) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "dump");
            Path script = folder.resolve("dump.sql");
            // A copy of a database that is being written may be torn; the next one is not.
            Server.await("a copy of the database that can be read", LIMIT, () -> written(server, folder, script));
            return Files.readString(script).lines().filter(line -> line.startsWith("INSERT INTO")).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean written(Server server, Path folder, Path script) {
        try {
            Files.copy(
                    server.data().resolve("plenum/plenum.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            Programs.run(
                    folder,
                    LIMIT,
                    System.getProperty("java.home") + "/bin/java",
                    "-cp",
                    jar(server.home()).toString(),
                    "org.h2.tools.Script",
                    "-url",
                    "jdbc:h2:file:" + folder.resolve("copy"),
                    "-user",
                    "plenum",
                    "-script",
                    script.toString(),
                    "-options",
                    "simple");
            return true;
        } catch (IOException | IllegalStateException torn) {
            return false;
        }
    }

    private static Path jar(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("modules/system/layers/base/com/h2database/h2/main"))) {
            Optional<Path> found = files.filter(file -> file.getFileName().toString().matches("h2-.*\\.jar")).findFirst();
            return found.orElseThrow(() -> new AssertionError("no H2 in " + home));
        }
    }
}
