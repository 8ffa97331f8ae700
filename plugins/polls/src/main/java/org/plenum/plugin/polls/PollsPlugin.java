package org.plenum.plugin.polls;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;

/** Polls in meetings. */
@ApplicationScoped
public class PollsPlugin implements Plugin {
    private final LateTallies late = new LateTallies();

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Polls());
    }

    @Override
    public PersonalData personalData() {
        return new PollsData();
    }

    @Override
    public List<Listener> listeners() {
        return List.of(late);
    }

    @Override
    public List<Job> jobs() {
        return List.of(late);
    }

    @Override
    public void started(Plenum plenum) {
        late.begin(plenum);
    }
}
