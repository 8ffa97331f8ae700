package org.plenum.meeting.room;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenum.spi.Command;
import org.plenum.spi.Concealment;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** The feature every meeting has. */
public final class RoomFeature implements MeetingFeature<Room> {
    private static final Permission EVERYONE = Permission.everyone("meeting:take-part");
    private static final Permission STAFF = Permission.staff("meeting:moderate");
    private static final Permission ORGANIZER = new Permission("meeting:end", Set.of(Role.ORGANIZER));

    private final Doors doors = new Doors();
    private final Moderation moderation = new Moderation();

    @Override
    public Room initial() {
        return Room.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return RoomEvent.class;
    }

    @Override
    public List<Command<Room, ?>> commands() {
        return List.of(
                new RoomCommand<>("admit", RoomPayload.Person.class, STAFF, doors::admit),
                new RoomCommand<>("admit-all", RoomPayload.None.class, STAFF, doors::admitAll),
                new RoomCommand<>("refuse", RoomPayload.Person.class, STAFF, doors::refuse),
                new RoomCommand<>("send-back", RoomPayload.Person.class, STAFF, doors::sendBack),
                new RoomCommand<>("eject", RoomPayload.Person.class, STAFF, doors::eject),
                new RoomCommand<>("set-lock", RoomPayload.SetLock.class, STAFF, moderation::setLock),
                new RoomCommand<>("tell-lobby", RoomPayload.TellLobby.class, STAFF, moderation::tellLobby),
                new RoomCommand<>("change-role", RoomPayload.ChangeRole.class, STAFF, moderation::changeRole),
                new RoomCommand<>("rename", RoomPayload.Rename.class, STAFF, moderation::rename),
                new RoomCommand<>("leave", RoomPayload.None.class, EVERYONE, doors::leave),
                new RoomCommand<>("end", RoomPayload.None.class, ORGANIZER, moderation::end));
    }

    /** What only the server itself may ask. */
    public List<Command<Room, ?>> internalCommands() {
        return List.of(
                new RoomCommand<>("enter", RoomPayload.Enter.class, EVERYONE, doors::enter),
                new RoomCommand<>("arrive", RoomPayload.Arrive.class, EVERYONE, doors::arrive),
                new RoomCommand<>("depart", RoomPayload.Depart.class, EVERYONE, doors::depart),
                new RoomCommand<>("conceal", RoomPayload.Conceal.class, EVERYONE, moderation::conceal),
                new RoomCommand<>("end-by-rule", RoomPayload.EndByRule.class, EVERYONE, moderation::endByRule),
                new RoomCommand<>("finish", RoomPayload.Finish.class, EVERYONE, moderation::finish));
    }

    @Override
    public Room evolve(Room room, Event event) {
        return switch ((RoomEvent) event) {
            case RoomEvent.ParticipantWaiting(var id, var name, var role, var signedIn, var account, var since) ->
                room.with(new Seat(
                        id, name, role, signedIn, account, Seat.Admission.WAITING, since, Instant.EPOCH, 0));
            case RoomEvent.ParticipantEntered(var id, var name, var role, var signedIn, var account, var since) ->
                room.with(new Seat(id, name, role, signedIn, account, Seat.Admission.ADMITTED, since, since, 0));
            case RoomEvent.ParticipantAdmitted(var id, var by, var since) ->
                room.changing(id, seat -> seat.now(Seat.Admission.ADMITTED, since));
            case RoomEvent.ParticipantRefused(var id, var by, var since) ->
                room.changing(id, seat -> seat.now(Seat.Admission.REFUSED, since));
            case RoomEvent.ParticipantSentBack(var id, var by, var since) ->
                room.changing(id, seat -> seat.now(Seat.Admission.WAITING, since));
            case RoomEvent.ParticipantEjected(var id, var by, var since) ->
                room.changing(id, seat -> seat.now(Seat.Admission.EJECTED, since));
            case RoomEvent.ParticipantJoined joined ->
                room.changing(joined.participant(), seat -> seat.joined(room.joins() + 1));
            case RoomEvent.ParticipantLeft left -> room.changing(left.participant(), seat -> seat.joined(0));
            case RoomEvent.RoleChanged(var id, var role, var by) -> room.changing(id, seat -> seat.with(role));
            case RoomEvent.ParticipantRenamed(var id, var name, var by) -> room.changing(id, seat -> seat.named(name));
            case RoomEvent.LockSet(var locked, var by) -> room.locked(locked);
            case RoomEvent.LobbyTold(var text, var by) -> room.telling(text);
            case RoomEvent.ConcealmentChanged(var plugin, var roles, var persons) ->
                room.concealing(plugin, new Concealment(roles, persons));
            case RoomEvent.MeetingEnded(var reason) -> room.ended(reason);
        };
    }

    @Override
    public Record view(Room room, Viewer viewer, Meeting meeting) {
        List<RoomView.Person> people = room.presentSeats().stream()
                .filter(seat -> room.mayKnow(viewer, seat.participant()))
                .map(seat -> person(room, viewer, seat))
                .toList();
        List<RoomView.Waiting> lobby = viewer.isStaff()
                ? room.waiting().stream()
                        .map(seat -> new RoomView.Waiting(seat.participant(), seat.name(), seat.signedIn(), seat.since()))
                        .toList()
                : List.of();
        return new RoomView(room.locked(), people, lobby, viewer.isStaff() ? room.lobbyMessage() : "");
    }

    private static RoomView.Person person(Room room, Viewer viewer, Seat seat) {
        boolean told = viewer.isStaff() || viewer.is(seat.participant());
        return new RoomView.Person(
                seat.participant(), seat.name(), seat.role(), seat.signedIn(), told && room.isHidden(seat.participant()));
    }

    /** What a person is given of the room. @param lobby empty for attendees */
    record RoomView(boolean locked, List<Person> participants, List<Waiting> lobby, String lobbyMessage) {
        record Person(ParticipantId participant, String name, Role role, boolean signedIn, boolean hidden) {}

        record Waiting(ParticipantId participant, String name, boolean signedIn, Instant since) {}
    }
}
