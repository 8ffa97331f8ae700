package org.plenum.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

/**
 * What a meeting's owner decides.
 *
 * @param title 1-200 characters
 * @param minutes 1-1440, as planned; nothing happens when they are over
 * @param lobby who waits
 * @param titleInLobby whether people who wait see the title
 * @param endsAfterMinutes how long after the last signed-in person left it ends, 0-1440; 0 for never
 * @param follows the meeting of the series before this one, which may have been deleted since; one at most
 */
public record Plan(
        String title,
        Instant starts,
        int minutes,
        Access access,
        Keys keys,
        Lobby lobby,
        boolean titleInLobby,
        int endsAfterMinutes,
        List<MeetingId> follows) {
    private static final int LONGEST_TITLE = 200;
    private static final int MINUTES_OF_A_DAY = 1440;

    /** @throws PlenumException INVALID, naming the field */
    public Plan {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw invalid("title", "has " + title.length() + " characters; 1 to " + LONGEST_TITLE
                    + " are allowed, control characters are not");
        }
        if (minutes < 1 || minutes > MINUTES_OF_A_DAY) {
            throw invalid("minutes", minutes + " is not within 1 to " + MINUTES_OF_A_DAY);
        }
        if (endsAfterMinutes < 0 || endsAfterMinutes > MINUTES_OF_A_DAY) {
            throw invalid("endsAfterMinutes", endsAfterMinutes + " is not within 0 to " + MINUTES_OF_A_DAY);
        }
        follows = List.copyOf(follows);
    }

    /** Of a meeting that follows none. */
    public Plan(
            String title, Instant starts, int minutes, Access access, Keys keys, Lobby lobby, boolean titleInLobby, int endsAfterMinutes) {
        this(title, starts, minutes, access, keys, lobby, titleInLobby, endsAfterMinutes, List.of());
    }

    public Duration endsAfter() {
        return Duration.ofMinutes(endsAfterMinutes);
    }

    /** @param field as on the wire; answers take it from the message */
    static PlenumException invalid(String field, String complaint) {
        return new PlenumException(CommonError.INVALID, "field " + field + ": " + complaint);
    }
}
