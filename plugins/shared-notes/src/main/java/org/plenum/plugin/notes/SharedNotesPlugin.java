package org.plenum.plugin.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;
import org.plenum.text.plugin.LateCondensing;
import org.plenum.text.plugin.PictureDeletion;

/** Shared notes of a meeting. */
@ApplicationScoped
public class SharedNotesPlugin implements Plugin {
    private final LateCondensing late = new LateCondensing("shared-notes", changed -> new Writing.CondenseText());
    private final PictureDeletion deletion = new PictureDeletion("shared-notes");

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Notes());
    }

    @Override
    public PersonalData personalData() {
        return new NotesData();
    }

    @Override
    public List<Listener> listeners() {
        return List.of(late, deletion);
    }

    @Override
    public List<Job> jobs() {
        return List.of(late);
    }

    @Override
    public void started(Plenum plenum) {
        late.begin(plenum);
        deletion.begin(plenum);
    }
}
