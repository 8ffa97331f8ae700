package org.plenum.kernel;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.plenum.meeting.room.Room;
import org.plenum.meeting.room.Seat;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/**
 * What a running meeting does: requests, sockets that come and go, plugins that are replaced, people who are hidden or get
 * another role. What takes a turn runs in the meeting's mailbox.
 */
final class MeetingDesk {
    /** WebSocket close code: the client comes back and goes on. */
    static final int RESTART = 1012;

    private static final int NORMAL = 1000;
    private static final int EJECTED = 4003;
    /** Out of a breakout room: the client goes on in the meeting that it belongs to. */
    static final int RETURNED = 4004;
    /** Of one person: a socket costs the meeting a copy of all that is sent. */
    private static final int MOST_SOCKETS = 20;

    private final LiveMeeting meeting;
    private final Surroundings around;
    private final MeetingContext context;
    private final History history;
    private final Family family;
    private final Requests requests;
    private final Greeter greeter;
    private final Publisher publisher;
    private final Presence presence;
    private final Snapshots snapshots;
    private final Offers offers;
    private final FileTelling files;
    private final CopyOnWriteArrayList<Connection> connections = new CopyOnWriteArrayList<>();
    private final Set<Connection> sockets = ConcurrentHashMap.newKeySet();
    private final Set<ParticipantId> greetAnew = new LinkedHashSet<>();

    MeetingDesk(LiveMeeting meeting, MeetingContext context, Surroundings around, History history, Family family) {
        this.meeting = meeting;
        this.around = around;
        this.context = context;
        this.history = history;
        this.family = family;
        this.requests = new Requests(context, around, history.answers(), new Told());
        this.greeter = new Greeter(context, around, requests, history.cursor());
        this.publisher = new Publisher(history.cursor());
        this.presence = new Presence(meeting, around, this::isConnected);
        this.snapshots = new Snapshots(context, around);
        this.offers = new Offers(around, context.rights());
        this.files = new FileTelling(context, around, requests);
    }

    Turn turn(MeetingState before) {
        return new Turn(context, before);
    }

    void started() {
        meeting.post(turn -> {
            family.align(turn);
            offers.changed();
            presence.loaded(turn.room());
            files.tell(turn);
            turn.atLast(() -> around.attendances().changed(meeting));
        });
    }

    /** The greeted sockets; safe for all threads. */
    Collection<Connection> connections() {
        return connections;
    }

    /** All sockets, also those that have not said hello; safe for all threads. */
    Collection<Connection> sockets() {
        return sockets;
    }

    /** A socket was opened. @return false if its person has as many as one may have; safe for all threads */
    boolean came(Connection connection) {
        long others = sockets.stream().filter(one -> one.participant().equals(connection.participant())).count();
        return others < MOST_SOCKETS && sockets.add(connection);
    }

    /** A socket is closed; safe for all threads. */
    void gone(Connection connection) {
        sockets.remove(connection);
    }

    /** Those whose features are on for somebody; safe for all threads. */
    List<String> features() {
        return offers.all();
    }

    private boolean isConnected(ParticipantId participant) {
        return connections.stream().anyMatch(connection -> connection.participant().equals(participant));
    }

    void request(Turn turn, Call call) {
        requests.carryOut(turn, call);
    }

    /** Somebody's socket said hello. @param after the position they saw last, empty on the first visit */
    void open(Turn turn, Connection connection, String after) {
        ParticipantId participant = connection.participant();
        if (connection.isClosed()) {
            return;
        }
        if (turn.room().isBarred(participant)) {
            turn.atLast(() -> connection.close(EJECTED, "ejected"));
            return;
        }
        if (isReturned(turn.room(), participant)) {
            turn.atLast(() -> connection.close(RETURNED, "returned"));
            return;
        }
        if (turn.room().ended()) {
            turn.atLast(() -> connection.close(NORMAL, "ended"));
            return;
        }
        if (turn.room().isAdmitted(participant) && !turn.room().isPresent(participant)) {
            presence.arrive(turn, participant);
        }
        turn.atLast(() -> {
            greet(turn, connection, after);
            connections.addIfAbsent(connection);
        });
    }

    private static boolean isReturned(Room room, ParticipantId participant) {
        return room.seat(participant).filter(seat -> seat.state() == Seat.State.RETURNED).isPresent();
    }

    void closed(Turn turn, Connection connection) {
        if (connections.remove(connection) && !isConnected(connection.participant())) {
            presence.lost(connection.participant());
        }
        presence.review(turn.room());
    }

