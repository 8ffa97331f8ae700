package org.plenum.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** The meetings that run on this server, for those outside of them. Blocking; safe for all threads. */
public interface RunningMeetings {
    /**
     * Brings somebody into a meeting, loading it if need be.
     *
     * @throws org.plenum.spi.PlenumException MEETING_ENDED, NOT_FOUND or STORE_UNAVAILABLE
     */
    Entry enter(MeetingId meeting, Entrant entrant);

    /**
     * Brings somebody who is in a meeting into a breakout room of it, with the id, name and role that they have there.
     *
     * @param places who they are in the meetings they entered
     * @return who they are; empty if none of these meetings has such a room that is open for them
     * @throws org.plenum.spi.PlenumException MEETING_ENDED or STORE_UNAVAILABLE
     */
    Optional<ParticipantId> enterRoom(MeetingId room, Map<MeetingId, ParticipantId> places);

    /** A meeting was planned anew: if it runs, it goes by the new plan and tells its people. Returns at once. */
    void planned(MeetingId meeting);

    /** Ends a meeting for all; no effect if it has ended. */
    void end(MeetingId meeting, String reason);

    /** Removes a deleted meeting from memory and its events from the log. */
    void delete(MeetingId meeting);

    /** Has running meetings of this tenant look at the policy again and tell people what was switched; returns at once. */
    void policyChanged(TenantId tenant);

    /** Those that run now but for breakout rooms, with what an administrator may know. */
    List<Running> running(TenantId tenant);

    /** Closes the sockets opened in a browser session: it was signed off. */
    void sessionEnded(String session);

    /** The browser sessions that have sockets open, with when their person last asked for something on one of them. */
    Map<String, Instant> sessions();

    /** Whether this person is now admitted, and has not left: content is served to nobody else. */
    boolean admitted(MeetingId meeting, ParticipantId participant);

    /** @param people how many are present, hidden ones included
     *  @param features ids of the plugins that are on for somebody in it */
    record Running(MeetingId meeting, String title, int people, List<String> features) {
        public Running {
            features = List.copyOf(features);
        }
    }
}
