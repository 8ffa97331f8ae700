package org.plenum.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.plenum.meeting.room.Room;
import org.plenum.meeting.room.RoomPayload;
import org.plenum.spi.Ask;
import org.plenum.spi.Audience;
import org.plenum.spi.BreakoutRoom;
import org.plenum.spi.Command;
import org.plenum.spi.Concealment;
import org.plenum.spi.ContentGone;
import org.plenum.spi.Decision;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Retracting;
import org.plenum.spi.Viewer;
import org.plenum.spi.Withdrawal;

/**
 * What a meeting is about to become: some tasks are decided one after the other on a state that is not committed yet; then all
 * their events are committed together. Lives for one round of the mailbox.
 */
final class Turn {
    private final MeetingContext meeting;
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final List<Runnable> atLast = new ArrayList<>();
    private final List<Consumer<PlenumException>> ifLost = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<Long, StoredEvent> rewritten = new TreeMap<>();
    private final Instant at;
    private MeetingState state;

    Turn(MeetingContext meeting, MeetingState before) {
        this.meeting = meeting;
        this.state = before;
        this.at = meeting.now(before.at());
    }

    MeetingState state() {
        return state;
    }

    Room room() {
        return state.room();
    }

    MeetingContext context() {
        return meeting;
    }

    Instant at() {
        return at;
    }

    List<StoredEvent> events() {
        return events;
    }

    /** Earlier events that lose content by those of this turn, in order. */
    List<StoredEvent> rewritten() {
        return List.copyOf(rewritten.values());
    }

