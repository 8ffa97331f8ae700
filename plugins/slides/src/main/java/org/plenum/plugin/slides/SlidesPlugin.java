package org.plenum.plugin.slides;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;

/** Slides that all see in step. */
@ApplicationScoped
public class SlidesPlugin implements Plugin {
    private final Workshop workshop = new Workshop(SlidesPlugin.class.getClassLoader());

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Slides());
    }

    @Override
    public PersonalData personalData() {
        return new SlidesData();
    }

    @Override
    public List<Listener> listeners() {
        return List.of(workshop);
    }

    @Override
    public List<Job> jobs() {
        return workshop.jobs();
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return workshop.health();
    }

    @Override
    public void started(Plenum plenum) {
        try {
            workshop.open(plenum);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Before the server forgets the plugin: no process, thread or file of it may stay. */
    @PreDestroy
    void end() {
        workshop.close();
    }
}
