package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.plenum.spi.Attendance;
import org.plenum.spi.AttendanceListener;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Viewer;

/**
 * Tells plugins who is in running meetings, on virtual threads: of one meeting one after the other, and only what is so when it is told. Safe for all threads;
 * its methods return at once, but for a plugin that leaves.
 */
final class Attendances implements PluginRegistry.Watcher {
    private static final Logger LOG = System.getLogger(Attendances.class.getName());

    private final PluginRegistry plugins;
    private final Timers timers;
    private final Duration patience;
    private final AtWork working = new AtWork();
    private final Map<RunningPlugin, Map<MeetingId, Lane>> lanes = new ConcurrentHashMap<>();

    /** @param patience how long people of a meeting that is loaded anew have to come back before they count as gone */
    Attendances(PluginRegistry plugins, Timers timers, Duration patience) {
        this.plugins = plugins;
        this.timers = timers;
        this.patience = patience;
    }

    /** In this meeting it may be otherwise than before. */
    void changed(LiveMeeting meeting) {
        for (RunningPlugin plugin : plugins.active()) {
            if (!plugin.attendanceListeners().isEmpty()) {
                lanes.computeIfAbsent(plugin, one -> new ConcurrentHashMap<>()).compute(meeting.facts().meeting(), (id, held) -> {
                    Lane lane = held == null ? new Lane(plugin) : held;
                    lane.changed(meeting);
                    return lane;
                });
            }
        }
    }

    /** A meeting is not used any more: unless it was loaded anew, nobody is in it. */
    void over(LiveMeeting meeting) {
        if (meeting.state().room().ended()) {
            tellOver(meeting);
        } else if (!lanes.isEmpty()) {
            timers.later(patience, () -> tellOver(meeting));
        }
    }

    private void tellOver(LiveMeeting meeting) {
        lanes.values().forEach(byMeeting -> byMeeting.computeIfPresent(meeting.facts().meeting(), (id, lane) -> {
            lane.over(meeting);
            return lane;
        }));
    }

    @Override
    public void arrived(RunningPlugin plugin) {
        // Each running meeting tells of itself.
    }

    @Override
    public void leaving(RunningPlugin plugin) {
        lanes.remove(plugin);
        if (!working.end(plugin)) {
            LOG.log(Level.WARNING, "an attendance listener of plugin {0} does not end; its classes stay in memory", plugin.id());
        }
    }

    @Override
    public void faulty(RunningPlugin plugin, String problem) {
        lanes.remove(plugin);
    }

    private static Attendance of(LiveMeeting meeting, RunningPlugin plugin) {
        MeetingFacts facts = meeting.facts();
        MeetingState state = meeting.state();
        List<Attendance.Attendee> people = meeting.isDead() || state.room().ended()
                ? List.of()
                : state.room().present().stream()
                        .filter(viewer -> meeting.rights().isOn(plugin, viewer.role()))
                        .map(viewer -> attendee(meeting, state, plugin, viewer))
                        .toList();
        return new Attendance(facts.meeting(), facts.tenant(), people);
    }

    private static Attendance.Attendee attendee(LiveMeeting meeting, MeetingState state, RunningPlugin plugin, Viewer viewer) {
        Set<String> permissions = plugin.manifest().permissions().stream()
                .filter(right -> meeting.rights().permits(state.room(), viewer, right.permission()))
                .map(right -> right.permission().name())
                .collect(Collectors.toSet());
        Set<ParticipantId> unknown = state.unknown(viewer, state.unknowable()).stream().map(ParticipantId::new).collect(Collectors.toSet());
        return new Attendance.Attendee(viewer, permissions, unknown);
    }

    /** What one plugin is told of one meeting. */
    private final class Lane {
        private final RunningPlugin plugin;
        private final ReentrantLock change = new ReentrantLock();
        private Optional<LiveMeeting> latest = Optional.empty();
        private boolean pending;
        private boolean running;
        /** Of the thread that tells only. */
        private Optional<Attendance> told = Optional.empty();

        Lane(RunningPlugin plugin) {
            this.plugin = plugin;
        }

        void changed(LiveMeeting meeting) {
            change.lock();
            try {
                latest = Optional.of(meeting);
                mark();
            } finally {
                change.unlock();
            }
        }

        void over(LiveMeeting meeting) {
            change.lock();
            try {
                if (latest.filter(one -> one == meeting).isPresent()) {
                    mark();
                }
            } finally {
                change.unlock();
            }
        }

        private void mark() {
            pending = true;
            if (!running) {
                running = true;
                Thread.ofVirtual().name("attendance-" + plugin.id()).start(this::run);
            }
        }

        private void run() {
            for (Optional<LiveMeeting> meeting = next(); meeting.isPresent(); meeting = next()) {
                tell(meeting.get());
            }
        }

        private Optional<LiveMeeting> next() {
            change.lock();
            try {
                if (!pending) {
                    running = false;
                    return Optional.empty();
                }
                pending = false;
                return latest;
            } finally {
                change.unlock();
            }
        }

        private void tell(LiveMeeting meeting) {
            working.enter(plugin);
            try {
                Attendance now = of(meeting, plugin);
                if (plugins.active(plugin.id()).filter(one -> one == plugin).isEmpty()) {
                    lanes.remove(plugin);
                } else if (told.filter(now::equals).isEmpty()) {
                    told = Optional.of(now);
                    plugin.attendanceListeners().forEach(listener -> tell(listener, now));
                }
            } finally {
                working.leave(plugin);
            }
            if (meeting.isDead()) {
                Optional.ofNullable(lanes.get(plugin))
                        .ifPresent(byMeeting -> byMeeting.computeIfPresent(meeting.facts().meeting(), (id, held) -> held == this && isLast(meeting) ? null : held));
            }
        }

        private void tell(AttendanceListener listener, Attendance now) {
            try {
                listener.changed(now);
            } catch (RuntimeException | LinkageError | StackOverflowError fault) {
                LOG.log(Level.ERROR, "an attendance listener of plugin " + plugin.id() + " failed", fault);
            }
        }

        /** Whether nothing has come since this meeting was told of. */
        private boolean isLast(LiveMeeting meeting) {
            change.lock();
            try {
                return !pending && latest.filter(one -> one == meeting).isPresent();
            } finally {
                change.unlock();
            }
        }
    }
}
