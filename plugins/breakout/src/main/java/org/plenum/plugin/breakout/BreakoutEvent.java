package org.plenum.plugin.breakout;

import java.time.Instant;
import java.util.List;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** What happens with breakout rooms. */
sealed interface BreakoutEvent extends Event {
    /** A room as staff made it. */
    record Room(MeetingId id, String title) {}

    record RoomsAdded(List<Room> rooms, ParticipantId by) implements BreakoutEvent {
        public RoomsAdded {
            rooms = List.copyOf(rooms);
        }
    }

    record RoomRenamed(MeetingId room, String title, ParticipantId by) implements BreakoutEvent {}

    /** With all that happened in it. */
    record RoomDeleted(MeetingId room) implements BreakoutEvent {}

    /** @param room one, or none if somebody is assigned to none any more */
    record PersonAssigned(ParticipantId person, List<MeetingId> room) implements BreakoutEvent {
        public PersonAssigned {
            room = List.copyOf(room);
        }
    }

    record RulesSet(Rules rules) implements BreakoutEvent {}

    /** @param until when the rooms close by themselves; none if they do not */
    record RoomsOpened(Instant at, List<Instant> until) implements BreakoutEvent {
        public RoomsOpened {
            until = List.copyOf(until);
        }
    }

    /** @param until of {@link RoomsOpened} */
    record TimeSet(List<Instant> until) implements BreakoutEvent {
        public TimeSet {
            until = List.copyOf(until);
        }
    }

    /** Everybody returns. */
    record RoomsClosed() implements BreakoutEvent {}

    /** Said to the people in all rooms. */
    record RoomsTold(String text, ParticipantId by, Instant at) implements BreakoutEvent {}

    record RoomEntered(ParticipantId person, MeetingId room) implements BreakoutEvent {}

    /** Back in the meeting. */
    record RoomLeft(ParticipantId person) implements BreakoutEvent {}

    /** Somebody asks a presenter to come to their room. */
    record HelpCalled(ParticipantId person, MeetingId room, Instant at) implements BreakoutEvent {}

    /** A presenter has come, or the person needs none any more. */
    record HelpEnded(ParticipantId person) implements BreakoutEvent {}
}
