package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenum.spi.PlenumException;

/** Keeps a plugin's state after every so many of its events, so that folding stays short. Used by the meeting's mailbox only. */
final class Snapshots {
    private static final Logger LOG = System.getLogger(Snapshots.class.getName());
    private static final int EVERY = 500;

    private final MeetingContext meeting;
    private final Surroundings around;
    private final Map<String, Integer> since = new HashMap<>();

    Snapshots(MeetingContext meeting, Surroundings around) {
        this.meeting = meeting;
        this.around = around;
    }

    void count(Turn turn) {
        turn.events().forEach(event -> since.merge(event.plugin(), 1, Integer::sum));
        since.entrySet().removeIf(entry -> entry.getValue() >= EVERY && taken(turn, entry.getKey()));
    }

    private boolean taken(Turn turn, String id) {
        Optional<RunningPlugin> plugin = id.equals(RunningPlugin.MEETING)
                ? Optional.of(meeting.roomPlugin())
                : around.plugins().active(id);
        plugin.ifPresent(found -> keep(turn, found));
        return true;
    }

    private void keep(Turn turn, RunningPlugin plugin) {
        try {
            Record state = turn.state(plugin);
            String text = meeting.calls().call(plugin, "snapshot", () -> plugin.codec().write(state));
            var snapshot = new EventStore.Snapshot(
                    meeting.facts().meeting(),
                    plugin.id(),
                    plugin.manifest().version(),
                    turn.state().sequence(),
                    turn.at(),
                    text);
            // Before the next round: written later, it could bring back what an event of that round takes out of the log.
            write(snapshot);
        } catch (PluginFault fault) {
            LOG.log(Level.WARNING, "no snapshot: {0}", fault.getMessage());
        }
    }

    private void write(EventStore.Snapshot snapshot) {
        try {
            around.store().keep(snapshot);
        } catch (PlenumException fault) {
            // Only slower to load: the events are all there.
            LOG.log(Level.INFO, "snapshot of {0} was not kept: {1}", snapshot.plugin(), fault.getMessage());
        }
    }
}
