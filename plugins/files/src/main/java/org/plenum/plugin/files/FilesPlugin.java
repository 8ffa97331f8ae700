package org.plenum.plugin.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;

/** Files and handouts of a meeting. */
@ApplicationScoped
public class FilesPlugin implements Plugin {
    private final Expiry expiry = new Expiry();
    private final Deletion deletion = new Deletion();

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Exchange());
    }

    @Override
    public PersonalData personalData() {
        return new FilesData();
    }

    @Override
    public List<Job> jobs() {
        return List.of(expiry);
    }

    @Override
    public List<Listener> listeners() {
        return List.of(deletion);
    }

    @Override
    public void started(Plenum plenum) {
        expiry.begin(plenum);
        deletion.begin(plenum);
    }
}
