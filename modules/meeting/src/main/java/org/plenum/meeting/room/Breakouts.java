package org.plenum.meeting.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Decision;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/** Breakout rooms: which there are in a meeting, and, in one of them, what the meeting it belongs to decides. */
final class Breakouts {
    private Breakouts() {}

    static Decision declare(Room room, Ask<RoomPayload.Declare> ask) {
        RoomPayload.Declare now = ask.payload();
        List<BreakoutRoom> before = room.rooms().getOrDefault(now.plugin(), List.of());
        List<BreakoutRoom> changed =
                now.rooms().stream().filter(held -> !before.contains(held)).toList();
        Set<MeetingId> kept = now.rooms().stream().map(BreakoutRoom::id).collect(Collectors.toSet());
        Set<MeetingId> removed = before.stream()
                .map(BreakoutRoom::id)
                .filter(id -> !kept.contains(id))
                .collect(Collectors.toSet());
        return changed.isEmpty() && removed.isEmpty()
                ? Decision.nothing()
                : Decision.happened(new RoomEvent.RoomsChanged(now.plugin(), changed, removed), Audience.NOBODY);
    }

    static Decision align(Room room, Ask<RoomPayload.Align> ask) {
        RoomPayload.Align now = ask.payload();
        ParticipantId who = now.participant();
        Optional<Seat> seat = room.seat(who).filter(Seat::isAdmitted);
        Decision.Accepted decision = Decision.nothing();
        if (seat.filter(found -> found.role() != now.role()).isPresent()) {
            decision = decision.and(new RoomEvent.RoleChanged(who, now.role(), who), Audience.knowing(who));
        }
        if (seat.filter(found -> !found.name().equals(now.name())).isPresent()) {
            decision = decision.and(new RoomEvent.ParticipantRenamed(who, now.name(), who), Audience.knowing(who));
        }
        return decision;
    }

    static Decision takeBack(Room room, Ask<RoomPayload.Return> ask) {
        ParticipantId who = ask.payload().participant();
        return room.isAdmitted(who)
                ? Decision.happened(new RoomEvent.ParticipantReturned(who, ask.at()), Audience.knowing(who))
                : Decision.nothing();
    }
}
