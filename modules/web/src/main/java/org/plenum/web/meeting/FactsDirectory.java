package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.kernel.MeetingFacts;
import org.plenum.meeting.Access;
import org.plenum.meeting.Meeting;
import org.plenum.meeting.Meetings;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** Tells the kernel what was planned, and keeps when a meeting ended. */
@Dependent
class FactsDirectory implements MeetingFacts.Directory {
    private final Meetings meetings;

    @Inject
    FactsDirectory(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<MeetingFacts> find(MeetingId meeting) {
        return meetings.find(meeting).map(this::facts);
    }

    @Override
    public Optional<MeetingId> parent(MeetingId room) {
        return meetings.find(room).flatMap(Meeting::parent);
    }

    @Override
    public void ended(MeetingId meeting, Instant at) {
        meetings.ended(meeting, at);
    }

    @Override
    public boolean join(MeetingId parent, MeetingId room, String title, ParticipantId participant) {
        return meetings.join(parent, room, title, participant);
    }

    @Override
    public void deleteRoom(MeetingId room) {
        meetings.deleteRoom(room);
    }

    @Override
    public Optional<MeetingId> before(MeetingId meeting) {
        return meetings.find(meeting).flatMap(found -> found.plan().follows().stream().findFirst());
    }

    private MeetingFacts facts(Meeting meeting) {
        return new MeetingFacts(
                meeting.id(),
                meeting.tenant(),
                meeting.plan().title(),
                meeting.plan().titleInLobby(),
                meeting.plan().access() instanceof Access.Open,
                meeting.plan().endsAfter(),
                meeting.isEnded() ? List.of() : meetings.expected(meeting),
                meeting.ended(),
                meeting.parent());
    }
}
