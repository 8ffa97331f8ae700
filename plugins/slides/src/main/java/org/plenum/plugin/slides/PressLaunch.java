package org.plenum.plugin.slides;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plenum.worker.Machine;
import org.plenum.worker.PackedJars;

/** How the process that reads strangers' pages is started. Its classes lie in the WAR as jars, which are put on the disk once. Safe for all threads. */
final class PressLaunch {
    private static final String MAIN = "org.plenum.plugin.slides.press.Press";
    private static final List<String> MODULES = List.of("java.base", "java.xml", "java.logging", "java.desktop");
    /** Bytes. */
    private static final long LARGEST_FILE = 1L << 30;

    private final PackedJars jars;
    private final Path folder;
    private final Machine machine;
    private List<Path> classPath = List.of();

    /** @param folder of its own, where jars and the list of fonts are put @param memoryMib heap */
    PressLaunch(ClassLoader plugin, Path folder, int memoryMib) {
        this.jars = new PackedJars(plugin, "press", "slides-press.jar");
        this.folder = folder;
        this.machine = new Machine(
                new Machine.Memory(32, memoryMib, 64),
                LARGEST_FILE,
                MODULES,
                List.of(
                        "-Dpdfbox.fontcache=" + folder,
                        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
    }

    /** Starts one. @param work where it works, and may write */
    Process start(Path work) throws IOException {
        return machine.running(MAIN, classPath(), work)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private synchronized List<Path> classPath() throws IOException {
        if (classPath.isEmpty()) {
            classPath = jars.copiedTo(folder);
        }
        return classPath;
    }
}
