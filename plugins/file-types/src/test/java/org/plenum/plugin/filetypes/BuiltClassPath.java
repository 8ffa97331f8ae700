package org.plenum.plugin.filetypes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has put together for workers, and these tests' own classes. */
final class BuiltClassPath implements ClassPath {
    @Override
    public List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/workshop"))) {
            return Stream.concat(files.filter(file -> file.toString().endsWith(".jar")), Stream.of(Path.of("target/test-classes")))
                    .map(Path::toAbsolutePath)
                    .toList();
        }
    }

    @Override
    public void close() {
        // It stays as it was built.
    }
}
