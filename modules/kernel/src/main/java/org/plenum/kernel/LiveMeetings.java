package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.meeting.room.RoomPayload;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/** The meetings in the memory of this server. Safe for all threads. */
final class LiveMeetings implements RunningMeetings, PluginRegistry.Watcher {
    private static final Logger LOG = System.getLogger(LiveMeetings.class.getName());
    private static final int SIGNED_OFF = 4001;
    private static final int STOPPING = 1001;
    private static final long LEAVE_SECONDS = 10;
    private static final int TRIES = 5;
    private static final int REMEMBERED = 10_000;

    private final Surroundings around;
    private final BuiltInRoom room;
    private final Family.Relatives relatives = new Relatives();
    private final ConcurrentHashMap<MeetingId, LiveMeeting> meetings = new ConcurrentHashMap<>();
    /** Sessions that ended a short while ago: a socket that was on its way in is shut out. */
    private final Map<String, Boolean> over = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    LiveMeetings(Surroundings around) {
        this.around = around;
        this.room = new BuiltInRoom(around.plugins());
    }

    /** The running meeting, loaded if need be. @throws PlenumException NOT_FOUND, MEETING_ENDED or STORE_UNAVAILABLE */
    LiveMeeting meeting(MeetingId id) {
        LiveMeeting running = meetings.get(id);
        if (running != null && !running.isDead()) {
            return running;
        }
        // A breakout room looks at its meeting, which is loaded first: not while the map is held.
        Optional<MeetingId> parent = Apart.call(() -> around.directory().parent(id));
        parent.ifPresent(one -> parent(one, id));
        LiveMeeting loaded =
                meetings.compute(id, (key, held) -> held != null && !held.isDead() ? held : Apart.call(() -> loaded(key)));
        // What has changed while it was loaded was not posted to it, nor to its rooms.
        loaded.post(turn -> {
            loaded.desk().align(turn);
            loaded.desk().tellRooms(turn);
        });
        return loaded;
    }

    private void parent(MeetingId parent, MeetingId room) {
        try {
            meeting(parent);
        } catch (PlenumException fault) {
            if (fault.code() == CommonError.MEETING_ENDED) {
                Apart.call(() -> {
                    around.directory().ended(room, around.clock().instant());
                    return true;
                });
            }
            throw fault;
        }
    }

