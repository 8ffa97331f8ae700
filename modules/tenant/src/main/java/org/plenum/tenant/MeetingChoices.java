package org.plenum.tenant;

import java.time.Instant;
import java.util.Map;

/**
 * What one meeting's organizers have switched.
 *
 * @param created when the meeting was made: it follows changes that are for new meetings only if they came before
 * @param choices by plugin; what was never switched is missing
 */
public record MeetingChoices(Instant created, Map<String, Choice> choices) {
    public MeetingChoices {
        choices = Map.copyOf(choices);
    }

    /** @param by name of who switched it */
    public record Choice(boolean on, String by, Instant at) {}
}
