package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenum.spi.Command;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.Event;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Manifest;
import org.plenum.meeting.room.Room;

/** What deciding and folding in one meeting needs, and does not change. */
final class MeetingContext {
    /** The caller of what the server itself asks of the room. */
    static final Viewer SERVER =
            new Viewer(new ParticipantId("AAAAAAAAAAAAAAAAAAAAAA"), Role.ORGANIZER, "server", true);

    private static final Logger LOG = System.getLogger(MeetingContext.class.getName());
    private static final int PAGE = 5000;

    private final Surroundings around;
    private final BuiltInRoom room;
    private final PluginCalls calls;
    private final Rights rights;
    private volatile MeetingFacts facts;

    MeetingContext(MeetingFacts facts, Surroundings around, BuiltInRoom room, PluginCalls calls) {
        this.facts = facts;
        this.around = around;
        this.room = room;
        this.calls = calls;
        this.rights = new Rights(() -> this.facts, around);
    }

    Rights rights() {
        return rights;
    }

    MeetingFacts facts() {
        return facts;
    }

    /** The meeting was planned anew. */
    void become(MeetingFacts changed) {
        facts = changed;
    }

    PluginCalls calls() {
        return calls;
    }

    RunningPlugin roomPlugin() {
        return room.plugin();
    }

    Command<Record, Record> internal(String name) {
        return room.internal(name);
    }

    /** Never before that time: clocks jump, meetings don't. */
    Instant now(Instant earliest) {
        Instant now = around.clock().instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(earliest) ? earliest : now;
    }

    MeetingNow seen(RunningPlugin plugin, Room now) {
        return new MeetingNow(facts, now, rights, plugin.id(), new PluginSettings(plugin.manifest(), settings(plugin)));
    }

    /** Values of the settings that panels are told. */
    Map<String, String> panelSettings(RunningPlugin plugin) {
        Map<String, String> set = settings(plugin);
        return plugin.manifest().settings().stream()
                .filter(Manifest.Setting::inPanel)
                .collect(Collectors.toMap(Manifest.Setting::name, one -> set.getOrDefault(one.name(), one.standard())));
    }

    private Map<String, String> settings(RunningPlugin plugin) {
        return plugin.id().equals(RunningPlugin.MEETING)
                ? Map.of()
                : around.policy().settings(facts.tenant(), plugin.id());
    }

    /** Plugins that are there now and have a part in meetings. */
    List<RunningPlugin> active() {
        return around.plugins().active().stream().filter(plugin -> plugin.feature().isPresent()).toList();
    }

    /** The plugins that have events in the log. @throws PlenumException STORE_UNAVAILABLE */
    List<String> plugins() {
        return around.store().plugins(facts.meeting());
    }

    /** Of a plugin that is or was here. */
    Optional<Manifest> manifest(String plugin) {
        return around.plugins().manifest(plugin);
    }

    /** The meeting ends without what the plugin had to say. */
    void failedAtEnd(RunningPlugin plugin, PluginFault fault) {
        LOG.log(Level.ERROR, "meeting " + facts.meeting() + " ends without the last word of " + plugin.id(), fault);
    }

    /** What the plugin has put on content that is gone stays. */
    void failedWithGone(RunningPlugin plugin, PluginFault fault) {
        LOG.log(Level.ERROR, "meeting " + facts.meeting() + " keeps what " + plugin.id() + " has on content that is gone", fault);
    }

    void refused(RunningPlugin plugin, String command, ErrorCode code, String message) {
        Level level = code.kind() == ErrorKind.RIGHT || code.kind() == ErrorKind.LIMIT ? Level.INFO : Level.DEBUG;
        LOG.log(level, "meeting {0}: {1}/{2} refused as {3}: {4}", facts.meeting(), plugin.id(), command, code.name(), message);
    }

    /**
     * A feature's state after an event: from its newest snapshot, if this version wrote it, and the events since.
     *
     * @throws PluginFault if the plugin fails, PlenumException STORE_UNAVAILABLE
     */
    Record folded(RunningPlugin plugin, long until) {
        return folded(plugin, facts.meeting(), until);
    }

    /** A feature's last state in another meeting, as it is kept now. @throws PluginFault, PlenumException as above */
    Record folded(RunningPlugin plugin, MeetingId meeting) {
        return folded(plugin, meeting, around.store().last(meeting));
    }

    private Record folded(RunningPlugin plugin, MeetingId meeting, long until) {
        MeetingFeature<Record> feature = plugin.feature().orElseThrow();
        Record state = calls.call(plugin, "initial", feature::initial);
        long from = 0;
        Optional<EventStore.Snapshot> snapshot = usable(plugin, meeting, until);
        if (snapshot.isPresent()) {
            Class<? extends Record> type = state.getClass();
            String text = snapshot.get().state();
            try {
                state = calls.call(plugin, "snapshot", () -> plugin.codec().stored(type, text));
                from = snapshot.get().sequence();
            } catch (PluginFault fault) {
                LOG.log(Level.WARNING, "meeting {0}: snapshot of {1} does not fit any more", meeting, plugin.id());
            }
        }
        List<StoredEvent> page;
        do {
            page = around.store().read(meeting, plugin.id(), from, PAGE);
            for (StoredEvent stored : page) {
                if (stored.sequence() <= until) {
                    state = evolved(plugin, feature, state, stored);
                }
                from = stored.sequence();
            }
        } while (page.size() == PAGE && from < until);
        return state;
    }

    /** The plugin's events in the log whose payload contains a text. @throws PlenumException STORE_UNAVAILABLE */
    List<StoredEvent> mentioning(String plugin, String text) {
        return around.store().mentioning(facts.meeting(), plugin, text);
    }

    private Record evolved(RunningPlugin plugin, MeetingFeature<Record> feature, Record state, StoredEvent stored) {
        Optional<Event> event = calls.call(plugin, "stored event", () -> plugin.event(stored));
        if (event.isEmpty()) {
            LOG.log(Level.DEBUG, "{0} does not know the event {1} any more", plugin.id(), stored.name());
            return state;
        }
        return calls.call(plugin, "evolve", () -> feature.evolve(state, event.get()));
    }

    private Optional<EventStore.Snapshot> usable(RunningPlugin plugin, MeetingId meeting, long until) {
        return around.store()
                .snapshot(meeting, plugin.id())
                .filter(found -> found.version().equals(plugin.manifest().version()) && found.sequence() <= until);
    }

    /** The viewer, if they are admitted and have not left. @throws PlenumException NOT_PERMITTED or MEETING_ENDED */
    static Viewer admitted(Room room, ParticipantId participant) {
        if (room.ended()) {
            throw new PlenumException(CommonError.MEETING_ENDED, "the meeting is over");
        }
        if (!room.isInside(participant)) {
            throw new PlenumException(CommonError.NOT_PERMITTED, "participant " + participant + " is not admitted, or has left");
        }
        return room.viewer(participant).orElseThrow();
    }
}
