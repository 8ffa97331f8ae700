package org.plenum.test.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenum.testkit.Clamd;

/**
 * A server with what looks at types and a real clamd, for tests of files that leave both running; stopped when the tests are over.
 *
 * @param server with its files in its data folder
 * @param house one session of the administrator, because the first sign-in link works once
 */
record Scanned(Clamd clamd, Server server, House house) {
    /** Lock of those who use it. */
    static final String SHARED = "the server with a scanner";

    private static final List<Scanned> RUNNING = new ArrayList<>(1);

    static synchronized Scanned shared() {
        if (RUNNING.isEmpty()) {
            Clamd clamd = Clamd.start();
            Server server = Server.start("scanned", Map.of("plenum.clamav.address", clamd.address()));
            RUNNING.add(new Scanned(clamd, server, House.at(server)));
        }
        return RUNNING.getFirst();
    }
}
