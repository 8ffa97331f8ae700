package org.plenum.spi;

/**
 * An inspector that reads a file from its beginning to its end and needs nothing else, so that it can begin while a large file is still being
 * uploaded. What it says then counts only if all bytes come and no inspector before it has rewritten the file; else it is asked again.
 *
 * @since 1
 */
public interface EarlyInspector extends FileInspector {
    /**
     * Looks at one file, as {@link FileInspector#inspect(Inspection)} does.
     *
     * @param file with the length it will have; of its content nothing may be read beyond what {@code incoming} has told
     * @param incoming how much of the content is there
     * @throws InterruptedException when interrupted, or by {@code incoming}; give back at once what is held for the file
     */
    Verdict inspect(Inspection file, Incoming incoming) throws InterruptedException;

    @Override
    default Verdict inspect(Inspection file) throws InterruptedException {
        return inspect(file, Incoming.COMPLETE);
    }
}
