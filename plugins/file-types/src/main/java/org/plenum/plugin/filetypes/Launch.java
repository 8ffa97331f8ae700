package org.plenum.plugin.filetypes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a worker is started.
 *
 * @param classPath where its classes lie
 * @param main the program
 * @param limits what it may take
 */
record Launch(ClassPath classPath, String main, Limits limits) {
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** What the path of a file is written in depends on these. */
    private static final List<String> LANGUAGE = List.of("LANG", "LC_ALL", "LC_CTYPE");

    /** The program in the plugin's own WAR. */
    static Launch packed(ClassLoader plugin, Limits limits) {
        return new Launch(new PackedClassPath(plugin), "org.plenum.plugin.filetypes.workshop.Workshop", limits);
    }

    /**
     * Starts one.
     *
     * @param folder of its own, where it may write
     * @throws IOException if it cannot be started
     */
    Process start(Path folder) throws IOException {
        var builder = new ProcessBuilder(command(folder)).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !LANGUAGE.contains(name));
        if (environment.isEmpty()) {
            environment.put("LC_ALL", "C.UTF-8");
        }
        return builder.start();
    }

    private List<String> command(Path folder) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine(folder));
        command.addAll(narrowed());
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath.entries()));
        command.add(main);
        return command;
    }

    private Stream<String> memory() {
        return Stream.of(
                "-Xms16m",
                "-Xmx" + limits.memoryMib() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** A small virtual machine that leaves nothing behind and that nobody attaches to. */
    private List<String> machine(Path folder) {
        return Stream.concat(
                        memory(),
                        Stream.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-XX:+DisableAttachMechanism",
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:ErrorFile=" + folder.resolve("fault.log")))
                .toList();
    }

    /** No network by name, no naming services, no entities; nothing that libraries would say. */
    private static List<String> narrowed() {
        return List.of(
                // Tika knows of the database's files; PDFBox of pictures.
                "--limit-modules=java.base,java.xml,java.logging,java.sql,java.desktop,jdk.charsets",
                "-Djdk.net.hosts.file=/dev/null",
                "-Djava.awt.headless=true",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Djdk.xml.entityExpansionLimit=1000",
                "-Djdk.xml.maxGeneralEntitySizeLimit=1000000",
                "-Djdk.xml.totalEntitySizeLimit=10000000",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dfile.encoding=UTF-8");
    }
}
