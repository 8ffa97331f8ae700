package org.plenum.web.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.meeting.Access;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Plan;
import org.plenum.spi.MeetingId;

/** A meeting as its owner sees it, keys included. */
record MeetingAnswer(
        String id,
        String title,
        Instant starts,
        int minutes,
        String access,
        List<String> people,
        String lobby,
        boolean titleInLobby,
        int endsAfterMinutes,
        boolean confirmedOpen,
        String state,
        String attendeeLink,
        String presenterLink,
        String attendeeKey,
        String presenterKey,
        @Nullable String follows) {
    /** @param running whether somebody is in it */
    static MeetingAnswer of(Meeting meeting, boolean running, Links links) {
        Plan plan = meeting.plan();
        return new MeetingAnswer(
                meeting.id().value(),
                plan.title(),
                plan.starts(),
                plan.minutes(),
                plan.access().word(),
                plan.access().listed(),
                MeetingBody.word(plan.lobby()),
                plan.titleInLobby(),
                plan.endsAfterMinutes(),
                plan.access() instanceof Access.Open,
                state(meeting, running),
                links.attendees(meeting),
                links.presenters(meeting),
                plan.keys().attendee(),
                plan.keys().presenter(),
                plan.follows().stream().map(MeetingId::value).findFirst().orElse(null));
    }

    private static String state(Meeting meeting, boolean running) {
        if (meeting.isEnded()) {
            return "ended";
        }
        return running ? "running" : "planned";
    }
}
