package org.plenum.plugin.breakout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plenum.plugin.breakout.BreakoutEvent.HelpCalled;
import org.plenum.plugin.breakout.BreakoutEvent.PersonAssigned;
import org.plenum.plugin.breakout.BreakoutEvent.Room;
import org.plenum.plugin.breakout.BreakoutEvent.RoomEntered;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsTold;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * The rooms as one person sees them.
 *
 * @param assigned for staff all, for attendees their own
 * @param places who is in which room, of those the viewer may know
 * @param calls for staff all, for attendees their own
 */
record BreakoutView(
        List<Room> rooms,
        Rules rules,
        List<Instant> opened,
        List<Instant> until,
        List<PersonAssigned> assigned,
        List<RoomEntered> places,
        List<HelpCalled> calls,
        List<RoomsTold> told) {
    BreakoutView {
        rooms = List.copyOf(rooms);
        opened = List.copyOf(opened);
        until = List.copyOf(until);
        assigned = List.copyOf(assigned);
        places = List.copyOf(places);
        calls = List.copyOf(calls);
        told = List.copyOf(told);
    }

    static BreakoutView of(BreakoutState state, Viewer viewer, Meeting meeting) {
        return new BreakoutView(
                state.rooms(),
                state.rules(),
                state.opened(),
                state.until(),
                state.assigned().entrySet().stream()
                        .filter(entry -> isTheirs(entry, viewer))
                        .map(entry -> new PersonAssigned(entry.getKey(), List.of(entry.getValue())))
                        .toList(),
                state.places().entrySet().stream()
                        .filter(entry -> meeting.mayKnow(viewer, entry.getKey()))
                        .map(entry -> new RoomEntered(entry.getKey(), entry.getValue()))
                        .toList(),
                state.calls().stream()
                        .filter(call -> viewer.isStaff() || viewer.is(call.person()))
                        .toList(),
                state.told());
    }

    private static boolean isTheirs(Map.Entry<ParticipantId, MeetingId> entry, Viewer viewer) {
        return viewer.isStaff() || viewer.is(entry.getKey());
    }
}
