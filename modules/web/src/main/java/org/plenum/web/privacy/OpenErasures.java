package org.plenum.web.privacy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenum.privacy.DataRights;

/** Goes on with erasures that a holder could not carry out at once: a plugin was away, or a database. */
@WebListener
@SuppressWarnings("NullAway.Init")
public class OpenErasures implements ServletContextListener {
    private static final Logger LOG = System.getLogger(OpenErasures.class.getName());

    /** Seconds between two tries; {@code plenum.erasure-seconds} sets another number. */
    private static final int SECONDS = Integer.getInteger("plenum.erasure-seconds", 300);

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService executor;

    private final DataRights rights;
    private @Nullable ScheduledFuture<?> running;

    @Inject
    public OpenErasures(DataRights rights) {
        this.rights = rights;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        running = executor.scheduleWithFixedDelay(this::goOn, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void goOn() {
        try {
            int left = rights.goOn();
            if (left > 0) {
                LOG.log(Level.INFO, "{0} erasures of personal data are not finished", left);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "open erasures were not looked at", fault);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (running != null) {
            running.cancel(false);
        }
    }
}
