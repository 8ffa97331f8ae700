package org.plenum.plugin.media.kurento.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kurento.client.KurentoClient;
import org.kurento.jsonrpc.client.JsonRpcClientNettyWebSocket;
import org.plenum.plugin.media.kurento.server.Connection.Listener;

/**
 * Connects to Kurento media servers. Of the library's own ways to do so none is used: they leave threads that try for ever when the first try fails, and deliver events in any
 * order.
 */
public final class KurentoDialer implements Dialer {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final Threads threads;
    private final int kilobits;

    /** @param kilobits that a picture may take, 1000 bits per second */
    public KurentoDialer(Threads threads, int kilobits) {
        this.threads = threads;
        this.kilobits = kilobits;
    }

    @Override
    public CompletionStage<Connection> connect(URI address, Listener listener) {
        var isLate = new AtomicBoolean();
        CompletionStage<Connection> connecting = threads.ask(
                "connecting to " + address.getAuthority(), LIMIT, () -> connected(address, listener, isLate), Connection::close);
        connecting.whenComplete((done, failure) -> isLate.set(failure != null));
        return connecting;
    }

    private Connection connected(URI address, Listener listener, AtomicBoolean isLate) throws IOException {
        var calls = new KurentoCalls(threads);
        var wire = new JsonRpcClientNettyWebSocket(address.toString());
        wire.setLabel("media-kurento " + address.getAuthority());
        // One event after the other, on the thread that receives them: they only go into a mailbox.
        wire.setConcurrentServerRequest(false);
        wire.setConnectionTimeout((int) Duration.ofSeconds(5).toMillis());
        wire.setRequestTimeout(Duration.ofSeconds(10).toMillis());
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
            wire.setTryReconnectingForever(true);
            return new KurentoConnection(calls, wire, client, kilobits);
        } catch (IOException | RuntimeException failed) {
            KurentoConnection.end(wire, false);
            throw failed;
        }
    }

    /** The library's loops end two seconds after they were told to, and a loop of Netty's own one second later. */
    @Override
    public void awaitEnd(Duration limit) {
        Threads.awaitGone(Set.of("multiThreadIoEventLoopGroup-", "globalEventExecutor-"), limit);
    }
}
