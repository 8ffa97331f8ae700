package org.plenum.tenant;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a person says of themselves and how they want to be served.
 *
 * @param language {@code en} or {@code sv}
 * @param timeZone a name of the IANA data base, such as {@code Europe/Stockholm}
 * @param itemsPerPage 5-200
 * @param remember whether what they typed may be kept for the next time
 * @param recordingAccess of meetings they hold
 */
public record Profile(
        String firstName,
        String lastName,
        String language,
        String timeZone,
        int itemsPerPage,
        boolean remember,
        RecordingAccess recordingAccess) {
    /** The languages that every text for people exists in. */
    public static final Set<String> LANGUAGES = Set.of("en", "sv");

    private static final int LONGEST_NAME = 100;

    /** @throws org.plenum.spi.PlenumException INVALID, naming the field */
    public Profile {
        firstName = Invalid.text("firstName", firstName, 0, LONGEST_NAME);
        lastName = Invalid.text("lastName", lastName, 0, LONGEST_NAME);
        if (!LANGUAGES.contains(language)) {
            throw Invalid.field("language", language, "is not one of " + LANGUAGES);
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw Invalid.field("timeZone", timeZone, "is no time zone: " + unknown.getMessage());
        }
        if (itemsPerPage < 5 || itemsPerPage > 200) {
            throw Invalid.field("itemsPerPage", String.valueOf(itemsPerPage), "is not within 5 to 200");
        }
    }

    /** Of an account that was just made. */
    public static Profile of(String firstName, String lastName, String language, String timeZone) {
        return new Profile(firstName, lastName, language, timeZone, 20, true, RecordingAccess.ORGANIZER);
    }

    /** First and last name, or what there is of them. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
