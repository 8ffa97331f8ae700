package org.plenum.spi.media;

/**
 * What a participant may send; one track of each at most. Written in lower case with hyphens: {@code screen-audio}.
 *
 * @since 1
 */
public enum Kind {
    /** The voice. */
    MICROPHONE,
    /** The person's picture. */
    CAMERA,
    /** A desktop, a window or a tab: sharp, and still most of the time. */
    SCREEN,
    /** What the shared screen lets hear. */
    SCREEN_AUDIO;

    /** Whether it is heard and not seen. */
    public boolean isAudio() {
        return this == MICROPHONE || this == SCREEN_AUDIO;
    }
}
