package org.plenum.plugin.clamav;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Words for what went wrong. */
final class Reasons {
    private Reasons() {}

    /** With the kind of fault where its message is only a name, or nothing. */
    static String of(IOException fault) {
        if (fault instanceof NoSuchFileException absent) {
            return "there is no file " + absent.getMessage();
        }
        return Optional.ofNullable(fault.getMessage()).filter(message -> !message.isBlank()).orElse(fault.getClass().getSimpleName());
    }
}
