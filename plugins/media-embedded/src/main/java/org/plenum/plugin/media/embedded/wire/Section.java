package org.plenum.plugin.media.embedded.wire;

import java.util.Optional;

/**
 * A section of an offer.
 *
 * @param mid its name, unique in the description
 * @param isAudio otherwise it is video
 * @param direction as the server sees it
 * @param simulcast whether two sizes are asked for
 * @param sent what the server sends in it, if it sends
 */
public record Section(String mid, boolean isAudio, Direction direction, boolean simulcast, Optional<Sent> sent) {
    /** Written as in SDP. */
    public enum Direction {
        SENDONLY,
        RECVONLY,
        INACTIVE
    }

    /**
     * What the server sends. All of it is random for each receiver, so that nothing in it tells who else receives, or who sends.
     *
     * @param source number of the stream
     * @param stream name of all that belongs together in time
     * @param track name of this one
     */
    public record Sent(int source, String stream, String track) {}
}
