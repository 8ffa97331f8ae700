package org.plenum.plugin.notes;

import java.time.Instant;
import java.util.Set;
import org.plenum.spi.ParticipantId;

/** What staff has decided about who may edit. @param named attendees, if {@link Editors#NAMED} */
record Choice(Editors editors, Set<ParticipantId> named, ParticipantId by, Instant at) {
    Choice {
        named = Set.copyOf(named);
    }
}
