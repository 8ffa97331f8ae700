package org.plenum.plugin.filetypes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plenum.worker.PackedJars;

/** The jars that lie in the WAR under {@code workshop}, copied to the disk when they are needed first. */
final class PackedClassPath implements ClassPath {
    private final PackedJars jars;
    private List<Path> folder = List.of();
    private List<Path> entries = List.of();

    PackedClassPath(ClassLoader plugin) {
        this.jars = new PackedJars(plugin, "workshop", "file-types-workshop.jar");
    }

    @Override
    public synchronized List<Path> entries() throws IOException {
        if (entries.isEmpty()) {
            Path target = Folders.create();
            folder = List.of(target);
            entries = jars.copiedTo(target);
        }
        return entries;
    }

    @Override
    public synchronized void close() {
        folder.forEach(Folders::delete);
        folder = List.of();
        entries = List.of();
    }
}
