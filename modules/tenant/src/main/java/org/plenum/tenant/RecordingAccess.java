package org.plenum.tenant;

import java.util.Locale;
import java.util.stream.Stream;

/** Who may see recordings of a person's meetings unless something else is said of one. */
public enum RecordingAccess {
    /** The meeting's organizer alone; the default, because recorded people expect the fewest viewers. */
    ORGANIZER,
    /** And whoever was in the meeting. */
    PARTICIPANTS,
    /** And everybody with an account of the tenant. */
    TENANT;

    /** As on the wire and in the database: {@code organizer}, {@code participants}, {@code tenant}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws org.plenum.spi.PlenumException INVALID if it is none of the three words */
    public static RecordingAccess of(String word) {
        return Stream.of(values())
                .filter(access -> access.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field("recordingAccess", word, "is not organizer, participants or tenant"));
    }
}
