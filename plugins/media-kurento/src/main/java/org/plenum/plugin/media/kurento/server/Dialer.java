package org.plenum.plugin.media.kurento.server;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Connects to media servers. */
public interface Dialer {
    /** @return completes exceptionally if there is no connection in time, of which nothing is left then */
    CompletionStage<Connection> connect(URI address, Connection.Listener listener);

    /** Waits until nothing is left of connections that have been closed, but not longer than this. */
    void awaitEnd(Duration limit);
}
