package org.plenum.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What lies on a server's disk, looked at as whoever gets at the disk would. */
record Stored(Path folder) {
    /** Where people's files are. */
    static Stored at(Server server) {
        return new Stored(server.data().resolve("plenum/files"));
    }

    /** The paths that belong to files of these ids. */
    List<Path> of(String... ids) {
        return found(path -> List.of(ids).contains(path.getFileName().toString()));
    }

    /** The paths whose content has a text in it. */
    List<Path> containing(String text) {
        return found(path -> content(path).contains(text));
    }

    private List<Path> found(Predicate<Path> fits) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (fits.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** It went in this moment. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                    if (gone instanceof NoSuchFileException && !file.equals(folder)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw gone;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return List.copyOf(found);
    }

    private static String content(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
