package org.plenum.spi.media;

import java.util.Map;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/**
 * What engine and browser say to each other. The browser keeps one RTCPeerConnection for each {@code pc}, makes it at the first signal that names it, and
 * obeys. The engine chooses the names; a participant's signals are lost with their connection to the server, so whoever carries them asks by
 * {@link Type#NEED_OFFER} again for what was lost, or has the participant join anew.
 *
 * @param pc which of the participant's connections, 1-40 characters of {@code a-z 0-9 -}, such as {@code pub}
 * @param type what it is
 * @param sdp of an offer or an answer: the session description (RFC 8829); of a candidate: its line from {@code candidate:} on, for the first section,
 *     empty after the last one; otherwise empty; up to 262144 characters, of which an engine may take fewer from a browser
 * @param tracks with an offer of the engine: what each section of the description carries, by its {@code mid}; sections that are missing carry nothing. With
 *     {@link Type#NEED_OFFER} to a browser: what each section of its offer shall carry, by its place: {@code 0}, {@code 1} and so on. What is the participant's own,
 *     they send. Otherwise empty
 * @since 1
 */
public record Signal(String pc, Type type, String sdp, Map<String, TrackRef> tracks) {
    /** Most characters of a description. */
    public static final int LONGEST = 262_144;

    /** @throws PlenumException INVALID for a name of another form; TOO_LARGE for a longer description */
    public Signal {
        if (!pc.matches("[a-z0-9-]{1,40}")) {
            throw new PlenumException(CommonError.INVALID, "name of " + pc.length() + " characters for a connection; 1 to 40 of a-z 0-9 - are allowed");
        }
        if (sdp.length() > LONGEST) {
            throw new PlenumException(CommonError.TOO_LARGE, "description of " + sdp.length() + " characters; " + LONGEST + " are allowed");
        }
        tracks = Map.copyOf(tracks);
    }

    /** What a signal is. Written in lower case with hyphens: {@code need-offer}. */
    public enum Type {
        /**
         * The one that is told shall make an offer. To a browser: with these sections. To an engine: the connection is broken, so offer anew, with other
         * ICE credentials.
         */
        NEED_OFFER,
        /** A session description that asks for an answer. */
        OFFER,
        /** The answer to the last offer of this connection. */
        ANSWER,
        /** A candidate of ICE. */
        CANDIDATE,
        /** The connection is over. */
        CLOSE
    }
}
