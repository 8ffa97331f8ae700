package org.plenum.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs what nobody waits for, on the server's threads. */
@Dependent
@SuppressWarnings("NullAway.Init")
public class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService scheduler;

    /** @param what for the log, if it fails */
    public void run(String what, Runnable work) {
        executor.execute(() -> tried(what, work));
    }

    /**
     * Again and again until it is cancelled, also after it failed.
     *
     * @param what for the log, if it fails
     * @param pause seconds before the first time and between two
     */
    public Future<?> every(long pause, String what, Runnable work) {
        return scheduler.scheduleWithFixedDelay(() -> tried(what, work), pause, pause, TimeUnit.SECONDS);
    }

    private static void tried(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, what + " failed", fault);
        }
    }
}
