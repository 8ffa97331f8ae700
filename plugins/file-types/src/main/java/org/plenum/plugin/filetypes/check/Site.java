package org.plenum.plugin.filetypes.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the members of one file are looked at, each as if it were a file itself. */
public interface Site {
    /**
     * Looks at what is in the file.
     *
     * @param member its path in the file
     * @param packed bytes that it takes there; what comes of them is counted while they are unpacked
     * @param loose whether the name says nothing: parts of documents are not named for people
     * @param bytes read to their end; not closed
     * @throws NotPassed if it may not pass
     */
    void member(String member, long packed, boolean loose, InputStream bytes) throws IOException;

    /** The same, and then a look at the unpacked member. */
    void member(String member, long packed, boolean loose, InputStream bytes, Look look) throws IOException;

    /** Counts a member that has no content, such as a folder, or whose content cannot be looked at. */
    void counted();

    /** An archive is being opened, which may be one too many within each other. @throws NotPassed if it is */
    void opening();

    /** A file for one use, in the workspace; it need not be deleted. */
    Path scratch() throws IOException;

    /** What looks at an unpacked member. */
    @FunctionalInterface
    interface Look {
        void at(Content member) throws IOException;
    }
}
