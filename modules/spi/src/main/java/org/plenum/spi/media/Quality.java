package org.plenum.spi.media;

/**
 * How much of a track somebody wants. For what has one size only, such as sound, LOW and HIGH are the same.
 *
 * @since 1
 */
public enum Quality {
    /** Nothing is sent. */
    OFF,
    /** As for a small picture among others. */
    LOW,
    /** The best that there is and that the receiver's line takes; when it takes less, less is sent until it takes more. */
    HIGH
}
