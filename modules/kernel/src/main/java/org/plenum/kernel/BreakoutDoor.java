package org.plenum.kernel;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** Lets people of a meeting into its breakout rooms. Blocking. */
final class BreakoutDoor {
    private final LiveMeetings meetings;
    private final MeetingFacts.Directory directory;
    private final Clock clock;

    BreakoutDoor(LiveMeetings meetings, MeetingFacts.Directory directory, Clock clock) {
        this.meetings = meetings;
        this.directory = directory;
        this.clock = clock;
    }

    /** @see RunningMeetings#enterRoom */
    Optional<ParticipantId> enter(MeetingId room, Map<MeetingId, ParticipantId> places) {
        Optional<MeetingId> above = parent(room, places);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        LiveMeeting parent = meetings.meeting(above.get());
        ParticipantId who = Optional.ofNullable(places.get(above.get())).orElseThrow();
        return Family.open(parent, room, who, clock.instant())
                .filter(held -> Apart.call(() -> directory.join(parent.facts().meeting(), room, held.room().title(), who)))
                .filter(held -> meetings.inside(room, (running, turn) -> running.desk().letIn(turn, who)))
                .map(held -> who);
    }

    /** Of the meetings that somebody entered the one that has the room; one that nobody has entered yet is known by its running meeting only. */
    private Optional<MeetingId> parent(MeetingId room, Map<MeetingId, ParticipantId> places) {
        return places.isEmpty()
                ? Optional.empty()
                : Apart.call(() -> directory.parent(room))
                        .or(() -> places.keySet().stream().filter(one -> holds(one, room)).findFirst())
                        .filter(places::containsKey);
    }

    private boolean holds(MeetingId meeting, MeetingId room) {
        return meetings.running(meeting)
                .filter(found -> found.state().room().breakout(room).isPresent())
                .isPresent();
    }
}
