package org.plenum.spi;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What an inspector says of a file.
 *
 * @since 1
 */
public sealed interface Verdict {
    /** The inspector has looked, and does not know what it is. */
    static Clean clean() {
        return new Clean("");
    }

    /** It may pass. @param type the media type that its content was found to have; empty if this inspector does not look at that */
    record Clean(String type) implements Verdict {}

    /**
     * It may pass in this form only, which takes the place of what was uploaded.
     *
     * @param content in the inspection's workspace
     * @param type as in {@link Clean}
     */
    record Rewritten(Path content, String type) implements Verdict {}

    /** It is harmful, and goes into quarantine. @param finding its name, 1-200 characters */
    record Infected(String finding) implements Verdict {}

    /** It may not pass. @param detail what was found, such as {@code application/x-msdownload}; up to 200 characters, may be empty */
    record Refused(Reason reason, String detail) implements Verdict {}

    /** The inspector cannot tell now; the file waits, or is refused, as the tenant has chosen. @param detail for the log */
    record Unavailable(String detail) implements Verdict {}

    /** Why a file may not pass. Written in lower case with hyphens: {@code forbidden-type}. */
    enum Reason {
        /** A scanner found something harmful in it. */
        INFECTED,
        /** The tenant does not allow this kind of file. */
        FORBIDDEN_TYPE,
        /** It is something else than its name says. */
        MISMATCHED_TYPE,
        /** It is two things at once, so that readers may differ about what it is. */
        AMBIGUOUS_TYPE,
        /** Macros, scripts, or other content that acts. */
        ACTIVE_CONTENT,
        /** It, or something in it, is locked with a password and cannot be looked at. */
        ENCRYPTED,
        /** An archive of more members, more levels, or more content than is looked at. */
        ARCHIVE_TOO_LARGE,
        /** It is broken, or looking at it took too long or too much memory. */
        UNREADABLE,
        /** Larger than the inspectors can look at. */
        TOO_LARGE,
        /** No inspector could look at it, and the tenant does not let files wait. */
        NOT_INSPECTED;

        /** Such as {@code forbidden-type}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
