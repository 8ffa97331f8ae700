package org.plenum.plugin.filetypes;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jars that lie in the WAR under {@code workshop}, copied to the disk when they are needed first. */
final class PackedClassPath implements ClassPath {
    private static final String LIST = "workshop/libraries.txt";
    private static final String PROGRAM = "workshop/file-types-workshop.jar";

    private final ClassLoader plugin;
    private List<Path> folder = List.of();
    private List<String> entries = List.of();

    PackedClassPath(ClassLoader plugin) {
        this.plugin = plugin;
    }

    @Override
    public synchronized List<String> entries() throws IOException {
        if (entries.isEmpty()) {
            Path target = Folders.create();
            folder = List.of(target);
            var copied = new ArrayList<String>();
            for (String jar : Stream.concat(Stream.of(PROGRAM), Stream.of(list().split(":"))).toList()) {
                Path file = target.resolve(jar.substring(jar.lastIndexOf('/') + 1));
                try (InputStream bytes = resource(jar)) {
                    Files.copy(bytes, file);
                }
                copied.add(file.toString());
            }
            entries = List.copyOf(copied);
        }
        return entries;
    }

    private String list() throws IOException {
        try (InputStream bytes = resource(LIST)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private InputStream resource(String name) throws IOException {
        InputStream bytes = plugin.getResourceAsStream(name);
        if (bytes == null) {
            throw new FileNotFoundException(name + " is not in the WAR");
        }
        return bytes;
    }

    @Override
    public synchronized void close() {
        folder.forEach(Folders::delete);
        folder = List.of();
        entries = List.of();
    }
}
