package org.plenum.spi;

import java.util.List;

/**
 * It stands otherwise with a file than before.
 *
 * @param file as it is known now
 * @param state how it stands with it
 * @param reason why, if it is REFUSED, WITHDRAWN or WAITING: a code of lower case letters and hyphens, one of {@link Verdict.Reason} as
 *     text, such as {@code infected}; else empty
 * @param finding what was found, in the inspector's words, such as the name of a virus; up to 200 characters, may be empty
 * @param readers who was given bytes of it while it was released, to be told that it is WITHDRAWN; else empty
 * @since 1
 */
public record FileChange(StoredFile file, FileState state, String reason, String finding, List<ParticipantId> readers) {
    public FileChange {
        readers = List.copyOf(readers);
    }
}
