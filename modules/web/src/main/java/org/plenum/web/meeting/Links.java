package org.plenum.web.meeting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.plenum.meeting.Access;
import org.plenum.meeting.Meeting;
import org.plenum.web.start.ServerAddress;

/** The addresses at which people join. A key stands behind {@code #}, which no browser sends. */
record Links(ServerAddress address) {
    String attendees(Meeting meeting) {
        return switch (meeting.plan().access()) {
            case Access.ByKey() -> with(meeting, meeting.plan().keys().attendee());
            case Access.Named named -> plain(meeting);
            case Access.Open() -> plain(meeting);
        };
    }

    String presenters(Meeting meeting) {
        return with(meeting, meeting.plan().keys().presenter());
    }

    /** @param key of the meeting, or the token of an invitation */
    String with(Meeting meeting, String key) {
        return plain(meeting) + "#key=" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String plain(Meeting meeting) {
        return address.page("/m/" + meeting.id());
    }
}
