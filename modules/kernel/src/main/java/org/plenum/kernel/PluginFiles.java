package org.plenum.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenum.files.KeptFiles;
import org.plenum.files.KnownFile;
import org.plenum.files.Stage;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Files;
import org.plenum.spi.MeetingId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;

/** The files of one plugin, as that is given them. */
record PluginFiles(String plugin, KeptFiles kept) implements Files {
    @Override
    public Optional<StoredFile> find(FileId file) {
        return known(file).map(KnownFile::file);
    }

    private Optional<KnownFile> known(FileId file) {
        return kept.find(file).filter(known -> known.plugin().equals(plugin));
    }

    private KnownFile there(FileId file) {
        return known(file).orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "plugin '" + plugin + "' has no file " + file));
    }

    @Override
    public FileState state(FileId file) {
        return known(file).map(known -> known.stage().state()).orElse(FileState.DELETED);
    }

    @Override
    public List<StoredFile> released(MeetingId meeting) {
        return kept.of(meeting).stream()
                .filter(known -> known.plugin().equals(plugin))
                .filter(known -> known.stage() == Stage.RELEASED && known.origin().isEmpty())
                .map(KnownFile::file)
                .toList();
    }

    @Override
    public List<TenantId> tenants() {
        return kept.tenants(plugin);
    }

    @Override
    public List<StoredFile> released(TenantId tenant, Instant before) {
        return kept.released(plugin, tenant, before).stream().map(KnownFile::file).toList();
    }

    @Override
    public InputStream open(FileId file) throws IOException {
        return java.nio.file.Files.newInputStream(kept.content(there(file)));
    }

    @Override
    public FileId derive(FileId origin, String name, String type, Path content) throws IOException {
        return kept.derive(there(origin), name, type, content).id();
    }

    @Override
    public List<FileId> derived(FileId origin) {
        return known(origin).stream()
                .flatMap(known -> kept.derived(known.id()).stream())
                .map(KnownFile::id)
                .toList();
    }

    @Override
    public List<StoredFile> lacking(String name) {
        return kept.lacking(plugin, name).stream().map(KnownFile::file).toList();
    }

    @Override
    public void delete(FileId file) {
        known(file).ifPresent(kept::delete);
    }

    @Override
    public Path workspace() throws IOException {
        return kept.workspace();
    }
}
