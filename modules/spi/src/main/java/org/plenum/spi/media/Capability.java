package org.plenum.spi.media;

/**
 * What an engine can do beyond carrying tracks from one to the others; the room offers only what the engine can. More may follow.
 *
 * @since 1
 */
public enum Capability {
    /** Media pass through a server, so that the number of receivers costs the sender nothing, and browsers do not learn each other's addresses. */
    SERVER_MEDIA,
    /** Cameras send several sizes at once, and each receiver is given the one that {@link Quality} and its line ask for. */
    SIMULCAST
}
