package org.plenum.tenant;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a tenant's switch of a feature stands. */
public enum SwitchPosition {
    /** In every meeting. */
    ON,
    /** In every meeting whose organizer has not switched it off. */
    ORGANIZER,
    /** In no meeting. */
    OFF;

    /** As in the manifest and on the wire: {@code on}, {@code organizer}, {@code off}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws org.plenum.spi.PlenumException INVALID if it is none of the three words */
    public static SwitchPosition of(String word) {
        return Stream.of(values())
                .filter(position -> position.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field("switch", word, "is not on, organizer or off"));
    }
}
