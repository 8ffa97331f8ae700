package org.plenum.web.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.plenum.files.Filing;
import org.plenum.kernel.Kernel;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;
import org.plenum.spi.ParticipantId;
import org.plenum.store.files.FilesData;

/** What files hold of people: those they brought, also in quarantine, and those they opened. */
@Dependent
class FilesHolder implements DataHolder {
    private final FilesData data;
    private final Kernel kernel;

    @Inject
    FilesHolder(FilesData data, Kernel kernel) {
        this.data = data;
        this.kernel = kernel;
    }

    @Override
    public String id() {
        return "files";
    }

    @Override
    public Map<String, String> title() {
        return Map.of("en", "Files", "sv", "Filer");
    }

    @Override
    public List<HeldItem> held(DataSubject subject) {
        return data.held(subject);
    }

    /** The files go, with what was made of them, and what is in quarantine. */
    @Override
    public void erase(DataSubject subject) {
        Filing filing = kernel.filing();
        List<ParticipantId> ids = List.copyOf(subject.participants().values());
        filing.kept().uploadedBy(ids).forEach(filing.kept()::delete);
        filing.quarantine().uploadedBy(ids).forEach(filing.quarantine()::delete);
        data.forgetReading(subject);
    }
}
