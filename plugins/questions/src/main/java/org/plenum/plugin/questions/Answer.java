package org.plenum.plugin.questions;

import java.time.Instant;
import org.plenum.spi.ParticipantId;

/**
 * An answer as it stands.
 *
 * @param by who gave it
 * @param text empty if it was given aloud, or erased at the author's request
 * @param toAll else the asker and staff have it
 * @param aloud it was said in the meeting
 */
record Answer(ParticipantId by, String text, boolean toAll, boolean aloud, Instant at, boolean edited) {
    Answer forAll() {
        return new Answer(by, text, true, aloud, at, edited);
    }

    Answer with(ParticipantId editor, String newText) {
        return new Answer(editor, newText, toAll, aloud, at, true);
    }
}