    private LiveMeeting loaded(MeetingId id) {
        MeetingFacts facts = around.directory()
                .find(id)
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "there is no meeting " + id));
        if (facts.ended().isPresent()) {
            throw new PlenumException(CommonError.MEETING_ENDED, "meeting " + id + " ended at " + facts.ended().get());
        }
        return new LiveMeeting(facts, around, room, relatives, gone -> meetings.remove(id, gone));
    }

    @Override
    public Entry enter(MeetingId meeting, Entrant entrant) {
        var payload = new RoomPayload.Enter(
                entrant.participant(),
                entrant.name(),
                entrant.role(),
                !entrant.account().isEmpty(),
                entrant.tenant(),
                entrant.waits());
        return inside(meeting, turn -> {
            Answer answer = turn.internal("enter", payload);
            return switch (answer) {
                case Answer.Reply reply ->
                    turn.room().isAdmitted(entrant.participant()) ? Entry.ADMITTED : Entry.WAITING;
                case Answer.Refusal(Failure failure) -> refused(failure.code());
            };
        });
    }

    private static Entry refused(String code) {
        return switch (code) {
            case "locked" -> Entry.LOCKED;
            case "lobby-full" -> Entry.FULL;
            case "meeting-ended" -> throw new PlenumException(CommonError.MEETING_ENDED, "the meeting is over");
            default -> Entry.REFUSED;
        };
    }

    @Override
    public Optional<ParticipantId> enterRoom(MeetingId room, Map<MeetingId, ParticipantId> places) {
        return new BreakoutDoor(this, around.directory(), around.clock()).enter(room, places);
    }

    /** One that is in memory. */
    Optional<LiveMeeting> running(MeetingId id) {
        return Optional.ofNullable(meetings.get(id)).filter(found -> !found.isDead());
    }

    @Override
    public void planned(MeetingId meeting) {
        Optional.ofNullable(meetings.get(meeting))
                .ifPresent(running -> around.directory()
                        .find(meeting)
                        .ifPresent(facts -> running.post(turn -> running.desk().planned(turn, facts))));
    }

    @Override
    public void end(MeetingId meeting, String reason) {
        try {
            inside(meeting, turn -> turn.internal("finish", new RoomPayload.Finish(reason)));
        } catch (PlenumException fault) {
            if (fault.code() != CommonError.MEETING_ENDED) {
                throw fault;
            }
        }
    }

    @Override
    public void delete(MeetingId meeting) {
        LiveMeeting running = meetings.get(meeting);
        if (running != null) {
            boolean isRoom = running.facts().parent().isPresent();
            running.kill(isRoom ? MeetingDesk.RETURNED : 1000, isRoom ? "returned" : "deleted");
        }
        Apart.call(() -> {
            around.files().delete(meeting);
            around.store().delete(meeting);
            return true;
        });
    }

    /** The meeting's own feature. */
    RunningPlugin room() {
        return room.plugin();
    }

    BuiltInRoom builtIn() {
        return room;
    }

    /**
     * Changes stored events of a meeting while nothing else happens in it. If it runs and something was changed, it is loaded anew,
     * and its people are given all of it again.
     *
     * @param change gives the events as they shall be; may block
     */
    void rewrite(MeetingId meeting, Supplier<List<StoredEvent>> change) {
        while (true) {
            var isIdle = new AtomicBoolean();
            // Nobody else loads it meanwhile.
            LiveMeeting running = meetings.compute(meeting, (id, held) -> {
                if (held == null || held.isDead()) {
                    isIdle.set(true);
                    Apart.call(() -> rewritten(meeting, change));
                }
                return held;
            });
            if (isIdle.get() || running == null) {
                return;
            }
            var done = new CompletableFuture<Boolean>();
            running.post(new Rewriting(running, () -> rewritten(meeting, change), new AtomicBoolean(), done));
            if (done.join()) {
                return;
            }
        }
    }

    private boolean rewritten(MeetingId meeting, Supplier<List<StoredEvent>> change) {
        List<StoredEvent> changed = change.get();
        if (!changed.isEmpty()) {
            around.store().rewrite(meeting, changed);
        }
        return !changed.isEmpty();
    }

    /** Has something decided in the meeting's mailbox and waits for the commit. */
    <T> T inside(MeetingId meeting, Function<Turn, T> what) {
        return inside(meeting, (running, turn) -> what.apply(turn));
    }

    <T> T inside(MeetingId meeting, BiFunction<LiveMeeting, Turn, T> what) {
        PlenumException last = new PlenumException(CommonError.STORE_UNAVAILABLE, "meeting " + meeting + " is loaded anew");
        for (int tried = 0; tried < TRIES; tried++) {
            LiveMeeting running = meeting(meeting);
            var done = new CompletableFuture<T>();
            running.post(new Inside<>(turn -> what.apply(running, turn), done));
            try {
                return done.join();
            } catch (CompletionException fault) {
                if (!(fault.getCause() instanceof PlenumException refused)) {
                    throw fault;
                }
                last = refused;
                if (!running.isDead()) {
                    break;
                }
            }
        }
        throw last;
    }

    @Override
    public void policyChanged(TenantId tenant) {
        meetings.values().stream()
                .filter(meeting -> meeting.facts().tenant().equals(tenant))
                .forEach(meeting -> meeting.post(turn -> meeting.desk().review(turn)));
    }

    @Override
    public List<Running> running(TenantId tenant) {
        return meetings.values().stream()
                .filter(meeting -> meeting.facts().tenant().equals(tenant))
                .filter(meeting -> meeting.facts().parent().isEmpty())
                .map(meeting -> new Running(
                        meeting.facts().meeting(),
                        meeting.facts().title(),
                        meeting.state().room().present().size(),
                        meeting.desk().features()))
                .toList();
    }

    @Override
    public void sessionEnded(String session) {
        synchronized (over) {
            over.put(session, true);
        }
        sockets().filter(connection -> connection.session().equals(session))
                .forEach(connection -> connection.close(SIGNED_OFF, "signed off"));
    }

    @Override
    public Map<String, Instant> sessions() {
        return sockets().filter(connection -> !connection.isClosed())
                .collect(Collectors.toMap(
                        Connection::session, Connection::used, (one, other) -> one.isAfter(other) ? one : other));
    }

    private Stream<Connection> sockets() {
        return meetings.values().stream().flatMap(meeting -> meeting.desk().sockets().stream());
    }

    /**
     * Takes a new socket in.
     *
     * @throws PlenumException NOT_SIGNED_IN if its session ended while it was opened; TOO_MANY
     */
    void opened(LiveMeeting meeting, Connection connection) {
        if (!meeting.desk().came(connection)) {
            throw new PlenumException(CommonError.TOO_MANY, "sockets of participant " + connection.participant());
        }
        synchronized (over) {
            if (over.containsKey(connection.session())) {
                meeting.desk().gone(connection);
                throw new PlenumException(CommonError.NOT_SIGNED_IN, "the session ended");
            }
        }
    }

    @Override
    public boolean admitted(MeetingId meeting, ParticipantId participant) {
        try {
            return meeting(meeting).state().room().isInside(participant);
        } catch (PlenumException absent) {
            return false;
        }
    }

    /** It stands otherwise with a file of a plugin: if the meeting runs, the plugin is told; else when it is loaded. */
    void fileChanged(MeetingId meeting, String plugin) {
        running(meeting).ifPresent(running -> running.post(turn -> running.desk().told(turn, plugin)));
    }

    void stop() {
        meetings.values().forEach(meeting -> meeting.kill(STOPPING, "server stops"));
    }

    /** A call into a plugin does not return: that plugin is switched off, and its meeting is loaded anew without it. */
    void stuck(Optional<LiveMeeting> meeting, Watchdog.Running running) {
        String problem = "'" + running.what() + "' did not return within "
                + around.limits().pluginCall().toMillis() + " ms";
        running.plugin().ifPresent(plugin -> around.plugins().faulty(plugin, problem));
        meeting.ifPresent(one -> one.kill(MeetingDesk.RESTART, "restart"));
    }

    @Override
    public void arrived(RunningPlugin plugin) {
        meetings.values().forEach(meeting -> meeting.post(turn -> meeting.desk().arrived(turn, plugin)));
    }

    @Override
    public void leaving(RunningPlugin plugin) {
        var running = List.copyOf(meetings.values());
        CompletableFuture<?>[] left = running.stream()
                .map(meeting -> {
                    var done = new CompletableFuture<Boolean>();
                    meeting.post(new Leave(meeting, plugin, done));
                    return done;
                })
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(left).get(LEAVE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            long holding = Arrays.stream(left).filter(done -> !done.isDone()).count();
            LOG.log(Level.WARNING, "{0} meetings still hold plugin {1}", holding, plugin.id());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void faulty(RunningPlugin plugin, String problem) {
        meetings.values().forEach(meeting -> meeting.post(turn -> {
            turn.drop(plugin.id());
            meeting.desk().review(turn);
        }));
    }

    private final class Relatives implements Family.Relatives {
        @Override
        public Optional<LiveMeeting> running(MeetingId meeting) {
            return LiveMeetings.this.running(meeting);
        }

        @Override
        public void deleteRoom(MeetingId id) {
            Thread.ofVirtual().start(() -> {
                around.directory().deleteRoom(id);
                delete(id);
            });
        }
    }

    private record Inside<T>(Function<Turn, T> what, CompletableFuture<T> done) implements LiveMeeting.Task {
        @Override
        public void run(Turn turn) {
            try {
                T result = what.apply(turn);
                turn.atLast(() -> done.complete(result));
            } catch (PlenumException | PluginFault fault) {
                done.completeExceptionally(fault);
            }
        }

        @Override
        public void lost(PlenumException fault) {
            done.completeExceptionally(fault);
        }
    }

    private record Leave(LiveMeeting meeting, RunningPlugin plugin, CompletableFuture<Boolean> left) implements LiveMeeting.Task {
        @Override
        public void run(Turn turn) {
            meeting.desk().leaving(turn, plugin);
            turn.atLast(() -> left.complete(true));
        }

        @Override
        public void lost(PlenumException fault) {
            left.complete(false);
        }

        @Override
        public boolean isAlone() {
            return true;
        }
    }
}
