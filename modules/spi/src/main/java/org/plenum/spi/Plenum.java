package org.plenum.spi;

import java.time.Clock;

/** What the server does for a plugin outside of commands. Safe for all threads; blocking. */
public interface Plenum {
    /** The server's clock; tests set it. */
    Clock clock();

    /** The plugin's settings for a tenant. */
    Settings settings(TenantId tenant);

    /**
     * The plugin's files.
     *
     * @since 1
     */
    Files files();

    /**
     * Asks one of the plugin's own commands on behalf of a person in a meeting, with all checks.
     *
     * @return the reply as JSON
     * @throws PlenumException as the command refuses, or STATE if the meeting has ended
     */
    String request(MeetingId meeting, ParticipantId caller, String command, Record payload);
}
