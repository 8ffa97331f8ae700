package org.plenum.spi.media;

/**
 * How it stands with a participant's media, over all their connections. Written in lower case: {@code connecting}.
 *
 * @since 1
 */
public enum ConnectionState {
    /** Something has been offered that does not flow yet. The first state. */
    CONNECTING,
    /** Media can flow. */
    CONNECTED,
    /** Nothing has been heard for a while; it goes on by itself, or after {@link Signal.Type#NEED_OFFER}. */
    INTERRUPTED,
    /**
     * It did not come about, or was cut, and does not come by itself: no UDP gets through, a certificate is not the announced one, or the engine has no room
     * for one more. To join again is to try again.
     */
    FAILED
}
