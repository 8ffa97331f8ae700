package org.plenum.testkit;

import java.time.Instant;
import org.plenum.spi.Audience;
import org.plenum.spi.Event;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * An event as a driver has recorded it.
 *
 * @param event read back from its JSON
 * @param json as stored
 * @param caller whose command it came from
 */
public record Recorded(Event event, String json, Audience audience, ParticipantId caller, Instant at) {
    /** The event's name on the wire, such as {@code message-sent}. */
    public String name() {
        return RecordJson.hyphenated(event.getClass().getSimpleName());
    }

    /** Whether this person's id is told to staff and themselves only. */
    boolean unnames(ParticipantId subject) {
        return audience instanceof Audience.Unnamed(ParticipantId person) && person.equals(subject);
    }

    /** Whether somebody is given it, hidden people left aside. */
    boolean reaches(Viewer viewer) {
        return switch (audience) {
            case Audience.Everyone everyone -> true;
            case Audience.Knowing knowing -> true;
            case Audience.Unnamed unnamed -> true;
            case Audience.Staff staff -> viewer.isStaff();
            case Audience.Nobody nobody -> false;
            case Audience.StaffAnd some -> viewer.isStaff() || some.persons().contains(viewer.participant());
            case Audience.Persons some -> some.persons().contains(viewer.participant());
            case Audience.Caller itself -> viewer.is(caller);
        };
    }
}
