package org.plenum.web.files;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.plenum.files.FilePolicy;
import org.plenum.files.FileStore;
import org.plenum.files.Filing;
import org.plenum.files.Folder;
import org.plenum.files.Quarantined;
import org.plenum.files.TenantKeys;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;

/** Puts together what files are kept on. */
@Dependent
class FilesBeans {
    /** The folder of files; several servers that share meetings share it. Default: {@code plenum/files} in the server's data folder. */
    private static final String FOLDER = "plenum.files.folder";

    @Produces
    @Singleton
    Filing.Ports ports(
            FileStore files, Quarantined.Store quarantine, TenantKeys keys, FilePolicy.Directory policies, Tenants tenants, LateFindingLetters late) {
        return new Filing.Ports(
                files,
                quarantine,
                keys,
                policies,
                () -> tenants.all().stream().map(Tenant::id).toList(),
                late,
                new Folder(folder()));
    }

    private static Path folder() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "."), "plenum", "files"));
    }
}
