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

    /**
     * Tells the plugin's own feature in a meeting of work that is done outside of it: {@link MeetingFeature#told} says what follows, in the
     * meeting's mailbox, and nobody is named as having caused it. The meeting is loaded if it is not running. Returns when all is kept.
     *
     * @param news is handed over as it is
     * @return whether anything followed
     * @throws PlenumException NOT_FOUND if there is no such meeting; MEETING_ENDED; PLUGIN_ABSENT if this plugin is gone or was replaced;
     *     INTERNAL if the feature fails
     * @since 1
     */
    boolean tell(MeetingId meeting, Record news);
}