    private void greet(Turn turn, Connection connection, String after) {
        ParticipantId participant = connection.participant();
        OptionalLong position = after.isEmpty() ? OptionalLong.empty() : greeter.position(after);
        if (position.isPresent() && turn.room().isAdmitted(participant)) {
            Viewer viewer = turn.room().viewer(participant).orElseThrow();
            Optional<List<StoredEvent>> missed = history.since(position.getAsLong(), turn.state().sequence())
                    .filter(events -> events.stream().noneMatch(event -> Upheaval.isOne(event, participant)));
            if (missed.isPresent()) {
                connection.send(greeter.resumed(turn, viewer));
                publisher.missed(missed.get(), turn.state(), viewer).ifPresent(connection::send);
                return;
            }
        }
        connection.send(greeter.hello(turn, participant));
    }

    /** All events of a turn are kept: answers, publishes, and sees to what has changed for whom. */
    void committed(Turn turn, MeetingState before) {
        history.add(turn.events(), turn.rewritten());
        turn.afterwards().forEach(Runnable::run);
        publisher.publish(turn.events(), turn.state(), connections);
        around.companions().happened(context.facts(), turn.events());
        family.committed(turn, before);
        if (hasMeetingsOwn(turn)) {
            upheavals(before, turn.state());
            presence.review(turn.room());
        }
        turn.atLast().forEach(Runnable::run);
        if (isOtherwise(turn)) {
            around.attendances().changed(meeting);
        }
        connections.stream()
                .filter(connection -> greetAnew.contains(connection.participant()))
                .forEach(connection -> connection.send(greeter.hello(turn, connection.participant())));
        greetAnew.clear();
        snapshots.count(turn);
        if (turn.room().ended() && !before.room().ended()) {
            ended(turn);
        }
    }

    private static boolean hasMeetingsOwn(Turn turn) {
        return turn.events().stream().anyMatch(event -> event.plugin().equals(RunningPlugin.MEETING));
    }

    /** Whether people, or what they may do or know, may have changed. */
    private boolean isOtherwise(Turn turn) {
        return hasMeetingsOwn(turn) || !greetAnew.isEmpty();
    }

    private void upheavals(MeetingState before, MeetingState after) {
        boolean all = Upheaval.ofAll(before, after);
        for (Connection connection : connections) {
            ParticipantId participant = connection.participant();
            if (after.room().isBarred(participant)) {
                connections.remove(connection);
                connection.close(EJECTED, "ejected");
            } else if (isReturned(after.room(), participant)) {
                connections.remove(connection);
                connection.close(RETURNED, "returned");
            } else if (all || Upheaval.ofOne(before, after, participant)) {
                greetAnew.add(participant);
            }
        }
        // Somebody who waited is present from the moment of admission, if their socket is open.
        for (ParticipantId participant : greetAnew) {
            if (after.room().isAdmitted(participant) && !after.room().isPresent(participant)) {
                meeting.post(next -> {
                    if (next.room().isAdmitted(participant) && isConnected(participant) && !next.room().isPresent(participant)) {
                        presence.arrive(next, participant);
                    }
                });
            }
        }
        leavers(before.room(), after.room());
    }

    /** Who left on their own has no socket any more. */
    private void leavers(Room before, Room after) {
        for (Connection connection : connections) {
            ParticipantId participant = connection.participant();
            if (before.isPresent(participant) && after.isAdmitted(participant) && !after.isPresent(participant)) {
                connections.remove(connection);
                connection.close(NORMAL, "left");
            }
        }
    }

    private void ended(Turn turn) {
        requests.refuseParked(new PlenumException(org.plenum.spi.CommonError.MEETING_ENDED, "the meeting is over"));
        var at = turn.at();
        Thread.ofVirtual().start(() -> around.directory().ended(context.facts().meeting(), at));
        meeting.kill(NORMAL, "ended");
    }

    /** A plugin came or came back: what waited for it is carried out, and people are given its panels. */
    void arrived(Turn turn, RunningPlugin plugin) {
        family.align(turn);
        requests.mended(plugin.id());
        boolean isNew = offers.changed(plugin.id());
        requests.unpark(turn, plugin.id());
        files.tell(turn, plugin);
        turn.atLast(() -> {
            around.attendances().changed(meeting);
            if (isNew) {
                tell(turn, plugin, "on", false);
                all();
            } else {
                tell(turn, plugin, "replaced", true);
            }
        });
    }

