package org.plenum.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs what nobody waits for, on the server's threads. */
@Dependent
@SuppressWarnings("NullAway.Init")
public class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService executor;

    /** @param what for the log, if it fails */
    public void run(String what, Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, what + " failed", fault);
            }
        });
    }
}
