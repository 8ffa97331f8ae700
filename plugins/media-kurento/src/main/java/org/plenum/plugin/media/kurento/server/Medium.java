package org.plenum.plugin.media.kurento.server;

import org.plenum.spi.media.Kind;

/** What an endpoint carries: one of each. */
public enum Medium {
    /** Sound. */
    AUDIO,
    /** A picture. */
    VIDEO;

    /** What a kind is of. */
    public static Medium of(Kind kind) {
        return kind.isAudio() ? AUDIO : VIDEO;
    }
}
