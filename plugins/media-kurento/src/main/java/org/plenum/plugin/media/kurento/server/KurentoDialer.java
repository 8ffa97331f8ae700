package org.plenum.plugin.media.kurento.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kurento.client.KurentoClient;
import org.plenum.plugin.media.kurento.server.Connection.Listener;

/**
 * Connects to Kurento media servers. Of the library's own ways to do so none is used: they leave threads that try for ever when the first try fails, and deliver events in any
 * order.
 */
public final class KurentoDialer implements Dialer {
    /** How long the library waits for an answer unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final Threads threads;
    private final int kilobits;
    private final Duration patience;

    /**
     * @param kilobits that a picture may take, 1000 bits per second
     * @param patience with one request: if a connection is cut and comes back, what was asked before gets no answer at all
     */
    public KurentoDialer(Threads threads, int kilobits, Duration patience) {
        this.threads = threads;
        this.kilobits = kilobits;
        this.patience = patience;
    }

    @Override
    public CompletionStage<Connection> connect(URI address, Listener listener) {
        var isLate = new AtomicBoolean();
        ExecutorService crew = Threads.crew("dial", 1);
        CompletionStage<Connection> connecting = threads.ask(
                crew, "connecting to " + address.getAuthority(), LIMIT, () -> connected(address, listener, isLate), Connection::close);
        crew.shutdown();
        connecting.whenComplete((done, failure) -> isLate.set(failure != null));
        return connecting;
    }

    private Connection connected(URI address, Listener listener, AtomicBoolean isLate) throws IOException {
        var calls = new KurentoCalls(threads, patience.plusSeconds(2));
        var wire = new KurentoWire(address);
        wire.setConnectionTimeout((int) Duration.ofSeconds(5).toMillis());
        wire.onReconnecting(() -> {
            calls.away(true);
            listener.away();
        });
        wire.onReconnected(isSame -> {
            calls.away(false);
            listener.back(isSame);
        });
        try {
            wire.connect();
            // An interrupted wait for the handshake looks like a connection to the library.
            if (isLate.get() || Thread.interrupted()) {
                throw new IOException("the media server did not finish the handshake");
            }
            KurentoClient client = KurentoClient.createFromJsonRpcClient(wire);
            wire.setRequestTimeout(patience.toMillis());
            wire.setTryReconnectingForever(true);
            return new KurentoConnection(calls, wire, client, kilobits);
        } catch (IOException | RuntimeException failed) {
            calls.close();
            wire.end(false);
            throw failed;
        }
    }

    /** The library's loops end two seconds after they were told to, and a loop of Netty's own one second later. */
    @Override
    public void awaitEnd(Duration limit) {
        Threads.awaitGone(Set.of("multiThreadIoEventLoopGroup-", "globalEventExecutor-", "media-kurento-", "AbstractJsonRpcClient", "JsonRpcClient"), limit);
    }
}
