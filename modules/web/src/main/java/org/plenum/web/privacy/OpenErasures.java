package org.plenum.web.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Future;
import org.plenum.privacy.DataRights;
import org.plenum.web.start.Background;

/** Goes on with erasures that a holder could not carry out at once: a plugin was away, or a database. */
@WebListener
public class OpenErasures implements ServletContextListener {
    private static final Logger LOG = System.getLogger(OpenErasures.class.getName());

    /** Seconds between two tries; {@code plenum.erasure-seconds} sets another number. */
    private static final int SECONDS = Integer.getInteger("plenum.erasure-seconds", 300);

    private final DataRights rights;
    private final Background background;
    private Optional<Future<?>> running = Optional.empty();

    @Inject
    public OpenErasures(DataRights rights, Background background) {
        this.rights = rights;
        this.background = background;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        running = Optional.of(background.every(SECONDS, "going on with open erasures", this::goOn));
    }

    private void goOn() {
        int left = rights.goOn();
        if (left > 0) {
            LOG.log(Level.INFO, "{0} erasures of personal data are not finished", left);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        running.ifPresent(task -> task.cancel(false));
    }
}
