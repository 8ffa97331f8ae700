package org.plenum.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Looks for calls into plugins that do not return. The thread of such a call can't be stopped; its meeting goes on without it. */
final class Watchdog implements AutoCloseable {
    private final long mostNanos;
    private final BiConsumer<Optional<LiveMeeting>, Running> stuck;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /** @param stuck told once of each call that has taken too long, on the watchdog's thread */
    Watchdog(Duration most, BiConsumer<Optional<LiveMeeting>, Running> stuck) {
        this.mostNanos = most.toNanos();
        this.stuck = stuck;
        this.thread = Thread.ofPlatform().daemon().name("plenum-watchdog").start(this::look);
    }

    Watch watch(LiveMeeting meeting) {
        return watch(Optional.of(meeting));
    }

    /** Of calls for a meeting that does not run. */
    Watch watch() {
        return watch(Optional.empty());
    }

    private Watch watch(Optional<LiveMeeting> meeting) {
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
                watches.removeIf(watch -> isStuck(watch, now));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStuck(Watch watch, long now) {
        Running running = watch.running;
        if (running.plugin().isEmpty() || now - running.since() <= mostNanos) {
            return false;
        }
        stuck.accept(watch.meeting, running);
        return true;
    }

    /** A call under way; without a plugin between calls. @param since nanoseconds of {@link System#nanoTime} */
    record Running(Optional<RunningPlugin> plugin, String what, long since) {
        static final Running NOTHING = new Running(Optional.empty(), "", 0);
    }

    /** What the mailbox of one meeting is at. */
    final class Watch {
        private final Optional<LiveMeeting> meeting;
        private volatile Running running = Running.NOTHING;

        Watch(Optional<LiveMeeting> meeting) {
            this.meeting = meeting;
        }

        void begin(RunningPlugin plugin, String what) {
            running = new Running(Optional.of(plugin), what, System.nanoTime());
        }

        void end() {
            running = Running.NOTHING;
        }

        void close() {
            watches.remove(this);
        }
    }
}
