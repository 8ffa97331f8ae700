package org.plenum.spi.media;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.plenum.spi.ParticipantId;

/**
 * The media of one meeting in one engine. See the package for threads, and for what crosses with other news.
 *
 * @since 1
 */
public interface MediaRoom extends AutoCloseable {
    /**
     * Lets somebody in, who sends nothing and is given nothing until {@link #publish} and {@link #subscribe}. Who is there already, is there anew: their
     * connections are closed first, as are their tracks, and they send and are given nothing again.
     *
     * @return completes when signals are taken; exceptionally with {@link org.plenum.spi.PlenumException} of kind LIMIT if there is no room for one more
     */
    CompletionStage<Void> join(ParticipantId who, Rights rights);

    /** Ends their connections and tracks. */
    void leave(ParticipantId who);

    /** What their browser says. Whatever it is does no harm to others: what cannot be understood is dropped. */
    void signal(ParticipantId who, Signal in);

    /**
     * What somebody is about to send, instead of what they sent until now. The engine asks their browser for it by a signal. Kinds that are not allowed are taken, and not
     * passed on.
     */
    void publish(ParticipantId who, Set<Kind> kinds);

    /**
     * Gives or takes the right to send a kind. Once it is taken, the engine passes on nothing more, at once and whatever the browser does, and the track ends; with
     * the right it lives again if it is still sent.
     */
    void setAllowed(ParticipantId who, Kind kind, boolean on);

    /**
     * How much somebody is given of these tracks from now on; others stay as they are. What is not sent yet is given as soon as it is; this holds until the sender
     * leaves.
     *
     * @param tracks of others
     */
    void subscribe(ParticipantId who, Set<TrackRef> tracks, Quality quality);

    /** Ends all connections; nothing is told of it. */
    @Override
    void close();
}
