package org.plenum.plugin.filetypes;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Job;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;

/** What files are, and what is in them. */
@ApplicationScoped
public class FileTypesPlugin implements Plugin {
    private final Workers workers = new Workers(Launch.packed(FileTypesPlugin.class.getClassLoader(), Limits.configured()));
    private final FileTypes inspector = new FileTypes(workers);

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.empty();
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.none();
    }

    @Override
    public Optional<FileInspector> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public List<Job> jobs() {
        return List.of(new KeepWorkers(workers));
    }

    @Override
    public void started(Plenum plenum) {
        inspector.begin(plenum::settings);
        workers.begin();
    }

    /** Before the server forgets the plugin: no process, thread or file of it may stay. */
    @PreDestroy
    void end() {
        workers.close();
    }
}
