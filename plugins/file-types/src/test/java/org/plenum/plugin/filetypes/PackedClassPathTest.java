package org.plenum.plugin.filetypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.plugin.filetypes.Workers.Outcome;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.plugin.filetypes.wire.Rules;

/** The jars in the WAR. */
@SuppressWarnings("NullAway.Init")
class PackedClassPathTest {
    @TempDir
    Path folder;

    /** As the WAR's: the jars lie under {@code workshop}. */
    private static URLClassLoader war() throws IOException {
        URI target = Path.of("target").toUri();
        return new URLClassLoader(new URL[] {target.toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Test
    @DisplayName("workers run with the jars of the WAR and nothing else, and take the copies away at the end")
    void packed() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a"), "text");
        var order = new Order("a.txt", false, file, folder, new Rules(List.of(), false, false, false, false, new Rules.Limits(10, 10, 10, 1)));
        var limits = new Limits(1, 128, Duration.ofSeconds(30), 100);
        List<Path> jars;
        try (URLClassLoader war = war();
                var workers = new Workers(Launch.packed(war, limits))) {
            assertThat(workers.ask(order, Duration.ofSeconds(60))).isInstanceOf(Outcome.Answered.class);
            jars = Launch.packed(war, limits).classPath().entries();
        }
        assertThat(jars).allMatch(Files::isRegularFile);
        assertThat(jars).extracting(jar -> jar.getFileName().toString()).doesNotHaveDuplicates().anyMatch(name -> name.startsWith("tika-core-"));
        Folders.delete(jars.getFirst().resolveSibling(""));
    }

    @Test
    @DisplayName("the WAR holds all jars of its list, and none of what the server brings")
    void list() throws IOException {
        List<String> listed = Stream.of(Files.readString(Path.of("target/workshop/libraries.txt")).strip().split(":")).toList();
        assertThat(listed).allMatch(jar -> Files.exists(Path.of("target").resolve(jar)));
        assertThat(listed).noneMatch(jar -> jar.matches("workshop/(jakarta|jackson|bcprov|guava|hibernate|plenum|jspecify).*"));
    }

    @Test
    @DisplayName("a WAR without the jars is told of by name")
    void missing() throws IOException {
        try (var empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());
                var classPath = new PackedClassPath(empty)) {
            assertThatThrownBy(classPath::entries).isInstanceOf(FileNotFoundException.class).hasMessageContaining("workshop/");
        }
    }

    @Test
    @DisplayName("what a server that is gone has left is deleted by the next one")
    void left() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path left = Files.createDirectories(temporary.resolve("plenum-file-types-999999999999-x/deep"));
        Files.writeString(left.resolve("file"), "x");

        Folders.delete(Folders.create());

        assertThat(left.getParent()).doesNotExist();
    }
}
