package org.plenum.worker;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Jars that lie in a plugin's WAR and are not on its class path. A class loader cannot list what it has: the file {@code libraries.txt} beside
 * them has their names with colons between them, as Maven's {@code build-classpath} writes it.
 *
 * @param plugin finds them
 * @param folder in which they lie in the WAR
 * @param program the jar with the program itself, which is not in the list
 */
public record PackedJars(ClassLoader plugin, String folder, String program) {
    /**
     * Puts them on the disk, where they may not be yet.
     *
     * @return where they lie, the program first
     * @throws FileNotFoundException names what is not in the WAR
     */
    public List<Path> copiedTo(Path target) throws IOException {
        var copied = new ArrayList<Path>();
        for (String jar : Stream.concat(Stream.of(folder + "/" + program), Stream.of(list().split(":"))).toList()) {
            Path file = target.resolve(jar.substring(jar.lastIndexOf('/') + 1));
            try (InputStream bytes = resource(jar)) {
                Files.copy(bytes, file);
            }
            copied.add(file);
        }
        return copied;
    }

    private String list() throws IOException {
        try (InputStream bytes = resource(folder + "/libraries.txt")) {
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
}
