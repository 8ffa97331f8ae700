package org.plenum.plugin.permissions;

import java.time.Instant;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;

/** What was decided; {@code by} is of staff. */
sealed interface PermissionEvent extends Event {
    /** For all attendees, also who joins later; exceptions stay. */
    record FunctionSet(String function, boolean allowed, ParticipantId by, Instant since) implements PermissionEvent {}

    /** For one person, whatever holds for all. */
    record ExceptionMade(ParticipantId participant, String function, boolean allowed, ParticipantId by, Instant since)
            implements PermissionEvent {}

    /** What holds for all holds for this person again. */
    record ExceptionEnded(ParticipantId participant, String function, ParticipantId by) implements PermissionEvent {}
}
