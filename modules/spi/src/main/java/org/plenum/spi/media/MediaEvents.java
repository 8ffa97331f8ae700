package org.plenum.spi.media;

import org.plenum.spi.ParticipantId;

/**
 * What an engine tells of one room. Methods must return soon: the events of this room wait for them. What they throw is logged.
 *
 * @since 1
 */
public interface MediaEvents {
    /** To be carried to this participant's browser, in order. */
    void signal(ParticipantId to, Signal out);

    /** What is sent, and allowed, arrives now. */
    void trackLive(TrackRef track);

    /** It does not any more: it is no longer sent or allowed, or the sender has left or lost the connection. */
    void trackEnded(TrackRef track);

    /**
     * How loud somebody's microphone is, when it has changed, at most five times a second for each.
     *
     * @param level 0 (silence) to 127 (as loud as can be), in decibels
     */
    void level(ParticipantId who, int level);

    /** Somebody has the word, as it is heard, until somebody else is told to have it. */
    void speaking(ParticipantId who);

    /** How it stands with somebody's connections, when it has changed. */
    void state(ParticipantId who, ConnectionState state);

    /**
     * The room is lost: its engine has gone or does not work any more. It need not be closed, and nothing else is told of it; another one can be opened.
     *
     * @param reason for the log
     */
    void failed(String reason);
}
