package org.plenum.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars in a WAR. */
class PackedJarsTest {
    @TempDir
    Path folder;

    private URLClassLoader war(String... names) throws IOException {
        Path war = Files.createDirectories(folder.resolve("war/press"));
        for (String name : names) {
            Files.writeString(war.resolve(name), name.equals("libraries.txt") ? "press/one.jar:press/two.jar\n" : name);
        }
        return new URLClassLoader(new URL[] {folder.resolve("war").toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Test
    @DisplayName("the program and all of its list are put on the disk, the program first")
    void copied() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        try (URLClassLoader war = war("libraries.txt", "one.jar", "two.jar", "main.jar", "other.jar")) {
            assertThat(new PackedJars(war, "press", "main.jar").copiedTo(target))
                    .containsExactly(target.resolve("main.jar"), target.resolve("one.jar"), target.resolve("two.jar"));
        }
        assertThat(target.resolve("two.jar")).hasContent("two.jar");
        assertThat(target.resolve("other.jar")).doesNotExist();
    }

    @Test
    @DisplayName("what is not in the WAR is told of by name")
    void missing() throws IOException {
        try (URLClassLoader war = war("libraries.txt", "one.jar", "main.jar")) {
            assertThatThrownBy(() -> new PackedJars(war, "press", "main.jar").copiedTo(folder))
                    .isInstanceOf(FileNotFoundException.class)
                    .hasMessageContaining("press/two.jar");
        }
    }
}