    /** The meeting was planned anew while it runs: everybody is told. */
    void planned(Turn turn, MeetingFacts changed) {
        boolean sameRule = context.facts().endsAfter().equals(changed.endsAfter());
        context.become(changed);
        if (!sameRule) {
            presence.ruleChanged(turn.room());
        }
        turn.atLast(this::all);
    }

    /** A plugin goes: on return nothing of it is held here. */
    void leaving(Turn turn, RunningPlugin plugin) {
        turn.drop(plugin.id());
        around.timers().later(around.limits().park().plusMillis(1), () -> meeting.post(this::review));
    }

    /** Switches, rights, or the plugins there are, may have changed: tells whom it concerns. */
    void review(Turn turn) {
        family.align(turn);
        family.tellRooms(turn.room());
        Map<String, Set<Role>> changed = offers.changed();
        turn.atLast(() -> changed.forEach((id, roles) -> {
            boolean on = offers.all().contains(id);
            connections.stream()
                    .filter(connection -> turn.room()
                            .viewer(connection.participant())
                            .filter(viewer -> turn.room().isAdmitted(viewer.participant()) && roles.contains(viewer.role()))
                            .isPresent())
                    .forEach(connection -> {
                        if (!Offers.isRight(id)) {
                            connection.send(notice(turn, id, on ? "on" : "off", ""));
                        }
                        greetAnew.add(connection.participant());
                    });
        }));
    }

    /** It stands otherwise with files of a plugin than before. */
    void told(Turn turn, String plugin) {
        around.plugins().active(plugin).ifPresent(found -> files.tell(turn, found));
    }

    /** @see org.plenum.spi.Plenum#tell */
    boolean learned(Turn turn, RunningPlugin plugin, Record news) {
        return new PluginNews(context, around, requests).learned(turn, plugin, news);
    }

    /** Why somebody may not bring files for a plugin; empty if they may. @throws PlenumException if they are not admitted, or the plugin is away */
    Optional<Failure> refusedUpload(Turn turn, ParticipantId who, String plugin) {
        return requests.refusedUpload(turn, who, plugin);
    }

    /** This is a room of other plugins than before. */
    void nested(Turn turn) {
        offers.changed();
        turn.atLast(this::all);
    }

    /** Takes over what holds in the meeting that this is a room of. */
    void align(Turn turn) {
        family.align(turn);
    }

    /** @see Family#letIn */
    boolean letIn(Turn turn, ParticipantId who) {
        return family.letIn(turn, who);
    }

    /** As a meeting: its rooms look at it again. */
    void tellRooms(Turn turn) {
        family.tellRooms(turn.room());
    }

    private void all() {
        connections.forEach(connection -> greetAnew.add(connection.participant()));
    }

    private void tell(Turn turn, RunningPlugin plugin, String what, boolean withView) {
        for (Connection connection : connections) {
            Optional<Viewer> viewer = turn.room().viewer(connection.participant());
            if (viewer.isEmpty()
                    || !turn.room().isAdmitted(connection.participant())
                    || !context.rights().isOn(plugin, viewer.get().role())) {
                continue;
            }
            String more = ",\"version\":" + Json.quoted(plugin.build()) + ",\"panels\":" + Greeter.panels(plugin);
            Optional<String> view = withView ? greeter.view(turn, plugin, viewer.get()) : Optional.empty();
            connection.send(notice(turn, plugin.id(), what, more + view.map(text -> ",\"view\":" + text).orElse("")));
        }
    }

    private static String notice(Turn turn, String plugin, String what, String more) {
        return Frames.notice(
                turn.at(),
                RunningPlugin.MEETING,
                "feature-changed",
                "{\"plugin\":" + Json.quoted(plugin) + ",\"state\":\"" + what + "\"" + more + "}");
    }

    /** The mailbox has stopped. */
    void lost(PlenumException fault) {
        requests.refuseParked(fault);
    }

    private final class Told implements Requests.Events {
        @Override
        public void parking(String plugin) {
            around.timers()
                    .later(around.limits().park(), () -> meeting.post(turn -> requests.unpark(turn, plugin)));
        }

        @Override
        public void broken(RunningPlugin plugin) {
            meeting.post(turn -> {
                turn.atLast(() -> connections.forEach(
                        connection -> connection.send(notice(turn, plugin.id(), "faulty", ""))));
                review(turn);
            });
        }

        @Override
        public void later(Runnable what, Consumer<PlenumException> lost) {
            meeting.post(new LiveMeeting.Task() {
                @Override
                public void run(Turn turn) {
                    turn.afterwards(what);
                }

                @Override
                public void lost(PlenumException fault) {
                    lost.accept(fault);
                }
            });
        }
    }
}
