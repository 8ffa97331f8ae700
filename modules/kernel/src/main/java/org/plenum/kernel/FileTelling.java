package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.plenum.files.KnownFile;
import org.plenum.files.Stage;
import org.plenum.spi.Decision;
import org.plenum.spi.FileRules;
import org.plenum.spi.ParticipantId;

/** Tells the features of one meeting how it stands with their files, until they have kept what follows. Used by the meeting's mailbox only. */
final class FileTelling {
    private static final Logger LOG = System.getLogger(FileTelling.class.getName());

    private final MeetingContext meeting;
    private final Surroundings around;
    private final Requests requests;

    FileTelling(MeetingContext meeting, Surroundings around, Requests requests) {
        this.meeting = meeting;
        this.around = around;
        this.requests = requests;
    }

    /** What features that are here were not told while the meeting was not in memory. */
    void tell(Turn turn) {
        meeting.active().forEach(plugin -> tell(turn, plugin));
    }

    /** What one was not told, in the order in which the files came. */
    void tell(Turn turn, RunningPlugin plugin) {
        if (plugin.files().isPresent() && !turn.room().ended()) {
            around.files().untold(meeting.facts().meeting(), plugin.id()).forEach(known -> tell(turn, plugin, known));
        }
    }

    private void tell(Turn turn, RunningPlugin plugin, KnownFile known) {
        FileRules<Record> rules = plugin.files().orElseThrow();
        List<ParticipantId> readers = known.stage() == Stage.WITHDRAWN ? around.files().readers(known.id()) : List.of();
        try {
            Record state = turn.state(plugin);
            var seen = meeting.seen(plugin, turn.room());
            List<Decision.Fact> facts = meeting.calls().call(plugin, "changed", () -> rules.changed(state, known.change(readers), seen));
            turn.follow(plugin, facts);
            // People are told first: this waits for the database.
            turn.atLast(() -> note(known));
        } catch (PluginFault fault) {
            LOG.log(Level.WARNING, "plugin {0} is not told that file {1} is {2}", plugin.id(), known.id(), known.stage().text());
            requests.fault(plugin);
        }
    }

    /** That it was told; else it is told once more, which changes nothing. */
    private void note(KnownFile known) {
        try {
            around.files().told(known);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "that file " + known.id() + " is " + known.stage().text() + " is perhaps told twice", fault);
        }
    }
}
