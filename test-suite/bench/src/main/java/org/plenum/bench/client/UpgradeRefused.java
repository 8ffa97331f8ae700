package org.plenum.bench.client;

import java.io.IOException;

/** The server answered the upgrade with something else than a WebSocket. */
public final class UpgradeRefused extends IOException {

    private final int status;

    UpgradeRefused(int status, String line) {
        super("upgrade refused: " + line);
        this.status = status;
    }

    /** HTTP status of the answer, 0 when it was no HTTP. */
    public int status() {
        return status;
    }
}
