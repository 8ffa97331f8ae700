package org.plenum.plugin.media;

import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;

/** What was decided. */
sealed interface MediaEvent extends Event {
    /** @param muted whether people come into the call with their microphone off; they may switch it on
     *  @param by of staff */
    record EntrySet(boolean muted, ParticipantId by) implements MediaEvent {}
}
