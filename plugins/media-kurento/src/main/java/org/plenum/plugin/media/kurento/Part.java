package org.plenum.plugin.media.kurento;

import java.util.Map;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.TrackRef;

/** What goes over one connection: a Kurento endpoint takes one sound and one picture, so a screen has its own. */
enum Part {
    /** Voice and picture of a person. */
    PERSON("pub", Kind.MICROPHONE, Kind.CAMERA),
    /** A shared screen with its sound. */
    SCREEN("screen", Kind.SCREEN_AUDIO, Kind.SCREEN);

    private final String label;
    private final Kind audio;
    private final Kind video;

    Part(String label, Kind audio, Kind video) {
        this.label = label;
        this.audio = audio;
        this.video = video;
    }

    static Part of(Kind kind) {
        return kind == PERSON.audio || kind == PERSON.video ? PERSON : SCREEN;
    }

    /** How names of connections begin in which it is sent. */
    String label() {
        return label;
    }

    Kind kind(Medium medium) {
        return switch (medium) {
            case AUDIO -> audio;
            case VIDEO -> video;
        };
    }

    TrackRef ref(ParticipantId sender, Medium medium) {
        return new TrackRef(sender, kind(medium));
    }

    /** The sections of a browser's offer: always both, so that what is added later needs no other offer. */
    Map<String, TrackRef> places(ParticipantId sender) {
        return Map.of("0", ref(sender, Medium.AUDIO), "1", ref(sender, Medium.VIDEO));
    }
}
