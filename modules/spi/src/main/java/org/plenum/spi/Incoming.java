package org.plenum.spi;

/**
 * How much has come of a file that is still being uploaded. Its bytes are only appended to: what is there does not change.
 *
 * @since 1
 */
@FunctionalInterface
public interface Incoming {
    /** Of a file whose bytes are all there. */
    Incoming COMPLETE = position -> Long.MAX_VALUE;

    /**
     * Waits until more has come.
     *
     * @param position bytes from the beginning that are known to be there, below the file's length
     * @return how many are there now, more than {@code position}; may be more than the file's length when all are
     * @throws InterruptedException if nothing more comes: the upload was cut, is too slow, or the caller is interrupted. The file is inspected
     *     again when all of it is there
     */
    long beyond(long position) throws InterruptedException;
}
