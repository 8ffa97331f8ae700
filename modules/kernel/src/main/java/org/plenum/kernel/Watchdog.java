package org.plenum.kernel;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Looks for calls into plugins that do not return. The thread of such a call can't be stopped; its meeting goes on without it. */
final class Watchdog implements AutoCloseable {
    private final long mostNanos;
    private final BiConsumer<LiveMeeting, Running> stuck;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /** @param stuck told once of each call that has taken too long, on the watchdog's thread */
    Watchdog(Duration most, BiConsumer<LiveMeeting, Running> stuck) {
        this.mostNanos = most.toNanos();
        this.stuck = stuck;
        this.thread = Thread.ofPlatform().daemon().name("plenum-watchdog").start(this::look);
    }

    Watch watch(LiveMeeting meeting) {
        var watch = new Watch(meeting);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.NANOSECONDS.sleep(mostNanos / 8);
                long now = System.nanoTime();
                for (Watch watch : watches) {
                    Running running = watch.running;
                    if (running.plugin() != null && now - running.since() > mostNanos) {
                        watches.remove(watch);
                        stuck.accept(watch.meeting, running);
                    }
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A call under way. @param plugin null between calls: this is read for every call, and private to this file's users */
    record Running(@org.jspecify.annotations.Nullable RunningPlugin plugin, String what, long since) {
        static final Running NOTHING = new Running(null, "", 0);
    }

    /** What the mailbox of one meeting is at. */
    final class Watch {
        private final LiveMeeting meeting;
        private volatile Running running = Running.NOTHING;

        Watch(LiveMeeting meeting) {
            this.meeting = meeting;
        }

        void begin(RunningPlugin plugin, String what) {
            running = new Running(plugin, what, System.nanoTime());
        }

        void end() {
            running = Running.NOTHING;
        }

        void close() {
            watches.remove(this);
        }
    }
}
