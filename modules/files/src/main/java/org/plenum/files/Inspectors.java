package org.plenum.files;

import java.util.List;
import org.plenum.spi.Incoming;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;

/** The inspectors that plugins bring. */
public interface Inspectors {
    /**
     * Those that look at a tenant's files now, in order.
     *
     * @param names of plugins
     * @param missing plugins without whose inspector no file is released, and that are not there, or off for the tenant
     */
    record Present(List<String> names, List<String> missing) {
        public Present {
            names = List.copyOf(names);
            missing = List.copyOf(missing);
        }
    }

    Present present(TenantId tenant);

    /** Whether one can begin while bytes still come. */
    boolean readsEarly(String name);

    /**
     * Has one inspector look; UNAVAILABLE if it is gone, or fails.
     *
     * @param incoming how much of the content is there; all of it unless the inspector reads early
     * @throws InterruptedException if the caller is interrupted, or by {@code incoming}
     */
    Verdict inspect(String name, Inspection inspection, Incoming incoming) throws InterruptedException;

    /** How it stands with one; not working if it is gone. */
    FileInspector.Health health(String name);

    /** Empty if it is gone, or does not know. */
    String edition(String name);
}
