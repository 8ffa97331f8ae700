package org.plenum.web.meeting;

import java.util.Optional;
import org.plenum.meeting.Arrival;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.web.session.BrowserSession;

/** Who stands at a meeting's door, as their browser session tells. */
final class Visitors {
    private Visitors() {}

    static Arrival.Visitor of(String meeting, String name, String key, Optional<BrowserSession> session) {
        return new Arrival.Visitor(
                meeting,
                session.flatMap(one -> one.account().stream().findFirst()),
                session.flatMap(one -> id(meeting).flatMap(id -> Optional.ofNullable(one.participants().get(id)))),
                name,
                key);
    }

    /** None if the text cannot be an id. */
    static Optional<MeetingId> id(String text) {
        try {
            return Optional.of(new MeetingId(text));
        } catch (PlenumException malformed) {
            return Optional.empty();
        }
    }
}
