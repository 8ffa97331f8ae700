package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.plenum.spi.CommonError;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;

/** Runs what plugins do beside meetings: listeners and jobs, each on a virtual thread of its own that ends with the plugin. */
final class Companions {
    private static final Logger LOG = System.getLogger(Companions.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final long END_SECONDS = 10;

    private final Function<RunningPlugin, Plenum> plenum;
    private final Map<String, LinkedBlockingQueue<Listener.Happened>> queues = new ConcurrentHashMap<>();
    private final Map<RunningPlugin, List<Thread>> threads = new ConcurrentHashMap<>();

    /** @param plenum what a plugin is given of the server */
    Companions(Function<RunningPlugin, Plenum> plenum) {
        this.plenum = plenum;
    }

    /** Starts a plugin. Whatever it throws passes through. */
    void started(RunningPlugin plugin) {
        plugin.plugin().started(plenum.apply(plugin));
        List<Job> jobs = plugin.plugin().jobs();
        List<Listener> listeners = plugin.plugin().listeners();
        jobs.stream().filter(job -> job.every().compareTo(Duration.ofSeconds(1)) < 0).findFirst().ifPresent(job -> {
            throw new PlenumException(CommonError.INVALID, "job '" + job.name() + "' runs every " + job.every());
        });
        var started = new ArrayList<Thread>();
        jobs.forEach(job -> started.add(Thread.ofVirtual()
                .name("job-" + plugin.id() + "-" + job.name())
                .start(() -> repeat(plugin.id(), job))));
        if (listeners.isEmpty()) {
            queues.remove(plugin.id());
        } else {
            var queue = queues.computeIfAbsent(plugin.id(), id -> new LinkedBlockingQueue<>(MOST_WAITING));
            started.add(Thread.ofVirtual()
                    .name("listener-" + plugin.id())
                    .start(() -> listen(plugin.id(), listeners, queue)));
        }
        threads.put(plugin, started);
    }

    /** Ends a plugin's threads. What its listeners were not told yet waits for its successor. */
    void leaving(RunningPlugin plugin) {
        List<Thread> running = threads.remove(plugin);
        if (running == null) {
            return;
        }
        running.forEach(Thread::interrupt);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        for (Thread thread : running) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                    LOG.log(Level.WARNING, "{0} does not end; its classes stay in memory", thread.getName());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Tells all listeners, without waiting. */
    void happened(MeetingFacts facts, List<StoredEvent> events) {
        if (queues.isEmpty() || events.isEmpty()) {
            return;
        }
        for (StoredEvent event : events) {
            if (event.isForNobody()) {
                continue;
            }
            var happened = new Listener.Happened(
                    event.meeting(), facts.tenant(), event.sequence(), event.at(), event.plugin(), event.name(), event.payload());
            queues.forEach((plugin, queue) -> {
                if (!queue.offer(happened)) {
                    LOG.log(Level.WARNING, "plugin {0} is not told of event {1}: {2} wait", plugin, event.sequence(), MOST_WAITING);
                }
            });
        }
    }

    private static void listen(String plugin, List<Listener> listeners, LinkedBlockingQueue<Listener.Happened> queue) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Listener.Happened next = queue.take();
                listeners.forEach(listener -> tell(plugin, listener, next));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(String plugin, Listener listener, Listener.Happened happened) {
        try {
            listener.after(happened);
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.log(Level.ERROR, "a listener of plugin " + plugin + " failed", fault);
        }
    }

    private static void repeat(String plugin, Job job) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.NANOSECONDS.sleep(job.every().toNanos());
                run(plugin, job);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String plugin, Job job) {
        try {
            job.run();
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.log(Level.ERROR, "job " + job.name() + " of plugin " + plugin + " failed", fault);
        }
    }
}