    /** Run after the commit and before the events are published; not at all if the commit fails. */
    void afterwards(Runnable what) {
        afterwards.add(what);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    /** Run after the events were published; not at all if the commit fails. */
    void atLast(Runnable what) {
        atLast.add(what);
    }

    List<Runnable> atLast() {
        return atLast;
    }

    /** Run if the commit fails or the meeting is gone meanwhile: nothing of the turn has happened. */
    void ifLost(Consumer<PlenumException> what) {
        ifLost.add(what);
    }

    void lost(PlenumException fault) {
        ifLost.forEach(what -> what.accept(fault));
    }

    /** Whether this request of this person is decided for the first time in this round. */
    boolean isFirst(ParticipantId caller, String request) {
        return asked.add(caller + "/" + request);
    }

    /** A plugin's class goes: nothing of it stays in the state. */
    void drop(String plugin) {
        state = state.without(plugin);
    }

    /** The state of a plugin's feature, folded from the log if need be; an empty record if it has no feature. */
    Record state(RunningPlugin plugin) {
        if (plugin.id().equals(RunningPlugin.MEETING)) {
            return state.room();
        }
        if (plugin.feature().isEmpty()) {
            return new Decision.Empty();
        }
        return state.of(plugin).orElseGet(() -> {
            Record folded = meeting.folded(plugin, state.sequence());
            state = state.loaded(plugin, folded);
            return folded;
        });
    }

    /**
     * Decides a command and takes its events up.
     *
     * @return the reply as JSON, or why not
     * @throws PluginFault if the plugin fails; then nothing of the decision is taken up
     */
    <P extends Record> Answer decide(
            RunningPlugin plugin, Command<Record, P> command, Viewer caller, P payload, String request) {
        Record before = state(plugin);
        var ask = new Ask<>(RandomId.next(), caller, payload, at, meeting.seen(plugin, state.room()));
        Decision decision = meeting.calls().decide(plugin, command.name(), () -> command.decide(before, ask));
        return switch (decision) {
            case Decision.Refused(var code, var message) -> {
                meeting.refused(plugin, command.name(), code, message);
                yield new Answer.Refusal(Failure.of(plugin.id(), code));
            }
            case Decision.Accepted accepted -> {
                String reply = meeting.calls().call(plugin, "reply", () -> plugin.codec().write(accepted.reply()));
                take(plugin, accepted.facts(), caller.participant(), request, reply);
                yield new Answer.Reply(reply);
            }
        };
    }

    /** What happens without anybody asking. @throws PluginFault if the plugin fails; then nothing of it is taken up */
    void follow(RunningPlugin plugin, List<Decision.Fact> facts) {
        state(plugin);
        take(plugin, facts, MeetingContext.SERVER.participant(), "", "");
    }

    private void take(
            RunningPlugin plugin, List<Decision.Fact> facts, ParticipantId actor, String request, String reply) {
        boolean over = state.room().ended();
        MeetingState next = state;
        var added = new ArrayList<StoredEvent>();
        for (Decision.Fact fact : facts) {
            Record before = plugin.id().equals(RunningPlugin.MEETING) ? next.room() : next.of(plugin).orElseThrow();
            Record evolved = evolved(plugin, before, fact);
            boolean first = added.isEmpty();
            next = next.after(next.sequence() + 1, at, plugin, evolved);
            added.add(new StoredEvent(
                    meeting.facts().meeting(),
                    next.sequence(),
                    at,
                    plugin.id(),
                    RunningPlugin.name(fact.event()),
                    Audiences.text(fact.audience(), actor),
                    first || !(fact.audience() instanceof Audience.Nobody) ? kept(actor) : "",
                    first ? request : "",
                    first ? reply : "",
                    meeting.calls().call(plugin, "event", () -> plugin.codec().write((Record) fact.event()))));
        }
        Optional<Concealment> changed = added.isEmpty()
                ? Optional.empty()
                : changed(plugin, next, "concealment", MeetingFeature::concealment, next.room().concealments(), Concealment.NONE);
        Optional<List<Withdrawal>> taken = added.isEmpty()
                ? Optional.empty()
                : changed(plugin, next, "withdrawals", MeetingFeature::withdrawals, next.room().withdrawals(), List.of());
        Optional<List<BreakoutRoom>> rooms = added.isEmpty() || meeting.facts().parent().isPresent()
                ? Optional.empty()
                : changed(plugin, next, "rooms", Turn::rooms, next.room().rooms(), List.of());
        Map<Long, StoredEvent> retracted = retracted(plugin, facts);
        state = next;
        events.replaceAll(event -> retracted.getOrDefault(event.sequence(), event));
        events.forEach(event -> retracted.remove(event.sequence()));
        rewritten.putAll(retracted);
        events.addAll(added);
        changed.ifPresent(now -> conceal(plugin.id(), now));
        taken.ifPresent(now -> internal("withdraw", new RoomPayload.Withdraw(plugin.id(), now)));
        rooms.ifPresent(now -> internal("declare", new RoomPayload.Declare(plugin.id(), now)));
        for (Decision.Fact fact : facts) {
            if (fact.event() instanceof ContentGone gone) {
                meeting.active().stream()
                        .filter(other -> !other.id().equals(plugin.id()))
                        .forEach(other -> gone(other, plugin.id(), gone.item()));
            }
        }
        if (!over && state.room().ended()) {
            meeting.active().forEach(this::ending);
        }
    }

    /** What a plugin has put on another's content goes with it. One that fails keeps nobody from deleting. */
    private void gone(RunningPlugin plugin, String owner, String item) {
        try {
            Record before = state(plugin);
            List<Decision.Fact> facts = plugin.feature()
                    .map(feature -> meeting.calls().call(plugin, "contentGone", () -> feature.contentGone(before, owner, item)))
                    .orElse(List.of());
            take(plugin, facts, MeetingContext.SERVER.participant(), "", "");
        } catch (PluginFault fault) {
            meeting.failedWithGone(plugin, fault);
        }
    }

    private static List<BreakoutRoom> rooms(MeetingFeature<Record> feature, Record state) {
        List<BreakoutRoom> rooms = feature.rooms(state);
        long ids = rooms.stream().map(BreakoutRoom::id).distinct().count();
        if (rooms.size() > BreakoutRoom.MOST || ids < rooms.size()) {
            throw new IllegalStateException(rooms.size() + " rooms with " + ids + " ids; " + BreakoutRoom.MOST + " are allowed");
        }
        return rooms;
    }

    /** A plugin has the last word about its part of the meeting. */
    private void ending(RunningPlugin plugin) {
        try {
            Record before = state(plugin);
            List<Decision.Fact> facts = plugin.feature()
                    .map(feature -> meeting.calls().call(plugin, "ending", () -> feature.ending(before)))
                    .orElse(List.of());
            take(plugin, facts, MeetingContext.SERVER.participant(), "", "");
        } catch (PluginFault fault) {
            meeting.failedAtEnd(plugin, fault);
        } catch (PlenumException away) {
            // The end is kept with all last words or not at all: the meeting is loaded anew, and ended again.
            throw new IllegalStateException("no last word of plugin '" + plugin.id() + "'", away);
        }
    }

    private static String kept(ParticipantId actor) {
        return actor.equals(MeetingContext.SERVER.participant()) ? "" : actor.value();
    }

    /** What is left of earlier events, those of this turn included, by their positions. */
    private Map<Long, StoredEvent> retracted(RunningPlugin plugin, List<Decision.Fact> facts) {
        var changed = new HashMap<Long, StoredEvent>();
        for (Decision.Fact fact : facts) {
            if (fact.event() instanceof Retracting retracting) {
                for (StoredEvent earlier : concerned(plugin, retracting)) {
                    StoredEvent known = changed.getOrDefault(earlier.sequence(), earlier);
                    String rest = meeting.calls().call(plugin, "rest", () -> rest(plugin, retracting, known));
                    if (!rest.equals(known.payload())) {
                        StoredEvent left = known.rewritten(rest);
                        changed.put(known.sequence(), retracting.forgetsWho() ? left.unlinked() : left);
                    }
                }
            }
        }
        return changed;
    }

    private List<StoredEvent> concerned(RunningPlugin plugin, Retracting retracting) {
        var concerned = new ArrayList<StoredEvent>();
        meeting.mentioning(plugin.id(), retracting.mentioned())
                .forEach(event -> concerned.add(rewritten.getOrDefault(event.sequence(), event)));
        events.stream()
                .filter(event -> event.plugin().equals(plugin.id()) && event.payload().contains(retracting.mentioned()))
                .forEach(concerned::add);
        return concerned;
    }

    private static String rest(RunningPlugin plugin, Retracting retracting, StoredEvent earlier) {
        Optional<Event> event = plugin.event(earlier);
        Optional<Event> rest = event.map(retracting::rest).filter(left -> !left.equals(event.get()));
        return rest.map(left -> plugin.codec().write((Record) left)).orElse(earlier.payload());
    }

    private Record evolved(RunningPlugin plugin, Record before, Decision.Fact fact) {
        MeetingFeature<Record> feature = plugin.feature().orElseThrow();
        return meeting.calls().call(plugin, "evolve", () -> feature.evolve(before, fact.event()));
    }

    /** What a plugin has the room keep now, such as whom it hides, if that is not what the room keeps of it. */
    private <T> Optional<T> changed(
            RunningPlugin plugin,
            MeetingState next,
            String what,
            BiFunction<MeetingFeature<Record>, Record, T> asked,
            Map<String, T> kept,
            T none) {
        if (plugin.id().equals(RunningPlugin.MEETING)) {
            return Optional.empty();
        }
        Record after = next.of(plugin).orElseThrow();
        MeetingFeature<Record> feature = plugin.feature().orElseThrow();
        T now = meeting.calls().call(plugin, what, () -> asked.apply(feature, after));
        return now.equals(kept.getOrDefault(plugin.id(), none)) ? Optional.empty() : Optional.of(now);
    }

    /** Kept by the room itself, so that it holds while the plugin is away. */
    void conceal(String plugin, Concealment now) {
        internal("conceal", new RoomPayload.Conceal(plugin, now));
    }

    /** Has the room decide something the server itself asks. */
    Answer internal(String command, Record payload) {
        return decide(meeting.roomPlugin(), meeting.internal(command), MeetingContext.SERVER, payload, "");
    }
}
