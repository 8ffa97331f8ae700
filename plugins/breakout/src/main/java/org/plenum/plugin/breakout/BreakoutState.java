package org.plenum.plugin.breakout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.plugin.breakout.BreakoutEvent.HelpCalled;
import org.plenum.plugin.breakout.BreakoutEvent.HelpEnded;
import org.plenum.plugin.breakout.BreakoutEvent.PersonAssigned;
import org.plenum.plugin.breakout.BreakoutEvent.Room;
import org.plenum.plugin.breakout.BreakoutEvent.RoomDeleted;
import org.plenum.plugin.breakout.BreakoutEvent.RoomEntered;
import org.plenum.plugin.breakout.BreakoutEvent.RoomLeft;
import org.plenum.plugin.breakout.BreakoutEvent.RoomRenamed;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsAdded;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsClosed;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsOpened;
import org.plenum.plugin.breakout.BreakoutEvent.RoomsTold;
import org.plenum.plugin.breakout.BreakoutEvent.RulesSet;
import org.plenum.plugin.breakout.BreakoutEvent.TimeSet;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;

/**
 * The rooms of a meeting and who belongs where.
 *
 * @param rooms in order
 * @param rules how people come to them
 * @param opened when the rooms were opened, one instant; none while they are closed
 * @param until when they close by themselves; none if they do not
 * @param assigned who belongs to which room
 * @param places who is in which room, as they said themselves
 * @param calls who asked for a presenter, in order
 * @param told the newest message to all rooms, one at most
 */
record BreakoutState(
        List<Room> rooms,
        Rules rules,
        List<Instant> opened,
        List<Instant> until,
        Map<ParticipantId, MeetingId> assigned,
        Map<ParticipantId, MeetingId> places,
        List<HelpCalled> calls,
        List<RoomsTold> told) {
    static final BreakoutState EMPTY =
            new BreakoutState(List.of(), Rules.NORMAL, List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());

    BreakoutState {
        rooms = List.copyOf(rooms);
        opened = List.copyOf(opened);
        until = List.copyOf(until);
        assigned = Collections.unmodifiableMap(new LinkedHashMap<>(assigned));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        calls = List.copyOf(calls);
        told = List.copyOf(told);
    }

    Optional<Room> room(MeetingId id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /** Whether people may be in the rooms at that time. */
    boolean isOpen(Instant at) {
        return !opened.isEmpty() && until.stream().noneMatch(end -> !at.isBefore(end));
    }

    boolean isAssigned(ParticipantId person) {
        return assigned.containsKey(person);
    }

    boolean hasCalled(ParticipantId person) {
        return calls.stream().anyMatch(call -> call.person().equals(person));
    }

    /** The room with the fewest people assigned; there is one at least. */
    Room emptiest() {
        return rooms.stream()
                .min((one, other) -> Long.compare(assignedTo(one.id()), assignedTo(other.id())))
                .orElseThrow();
    }

    private long assignedTo(MeetingId room) {
        return assigned.values().stream().filter(room::equals).count();
    }

    /** For the server, which lets people in and takes them back. */
    List<BreakoutRoom> declared() {
        return rooms.stream()
                .map(room -> new BreakoutRoom(
                        room.id(), room.title(), !opened.isEmpty(), rules.freeChoice(), members(room.id()), until))
                .toList();
    }

    private Set<ParticipantId> members(MeetingId room) {
        return assigned.entrySet().stream()
                .filter(entry -> entry.getValue().equals(room))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    BreakoutState after(BreakoutEvent event) {
        return switch (event) {
            case RoomsAdded added -> added(added.rooms());
            case RoomRenamed renamed -> renamed(renamed);
            case RoomDeleted deleted -> deleted(deleted.room());
            case PersonAssigned one -> assigned(one);
            case RulesSet set -> new BreakoutState(rooms, set.rules(), opened, until, assigned, places, calls, told);
            case RoomsOpened now ->
                new BreakoutState(rooms, rules, List.of(now.at()), now.until(), assigned, Map.of(), List.of(), List.of());
            case TimeSet set -> new BreakoutState(rooms, rules, opened, set.until(), assigned, places, calls, told);
            case RoomsClosed closed ->
                new BreakoutState(rooms, rules, List.of(), List.of(), assigned, Map.of(), List.of(), List.of());
            case RoomsTold now -> new BreakoutState(rooms, rules, opened, until, assigned, places, calls, List.of(now));
            case RoomEntered entered -> placed(with(places, entered.person(), entered.room())).withoutCall(entered.person());
            case RoomLeft left -> placed(without(places, left.person())).withoutCall(left.person());
            case HelpCalled call -> calling(call);
            case HelpEnded ended -> withoutCall(ended.person());
        };
    }

    private BreakoutState added(List<Room> more) {
        var all = new ArrayList<>(rooms);
        all.addAll(more);
        return rooms(all);
    }

    private BreakoutState rooms(List<Room> now) {
        return new BreakoutState(now, rules, opened, until, assigned, places, calls, told);
    }

    private BreakoutState renamed(RoomRenamed event) {
        return rooms(rooms.stream()
                .map(room -> room.id().equals(event.room()) ? new Room(room.id(), event.title()) : room)
                .toList());
    }

    private BreakoutState deleted(MeetingId gone) {
        List<Room> left = rooms.stream().filter(room -> !room.id().equals(gone)).toList();
        return new BreakoutState(
                left,
                rules,
                left.isEmpty() ? List.of() : opened,
                left.isEmpty() ? List.of() : until,
                outside(assigned, gone),
                outside(places, gone),
                calls.stream().filter(call -> !call.room().equals(gone)).toList(),
                told);
    }

    private static Map<ParticipantId, MeetingId> outside(Map<ParticipantId, MeetingId> map, MeetingId gone) {
        var left = new LinkedHashMap<>(map);
        left.values().removeIf(gone::equals);
        return left;
    }

    private BreakoutState assigned(PersonAssigned event) {
        ParticipantId person = event.person();
        Map<ParticipantId, MeetingId> now =
                event.room().isEmpty() ? without(assigned, person) : with(assigned, person, event.room().getFirst());
        return new BreakoutState(rooms, rules, opened, until, now, places, calls, told);
    }

    private BreakoutState placed(Map<ParticipantId, MeetingId> now) {
        return new BreakoutState(rooms, rules, opened, until, assigned, now, calls, told);
    }

    private BreakoutState calling(HelpCalled call) {
        var more = new ArrayList<>(withoutCall(call.person()).calls());
        more.add(call);
        return new BreakoutState(rooms, rules, opened, until, assigned, places, more, told);
    }

    private BreakoutState withoutCall(ParticipantId person) {
        return hasCalled(person)
                ? new BreakoutState(
                        rooms,
                        rules,
                        opened,
                        until,
                        assigned,
                        places,
                        calls.stream().filter(call -> !call.person().equals(person)).toList(),
                        told)
                : this;
    }

    private static Map<ParticipantId, MeetingId> with(Map<ParticipantId, MeetingId> map, ParticipantId person, MeetingId room) {
        var more = new LinkedHashMap<>(map);
        more.put(person, room);
        return more;
    }

    private static Map<ParticipantId, MeetingId> without(Map<ParticipantId, MeetingId> map, ParticipantId person) {
        var fewer = new LinkedHashMap<>(map);
        fewer.remove(person);
        return fewer;
    }
}
