package org.plenum.plugin.filetypes.check.archive;

import java.io.IOException;
import org.plenum.plugin.filetypes.check.Content;

/** What a document is made of, if a ZIP is a document. */
public interface Parts {
    /** A ZIP of files, each on its own. */
    Parts NONE = (name, content) -> {};

    /** Looks at one part, beside what is looked at in each member. @throws org.plenum.plugin.filetypes.check.NotPassed if it may not be there */
    void part(String name, Content content) throws IOException;
}
