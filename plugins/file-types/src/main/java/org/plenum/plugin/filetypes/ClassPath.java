package org.plenum.plugin.filetypes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the classes of a worker lie on the disk. Safe for all threads. */
interface ClassPath extends AutoCloseable {
    /** Files and folders. @throws IOException if they cannot be put there */
    List<Path> entries() throws IOException;

    /** Takes away what was put there. */
    @Override
    void close();
}
