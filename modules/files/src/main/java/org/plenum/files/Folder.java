package org.plenum.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/**
 * The folder in which files lie, for nobody but the server to read. Files that have the same content in one tenant are one on the disk: each
 * has a link of its own to it, and one more stands under the content's hash, so that the next one finds it. The space is given
 * back with the last link. Where the disk knows no links each file is a copy.
 */
public final class Folder {
    private final Path incoming;
    private final Path files;
    private final Path content;
    private final Path quarantine;
    private final Path work;

    /** @param root on one file system, made if it is missing; several servers that share meetings share it */
    public Folder(Path root) {
        this.incoming = root.resolve("incoming");
        this.files = root.resolve("files");
        this.content = root.resolve("content");
        this.quarantine = root.resolve("quarantine");
        this.work = root.resolve("work");
        try {
            for (Path part : new Path[] {root, incoming, files, content, quarantine, work}) {
                makePrivate(part);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("no folder for files at " + root, fault);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Where bytes that come are put. */
    Path incoming(FileId file) {
        return incoming.resolve(file.value());
    }

    /** Where a file lies that every inspector found clean. */
    Path released(FileId file) {
        return files.resolve(file.value().substring(0, 2)).resolve(file.value());
    }

    /** The content of a file that has come, wherever it lies. @throws PlenumException NOT_FOUND if it lies nowhere */
    Path present(FileId file) {
        return Stream.of(incoming(file), released(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no content of file " + file));
    }

    Path sealed(FileId file) {
        return quarantine.resolve(file.value());
    }

    /** An empty folder for somebody to work in. */
    Path workspace() throws IOException {
        return Files.createTempDirectory(work, "w");
    }

    /** What work was left when the server stopped is gone. */
    void clear() {
        try (Stream<Path> left = Files.list(work)) {
            left.forEach(this::delete);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Takes a clean file to the others.
     *
     * @param from is gone afterwards
     */
    void release(FileId file, TenantId tenant, String hash, Path from) throws IOException {
        Path place = released(file);
        if (from.equals(place)) {
            return;
        }
        Path shared = shared(tenant, hash);
        Files.createDirectories(place.getParent());
        Files.deleteIfExists(place);
        if (isLinked(place, shared)) {
            Files.deleteIfExists(from);
            return;
        }
        Files.move(from, place, StandardCopyOption.ATOMIC_MOVE);
        Files.createDirectories(shared.getParent());
        isLinked(shared, place);
    }

    private static boolean isLinked(Path link, Path existing) throws IOException {
        try {
            Files.createLink(link, existing);
            return true;
        } catch (NoSuchFileException | FileAlreadyExistsException absent) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException unable) {
            // No links here, or no more to this one.
            return false;
        }
    }

    private Path shared(TenantId tenant, String hash) {
        return content.resolve(tenant.value()).resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Gives back the space of a file, wherever it lies but in quarantine, unless others have the same content. */
    void discard(FileId file, TenantId tenant, String hash) {
        delete(incoming(file));
        delete(released(file));
        if (!hash.isEmpty()) {
            Path shared = shared(tenant, hash);
            if (links(shared) == 1) {
                delete(shared);
            }
        }
    }

    private static int links(Path path) {
        try {
            return Files.getAttribute(path, "unix:nlink") instanceof Integer count ? count : 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return 0;
        }
    }

    /** A file, or a folder with all in it; nothing happens if it is not there. */
    void delete(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Files.walkFileTree(path, new Deleting());
            } else {
                Files.deleteIfExists(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot be deleted: " + path.getFileName(), fault);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, java.io.IOException fault) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
