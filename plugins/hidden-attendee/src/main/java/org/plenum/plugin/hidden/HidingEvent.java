package org.plenum.plugin.hidden;

import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Role;

/** What happens to people's visibility; {@code by} is of staff. */
sealed interface HidingEvent extends Event {
    record PersonHidden(ParticipantId participant, ParticipantId by) implements HidingEvent {}

    record PersonShown(ParticipantId participant, ParticipantId by) implements HidingEvent {}

    /** All people of that role, also who joins later. */
    record RoleHidden(Role role, ParticipantId by) implements HidingEvent {}

    /** Persons hidden one by one stay hidden. */
    record RoleShown(Role role, ParticipantId by) implements HidingEvent {}
}
