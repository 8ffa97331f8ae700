package org.plenum.plugin.slides;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the process that reads strangers' pages is started. Its classes lie in the WAR as jars, which are put on the disk once. Safe for all threads. */
final class PressLaunch {
    private static final String MAIN = "org.plenum.plugin.slides.press.Press";
    private static final String PROGRAM = "press/slides-press.jar";
    private static final String LIST = "press/libraries.txt";
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    /** Bytes that one file may become: what is packed small may be without end. */
    private static final long LARGEST = 1L << 30;

    private final ClassLoader plugin;
    private final Path folder;
    private final long memoryMib;
    private String classPath = "";

    /** @param folder of its own, where jars and the list of fonts are put @param memoryMib heap */
    PressLaunch(ClassLoader plugin, Path folder, long memoryMib) {
        this.plugin = plugin;
        this.folder = folder;
        this.memoryMib = memoryMib;
    }

    long memoryMib() {
        return memoryMib;
    }

    /** Starts one. @param work where it works, and may write */
    Process start(Path work) throws IOException {
        var builder = new ProcessBuilder(command(work))
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private List<String> command(Path work) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        if (Files.isExecutable(PRLIMIT)) {
            command.addAll(List.of(PRLIMIT.toString(), "--fsize=" + LARGEST, "--core=0"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx" + memoryMib + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + work.resolve("fault.log"),
                "--limit-modules=java.base,java.xml,java.logging,java.desktop",
                "-Djava.awt.headless=true",
                "-Djdk.net.hosts.file=/dev/null",
                "-Djava.io.tmpdir=" + work,
                "-Duser.home=" + work,
                "-Dpdfbox.fontcache=" + folder,
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                MAIN));
        return command;
    }

    private synchronized String classPath() throws IOException {
        if (classPath.isEmpty()) {
            var jars = new ArrayList<String>();
            for (String jar : Stream.concat(Stream.of(PROGRAM), Stream.of(list().split(":"))).toList()) {
                Path file = folder.resolve(jar.substring(jar.lastIndexOf('/') + 1));
                try (InputStream bytes = resource(jar)) {
                    Files.copy(bytes, file);
                }
                jars.add(file.toString());
            }
            classPath = String.join(File.pathSeparator, jars);
        }
        return classPath;
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
}
