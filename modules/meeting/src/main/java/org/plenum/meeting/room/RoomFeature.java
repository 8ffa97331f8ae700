package org.plenum.meeting.room;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Concealment;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** The feature with the plugin id {@code meeting}. */
public final class RoomFeature implements MeetingFeature<Room> {
    private static final Permission KERNEL = new Permission("meeting:kernel", Set.of());

    private final List<Command<Room, ?>> commands;

    /** @param panels which a layout may name, and whose content may be shown */
    public RoomFeature(Panels panels) {
        commands = commands(new Layouts(panels), new Stage(panels));
    }

    private static List<Command<Room, ?>> commands(Layouts layouts, Stage stage) {
        return List.of(
                staff("admit", RoomPayload.Someone.class, Lobby::admit),
                staff("refuse", RoomPayload.Someone.class, Lobby::refuse),
                staff("admit-all", RoomPayload.Nothing.class, Lobby::admitAll),
                staff("send-back", RoomPayload.Someone.class, Roster::sendBack),
                staff("change-role", RoomPayload.ChangeRole.class, Roster::changeRole),
                staff("eject", RoomPayload.Someone.class, Roster::eject),
                staff("set-lock", RoomPayload.SetLock.class, Lobby::setLock),
                staff("tell-lobby", RoomPayload.TellLobby.class, Lobby::tell),
                staff("rename", RoomPayload.Rename.class, Roster::rename),
                staff("set-layout", RoomPayload.SetLayout.class, layouts::set),
                staff("show-content", RoomPayload.ShowContent.class, stage::show),
                Command.of("leave", RoomPayload.Nothing.class, Permission.everyone("meeting:leave"), Roster::leave),
                Command.of(
                        "end",
                        RoomPayload.Nothing.class,
                        new Permission("meeting:end", Set.of(Role.ORGANIZER)),
                        Entrance::end));
    }

    private final List<Command<Room, ?>> internal = List.of(
            kernel("enter", RoomPayload.Enter.class, Entrance::enter),
            kernel("arrive", RoomPayload.Arrive.class, Entrance::arrive),
            kernel("depart", RoomPayload.Depart.class, Entrance::depart),
            kernel("conceal", RoomPayload.Conceal.class, Entrance::conceal),
            kernel("withdraw", RoomPayload.Withdraw.class, Entrance::withdraw),
            kernel("declare", RoomPayload.Declare.class, Breakouts::declare),
            kernel("align", RoomPayload.Align.class, Breakouts::align),
            kernel("return", RoomPayload.Return.class, Breakouts::takeBack),
            kernel("finish", RoomPayload.Finish.class, Entrance::finish),
            kernel("end-by-rule", RoomPayload.EndByRule.class, Entrance::endByRule));

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
        return commands;
    }

    /** What only the kernel asks: {@code enter, arrive, depart, conceal, withdraw, declare, align, return, finish, end-by-rule}. */
    public List<Command<Room, ?>> internalCommands() {
        return internal;
    }

    @Override
    public Room evolve(Room room, Event event) {
        return switch ((RoomEvent) event) {
            case RoomEvent.ParticipantWaiting waiting ->
                room.with(waiting.participant(), Seat.waiting(waiting));
            case RoomEvent.ParticipantEntered entered ->
                room.with(entered.participant(), Seat.entered(entered));
            case RoomEvent.ParticipantAdmitted(var who, var by, var since) ->
                room.changed(who, seat -> seat.admittedAt(since));
            case RoomEvent.ParticipantRefused(var who, var by, var since) ->
                room.changed(who, seat -> seat.turned(Seat.State.REFUSED, since));
            case RoomEvent.ParticipantSentBack(var who, var by, var since) ->
                room.changed(who, seat -> seat.turned(Seat.State.SENT_BACK, since));
            case RoomEvent.ParticipantEjected(var who, var by, var since) ->
                room.changed(who, seat -> seat.turned(Seat.State.EJECTED, since));
            case RoomEvent.ParticipantJoined joined -> room.joined(joined.participant());
            case RoomEvent.ParticipantLeft(var who, var reason) -> room.changed(who, seat -> seat.gone(reason.equals(RoomEvent.LEFT)));
            case RoomEvent.RoleChanged(var who, var role, var by) ->
                room.changed(who, seat -> seat.withRole(role, !by.equals(who)));
            case RoomEvent.ParticipantRenamed(var who, var name, var by) ->
                room.changed(who, seat -> seat.named(name));
            case RoomEvent.LockSet(var locked, var by) -> room.locked(locked);
            case RoomEvent.LobbyTold(var text) -> room.told(text);
            case RoomEvent.LayoutSet(var kind, var places, var sides) -> room.arranged(new Layout(kind, places, sides));
            case RoomEvent.ContentShown(var plugin, var item, var by) -> room.showing(Shown.of(plugin, item, by));
            case RoomEvent.ConcealmentChanged(var plugin, var roles, var persons, var unaware, var aware) ->
                room.concealing(plugin, new Concealment(roles, persons, unaware, aware));
            case RoomEvent.WithdrawalsChanged(var plugin, var taken) -> room.withdrawing(plugin, taken);
            case RoomEvent.RoomsChanged(var plugin, var changed, var removed) -> room.holding(plugin, changed, removed);
            case RoomEvent.ParticipantReturned(var who, var since) ->
                room.changed(who, seat -> seat.turned(Seat.State.RETURNED, since));
            case RoomEvent.MeetingEnded(var reason) -> room.endedFor(reason);
        };
    }

    @Override
    public RoomView view(Room room, Viewer viewer, Meeting meeting) {
        return RoomView.of(room, viewer);
    }

    private static <P extends Record> Command<Room, P> staff(
            String name, Class<P> payload, BiFunction<Room, Ask<P>, Decision> decision) {
        return Command.of(name, payload, Permission.staff("meeting:" + name), decision);
    }

    private static <P extends Record> Command<Room, P> kernel(
            String name, Class<P> payload, BiFunction<Room, Ask<P>, Decision> decision) {
        return Command.of(name, payload, KERNEL, decision);
    }
}
