package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.meeting.room.Seat;
import org.plenum.spi.CommonError;
import org.plenum.spi.Decision;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;

/**
 * What features carry over from the meeting of a series before this one. A feature that has anything in the log has begun, so what it begins
 * with is kept once, however often a server starts: no other mark is needed. Used by the meeting's mailbox only.
 */
final class Beginning {
    /** Of one feature. */
    static final int MOST = 1000;

    private static final Logger LOG = System.getLogger(Beginning.class.getName());
    /** Meetings that are looked back at for one in which the feature was used. */
    private static final int FAR = 50;

    private final MeetingContext context;
    private final Surroundings around;
    /** Plugins that have begun, or have nothing to begin with. */
    private final Set<String> begun = new HashSet<>();
    /** What was looked up of meetings of the series: each is asked for once, however many features look back. */
    private final Map<MeetingId, Optional<MeetingId>> before = new HashMap<>();
    private final Map<MeetingId, List<String>> used = new HashMap<>();

    Beginning(MeetingContext context, Surroundings around) {
        this.context = context;
        this.around = around;
    }

    /** To be called before each task, once somebody has entered. Does nothing in a meeting that follows none. */
    void carry(Turn turn) {
        if (turn.room().ended() || turn.room().seats().values().stream().noneMatch(Seat::wasEverAdmitted)) {
            return;
        }
        try {
            Optional<MeetingId> known = before(context.facts().meeting());
            known.ifPresent(meeting -> context.active().stream()
                    .filter(plugin -> !begun.contains(plugin.id()) && context.rights().isOnForSomebody(plugin))
                    .forEach(plugin -> begin(turn, plugin, meeting)));
        } catch (PlenumException away) {
            LOG.log(Level.WARNING, "meeting {0} begins later with what is carried over: {1}", context.facts().meeting(), away.getMessage());
        }
    }

    /** Looked up once: it counts when the meeting begins on this server. */
    private Optional<MeetingId> before(MeetingId meeting) {
        return before.computeIfAbsent(meeting, this::lookUp);
    }

    private Optional<MeetingId> lookUp(MeetingId meeting) {
        try {
            return around.directory().before(meeting);
        } catch (RuntimeException away) {
            throw new PlenumException(CommonError.STORE_UNAVAILABLE, "the meeting before " + meeting + ": " + away, away);
        }
    }

    private void begin(Turn turn, RunningPlugin plugin, MeetingId first) {
        boolean isNew = !context.plugins().contains(plugin.id())
                && turn.events().stream().noneMatch(event -> event.plugin().equals(plugin.id()));
        if (isNew) {
            try {
                used(plugin, first).ifPresent(meeting -> take(turn, plugin, meeting));
            } catch (PluginFault fault) {
                LOG.log(Level.ERROR, "meeting " + context.facts().meeting() + " begins without what " + plugin.id() + " carries over", fault);
            }
        }
        begun.add(plugin.id());
        // What was not kept has not begun.
        turn.ifLost(fault -> begun.remove(plugin.id()));
    }

    /** The nearest one in which the feature was used. */
    private Optional<MeetingId> used(RunningPlugin plugin, MeetingId first) {
        return Stream.iterate(Optional.of(first), Optional::isPresent, one -> one.flatMap(this::before))
                .limit(FAR)
                .flatMap(Optional::stream)
                .filter(meeting -> used.computeIfAbsent(meeting, around.store()::plugins).contains(plugin.id()))
                .findFirst();
    }

    private void take(Turn turn, RunningPlugin plugin, MeetingId from) {
        Record last = context.folded(plugin, from);
        List<Decision.Fact> facts = context.calls().call(plugin, "carried", () -> plugin.feature().stream()
                .flatMap(feature -> feature.carried(last, context.seen(plugin, turn.room()).settings()).stream())
                .toList());
        if (facts.size() > MOST) {
            LOG.log(Level.ERROR, "plugin {0} carries {1} facts over; {2} are allowed", plugin.id(), facts.size(), MOST);
            return;
        }
        turn.follow(plugin, facts);
    }
}
