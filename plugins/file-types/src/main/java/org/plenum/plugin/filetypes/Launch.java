package org.plenum.plugin.filetypes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plenum.worker.Machine;

/**
 * How a worker is started.
 *
 * @param classPath where its classes lie
 * @param main the program
 * @param limits what it may take
 */
record Launch(ClassPath classPath, String main, Limits limits) {
    /** Tika knows of the database's files; PDFBox of pictures. */
    private static final List<String> MODULES = List.of("java.base", "java.xml", "java.logging", "java.sql", "java.desktop", "jdk.charsets");

    /** No entities from elsewhere; nothing that libraries would say. */
    private static final List<String> OPTIONS = List.of(
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-Djavax.xml.accessExternalStylesheet=",
            "-Djdk.xml.entityExpansionLimit=1000",
            "-Djdk.xml.maxGeneralEntitySizeLimit=1000000",
            "-Djdk.xml.totalEntitySizeLimit=10000000",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.apache.logging.log4j.simplelog.level=OFF",
            "-Dslf4j.internal.verbosity=ERROR");

    /** Bytes: what a tenant may bring is less, and a file without its metadata is not larger. */
    private static final long LARGEST_FILE = 64L << 30;

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
        var memory = new Machine.Memory(16, limits.memoryMib(), 32);
        return new Machine(memory, LARGEST_FILE, MODULES, OPTIONS).running(main, classPath.entries(), folder).start();
    }
}
