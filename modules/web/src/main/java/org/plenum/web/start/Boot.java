package org.plenum.web.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plenum.store.Migration;
import org.plenum.tenant.FirstStart;
import org.plenum.web.error.StoreGone;

/**
 * Runs before the first request and before any other listener of the web application: brings the database up, and makes the first
 * account. If the database is away, the server waits for it and refuses requests meanwhile.
 */
@Dependent
class Boot {
    private static final Logger LOG = System.getLogger(Boot.class.getName());
    private static final int FIRST = 1;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Migration migration;
    private final FirstStart firstStart;
    private final ServerAddress address;
    private final Instance<FirstSteps> steps;
    private final Readiness readiness;
    private final Background background;

    @Inject
    Boot(
            Migration migration,
            FirstStart firstStart,
            ServerAddress address,
            @Any Instance<FirstSteps> steps,
            Readiness readiness,
            Background background) {
        this.migration = migration;
        this.firstStart = firstStart;
        this.address = address;
        this.steps = steps;
        this.readiness = readiness;
        this.background = background;
    }

    void started(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) ServletContext context) {
        if (!isBegun(Level.WARNING)) {
            background.run("the wait for the database", this::waitForDatabase);
        }
    }

    private void waitForDatabase() {
        while (readiness.pause(PAUSE)) {
            if (isBegun(Level.DEBUG)) {
                LOG.log(Level.INFO, "The database answers; the server begins.");
                return;
            }
        }
    }

    /** False if the database does not answer. @param level to say it at */
    private boolean isBegun(Level level) {
        try {
            begin();
            return true;
        } catch (RuntimeException fault) {
            if (!StoreGone.causes(fault)) {
                throw fault;
            }
            LOG.log(
                    level,
                    "The database does not answer. The server asks again every second and refuses requests until then: {0}",
                    fault.getMessage());
            return false;
        }
    }

    private void begin() {
        migration.run();
        firstStart.prepare();
        // Before anybody can read the link: it is to work at once.
        readiness.begin();
        if (Boolean.getBoolean("plenum.first-steps")) {
            new FirstStepsFile(Path.of(System.getProperty("jboss.server.data.dir", "."))).write(lines());
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Plenum: " + address.page("/"));
        lines.add("Sign in as administrator (once, within 15 minutes): " + address.page("/sign-in#token=" + firstStart.link()));
        steps.forEach(step -> lines.addAll(step.lines()));
        return lines;
    }
}
