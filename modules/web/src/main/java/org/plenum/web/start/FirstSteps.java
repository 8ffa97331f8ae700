package org.plenum.web.start;

import java.util.List;

/** Adds lines to the file {@code first-steps.txt}, which whoever starts the server reads first: links to try it out with. */
public interface FirstSteps {
    /** Lines such as {@code Demo meeting: http://…}; called after the first tenant and administrator were made. */
    List<String> lines();
}
