package org.plenum.plugin.files;

import java.time.Duration;
import java.util.List;
import org.plenum.spi.Files;
import org.plenum.spi.Job;
import org.plenum.spi.Plenum;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;

/** Deletes files that have been there for as long as their tenant keeps them. */
final class Expiry implements Job {
    private volatile List<Plenum> server = List.of();

    /** From now on. */
    void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public String name() {
        return "expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (Plenum plenum : server) {
            plenum.files().tenants().forEach(tenant -> expire(plenum, tenant));
        }
    }

    private static void expire(Plenum plenum, TenantId tenant) {
        long hours = plenum.settings(tenant).number("keptHours");
        if (hours > 0) {
            Files files = plenum.files();
            files.released(tenant, plenum.clock().instant().minus(Duration.ofHours(hours))).stream()
                    .map(StoredFile::id)
                    .forEach(files::delete);
        }
    }
}
