package org.plenum.plugin.filetypes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders of this plugin in the server's folder for what is temporary. Each is named after the server's process. */
final class Folders {
    private static final Pattern NAME = Pattern.compile("plenum-file-types-(\\d{1,18})-.*");

    private Folders() {}

    /** A new one, for nobody else to read. What servers have left that are gone is deleted. */
    static Path create() throws IOException {
        Path parent = Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")));
        Files.createDirectories(parent);
        deleteLeft(parent);
        String name = "plenum-file-types-" + ProcessHandle.current().pid() + "-";
        if (!parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempDirectory(parent, name);
        }
        return Files.createTempDirectory(parent, name, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void deleteLeft(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(parent)) {
            left = files.filter(Folders::isLeft).toList();
        }
        left.forEach(Folders::delete);
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** All that is in it. */
    static void empty(Path folder) {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        } catch (IOException gone) {
            return;
        }
        all.forEach(Folders::delete);
    }

    /** With all that is in it; what cannot be deleted stays for the next start. Links are not followed. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path inner, @org.jspecify.annotations.Nullable IOException fault) throws IOException {
                    Files.deleteIfExists(inner);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException gone) {
            // That is what is wanted.
        } catch (IOException fault) {
            System.getLogger(Folders.class.getName()).log(System.Logger.Level.WARNING, "folder {0} cannot be deleted: {1}", folder, fault);
        }
    }
}
