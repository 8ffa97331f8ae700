package org.plenum.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small virtual machine that goes after everything else, leaves nothing behind, and that nobody attaches to: no secrets in its environment, no
 * network by name.
 *
 * @param memory what it may take
 * @param largestFile bytes that one file may become that it writes, where {@code prlimit} is: what is packed small may be without end
 * @param modules of Java that it may use
 * @param options more options of the virtual machine
 */
public record Machine(Memory memory, long largestFile, List<String> modules, List<String> options) {
    /** With this a machine ends whose memory is used up. */
    public static final int OUT_OF_MEMORY = 3;

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    /** What the path of a file is written in depends on these. */
    private static final List<String> LANGUAGE = List.of("LANG", "LC_ALL", "LC_CTYPE");

    public Machine {
        modules = List.copyOf(modules);
        options = List.copyOf(options);
    }

    /** MiB. @param start heap that it begins with @param heap that it may have @param direct buffers outside of the heap */
    public record Memory(int start, int heap, int direct) {}

    /**
     * Ready to be started; where its output goes is up to the caller.
     *
     * @param folder of its own, where it works, and may write
     */
    public ProcessBuilder running(String program, List<Path> classPath, Path folder) {
        var builder = new ProcessBuilder(command(program, classPath, folder)).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !LANGUAGE.contains(name));
        if (environment.isEmpty()) {
            environment.put("LC_ALL", "C.UTF-8");
        }
        return builder;
    }

    private List<String> command(String program, List<Path> classPath, Path folder) {
        var command = new ArrayList<>(bounds());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(size());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("fault.log"),
                "--limit-modules=" + String.join(",", modules),
                "-Djdk.net.hosts.file=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(program);
        return command;
    }

    private List<String> bounds() {
        Stream<String> nice = Files.isExecutable(NICE) ? Stream.of(NICE.toString(), "-n", "10") : Stream.of();
        Stream<String> limit = Files.isExecutable(PRLIMIT) ? Stream.of(PRLIMIT.toString(), "--fsize=" + largestFile, "--core=0") : Stream.of();
        return Stream.concat(nice, limit).toList();
    }

    private List<String> size() {
        return List.of(
                "-Xms" + memory.start() + "m",
                "-Xmx" + memory.heap() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=" + memory.direct() + "m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
