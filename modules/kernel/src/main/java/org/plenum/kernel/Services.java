package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.plenum.spi.CommonError;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Service;

/**
 * Has plugins do what people ask of them outside of meetings' logs, on virtual threads: what one person asks of a plugin in a meeting one after the other,
 * what different people ask at the same time. Safe for all threads.
 */
final class Services implements PluginRegistry.Watcher {
    /** Requests of one person to one plugin that wait. */
    static final int MOST = 100;

    private static final Logger LOG = System.getLogger(Services.class.getName());

    private final PluginRegistry plugins;
    private final AtWork working = new AtWork();
    private final ReentrantLock change = new ReentrantLock();
    /** What waits for a thread that is there; no lane without a thread. */
    private final Map<Lane, Queue<Job<?>>> lanes = new HashMap<>();

    Services(PluginRegistry plugins) {
        this.plugins = plugins;
    }

    private record Lane(RunningPlugin plugin, MeetingId meeting, ParticipantId caller) {}

    /**
     * Something to be done.
     *
     * @param answer told once, on any thread
     * @param failed told before it if the plugin has failed
     */
    record Job<P extends Record>(
            RunningPlugin plugin, Service<P> service, Service.Request<P> request, Consumer<Answer> answer, Runnable failed) {
        private Lane lane() {
            return new Lane(plugin, request.meeting(), request.caller().participant());
        }

        private void refuse(PlenumException why) {
            answer.accept(new Answer.Refusal(Failure.of(plugin.id(), why)));
        }
    }

    /** Returns at once. */
    void serve(Job<?> job) {
        change.lock();
        try {
            Queue<Job<?>> waiting = lanes.get(job.lane());
            if (waiting == null) {
                lanes.put(job.lane(), new ArrayDeque<>());
                Thread.ofVirtual().name("service-" + job.plugin().id()).start(() -> run(job));
                return;
            }
            if (waiting.size() < MOST) {
                waiting.add(job);
                return;
            }
        } finally {
            change.unlock();
        }
        job.refuse(new PlenumException(CommonError.TOO_MANY, MOST + " requests to plugin '" + job.plugin().id() + "' wait"));
    }

    private void run(Job<?> first) {
        Lane lane = first.lane();
        for (Optional<Job<?>> job = Optional.of(first); job.isPresent(); job = next(lane)) {
            carryOut(job.get());
        }
    }

    private Optional<Job<?>> next(Lane lane) {
        change.lock();
        try {
            Optional<Job<?>> next = Optional.ofNullable(lanes.get(lane)).map(Queue::poll);
            if (next.isEmpty()) {
                lanes.remove(lane);
            }
            return next;
        } finally {
            change.unlock();
        }
    }

    private <P extends Record> void carryOut(Job<P> job) {
        RunningPlugin plugin = job.plugin();
        working.enter(plugin);
        try {
            if (!isHere(plugin)) {
                throw new InterruptedException("the plugin leaves");
            }
            job.answer().accept(new Answer.Reply(plugin.codec().write(job.service().serve(job.request()))));
        } catch (PlenumException refused) {
            job.refuse(refused);
        } catch (InterruptedException leaving) {
            job.refuse(new PlenumException(CommonError.PLUGIN_ABSENT, "plugin '" + plugin.id() + "' is being replaced"));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
            String trace = RandomId.next();
            LOG.log(Level.ERROR, "plugin " + plugin.id() + " failed in " + job.service().name() + ", trace " + trace, fault);
            job.failed().run();
            job.answer().accept(new Answer.Refusal(Failure.fault(trace)));
        } finally {
            working.leave(plugin);
        }
    }

    private boolean isHere(RunningPlugin plugin) {
        return plugins.active(plugin.id()).filter(now -> now == plugin).isPresent();
    }

    @Override
    public void arrived(RunningPlugin plugin) {
        // Nothing waits for it: requests that came before are parked in their meetings.
    }

    /** What has begun is interrupted; what waits is refused by its thread, which looks whether the plugin is there. */
    @Override
    public void leaving(RunningPlugin plugin) {
        if (!working.end(plugin)) {
            LOG.log(Level.WARNING, "services of plugin {0} do not end; its classes stay in memory", plugin.id());
        }
    }

    @Override
    public void faulty(RunningPlugin plugin, String problem) {
        // It is not active any more, so it is not asked.
    }
}
