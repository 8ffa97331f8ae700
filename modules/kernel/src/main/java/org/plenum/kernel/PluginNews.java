package org.plenum.kernel;

import java.util.List;
import java.util.Optional;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PlenumException;

/** Takes up in a meeting what a plugin did outside of it. Used by the meeting's mailbox only. */
record PluginNews(MeetingContext meeting, Surroundings around, Requests requests) {
    /** Whether anything followed. @throws PlenumException if the meeting is over, or the plugin is gone or fails */
    boolean learned(Turn turn, RunningPlugin plugin, Record news) {
        if (turn.room().ended()) {
            throw new PlenumException(CommonError.MEETING_ENDED, "news of plugin '" + plugin.id() + "' come too late");
        }
        Optional<MeetingFeature<Record>> feature = plugin.feature();
        if (feature.isEmpty() || around.plugins().active(plugin.id()).filter(now -> now == plugin).isEmpty()) {
            throw new PlenumException(CommonError.PLUGIN_ABSENT, "plugin '" + plugin.id() + "' is gone");
        }
        try {
            Record state = turn.state(plugin);
            var seen = meeting.seen(plugin, turn.room());
            List<Decision.Fact> facts =
                    meeting.calls().call(plugin, "told", () -> feature.get().told(state, news, seen));
            turn.follow(plugin, facts);
            return !facts.isEmpty();
        } catch (PluginFault fault) {
            requests.fault(plugin);
            throw new PlenumException(CommonError.INTERNAL, "plugin '" + plugin.id() + "' fails with its news, trace " + fault.trace(), fault);
        }
    }
}
