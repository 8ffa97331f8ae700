package org.plenum.plugin.media;

import java.util.List;
import java.util.Set;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.TrackRef;

/** What one person is answered, and told at once; messages have the name of the record on the wire, unless it says otherwise. */
final class Told {
    private Told() {}

    /** A server that helps browsers to reach the engine; name and password are empty if it wants none. */
    record IceServer(List<String> urls, String username, String credential) {}

    /**
     * The answer to who has joined.
     *
     * @param tracks what can be seen and heard now
     * @param speaking who has the word; nobody if nobody has, or the viewer may not know of them
     */
    record Joined(
            long session,
            String engine,
            Set<Capability> capabilities,
            List<IceServer> servers,
            boolean relayOnly,
            List<TrackRef> tracks,
            List<ParticipantId> speaking,
            boolean mutedOnEntry) {}

    /**
     * The answer to who watches: how it stands, for a page that may have lost what it was told.
     *
     * @param on what the person has turned on, and is sent
     * @param tracks as in {@link Joined}
     * @param speaking as in {@link Joined}
     */
    record Watching(long session, Set<Kind> on, List<TrackRef> tracks, List<ParticipantId> speaking) {}

    /** {@code signal}: for the page's connections. */
    record EngineSignal(String tab, long session, org.plenum.spi.media.Signal signal) {}

    /** What can be seen and heard from now on, or not any more. */
    record Track(ParticipantId participant, Kind kind, boolean live) {}

    record Speaking(ParticipantId participant) {}

    /** Staff has stopped what one sends. */
    record Stopped(Kind kind, ParticipantId by) {}

    /** Staff asks one to begin. */
    record Asked(Kind kind, ParticipantId by) {}

    /** Connections begin anew; what one was sending is sent again. */
    record Moved(String tab, long session, String engine, Set<Capability> capabilities, List<IceServer> servers, boolean relayOnly) {}

    /** There is no engine just now. */
    record Interrupted(String tab) {}

    record State(String tab, ConnectionState state) {}

    /** @param tab the page that is out of the call, because the person has joined in another one */
    record Elsewhere(String tab) {}
}
