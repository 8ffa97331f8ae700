package org.plenum.plugin.filetypes.check;

import java.io.IOException;

/** Looks at one thing. */
@FunctionalInterface
public interface Check {
    /**
     * Does nothing with files that it does not concern.
     *
     * @throws NotPassed if the file may not pass
     * @throws IOException if it cannot be read
     */
    void look(Item item) throws IOException;
}
