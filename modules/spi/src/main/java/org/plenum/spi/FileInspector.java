package org.plenum.spi;

/**
 * Looks at every file before anybody may read it. A file is released only when each inspector said {@link Verdict.Clean}; all are asked, in
 * order, also after one has refused, so that what is infected is known as such. Those of a tenant for which the plugin is switched off
 * are not asked; the server then knows that they are missing.
 *
 * @since 1
 */
public interface FileInspector {
    /** Place among all inspectors, small numbers first; with the same number the plugin's id decides. One that may rewrite files comes before one that only reads. */
    int order();

    /**
     * Looks at one file. Called on virtual threads, several at a time; may block, and is interrupted when the plugin goes. Whatever it
     * throws is {@link Verdict.Unavailable}.
     *
     * @throws InterruptedException when interrupted; the file is inspected again
     */
    Verdict inspect(Inspection file) throws InterruptedException;

    /** How it stands with the inspector now. Returns within a second. */
    Health health();

    /**
     * Changes when files that were found clean have to be looked at again: the version of the signatures, say.
     *
     * @return up to 100 characters; empty while it is not known
     */
    default String edition() {
        return "";
    }

    /**
     * For the administrator and for the health page.
     *
     * @param working whether files can be inspected now
     * @param detail for administrators, in English: what engine, of what date, or what is wrong; up to 300 characters, nothing secret
     */
    record Health(boolean working, String detail) {}
}
