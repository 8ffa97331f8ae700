package org.plenum.spi;

import java.time.Clock;
import org.plenum.spi.media.Media;

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
     * The media engines of this server.
     *
     * @since 1
     */
    default Media media() {
        return Media.NONE;
    }

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

    /**
     * Tells one person something at once, in all pages they have open: as a signal of this plugin, from nobody. Nothing of it is kept; it is given
     * in the order in which it was sent to them, and lost with a connection. People in it of whom they may not know are replaced by the kernel. Does not
     * block.
     *
     * @param name lower case with hyphens: {@code offer}; none of the feature's {@link Signal}s
     * @param payload up to 512 KiB as JSON
     * @return whether they are there and the feature is on for them
     * @throws PlenumException TOO_LARGE
     * @since 1
     */
    boolean send(MeetingId meeting, ParticipantId to, String name, Record payload);
}
