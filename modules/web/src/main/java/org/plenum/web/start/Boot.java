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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plenum.store.Migration;
import org.plenum.tenant.FirstStart;

/** Runs before the first request and before any other listener of the web application: brings the database up, and makes the first account. */
@Dependent
class Boot {
    private static final int FIRST = 1;

    private final Migration migration;
    private final FirstStart firstStart;
    private final ServerAddress address;
    private final Instance<FirstSteps> steps;

    @Inject
    Boot(Migration migration, FirstStart firstStart, ServerAddress address, @Any Instance<FirstSteps> steps) {
        this.migration = migration;
        this.firstStart = firstStart;
        this.address = address;
        this.steps = steps;
    }

    void started(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) ServletContext context) {
        migration.run();
        firstStart.prepare();
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
