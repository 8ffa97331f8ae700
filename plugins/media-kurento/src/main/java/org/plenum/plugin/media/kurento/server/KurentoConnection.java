package org.plenum.plugin.media.kurento.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.ServerInfo;
import org.kurento.client.ServerManager;
import org.kurento.jsonrpc.client.JsonRpcClientNettyWebSocket;

/** One client of the library, with one session in the server. */
final class KurentoConnection implements Connection {
    private static final Logger LOG = System.getLogger(KurentoConnection.class.getName());
    private static final Duration STATUS_LIMIT = Duration.ofSeconds(5);
    private static final long KIBIBYTE = 1024;

    private final KurentoCalls calls;
    private final JsonRpcClientNettyWebSocket wire;
    private final KurentoClient client;
    private final int kilobits;

    KurentoConnection(KurentoCalls calls, JsonRpcClientNettyWebSocket wire, KurentoClient client, int kilobits) {
        this.calls = calls;
        this.wire = wire;
        this.client = client;
        this.kilobits = kilobits;
    }

    /** Not by the list of pipelines: to ask for that keeps what it names alive. */
    @Override
    public CompletionStage<Status> status() {
        return calls.always(
                "status",
                STATUS_LIMIT,
                () -> {
                    ServerManager manager = client.getServerManager();
                    ServerInfo info = manager.getInfo();
                    Status status = new Status(info.getVersion(), manager.getUsedMemory() * KIBIBYTE);
                    // The library says that a connection is away when it only was too full for a moment, and then never that it is back.
                    calls.away(false);
                    return status;
                },
                late -> {});
    }

    @Override
    public CompletionStage<Pipeline> pipeline() {
        return calls.ask("create pipeline", () -> new KurentoPipeline(calls, client.createMediaPipeline(), kilobits), Pipeline::release);
    }

    @Override
    public CompletionStage<Void> release(String pipeline) {
        return calls.tell("release " + pipeline, () -> client.getById(pipeline, MediaPipeline.class).release());
    }

    /** The library closes itself when a connection is reset, and does not try again. */
    @Override
    public boolean isOver() {
        return wire.isClosedByUser();
    }

    @Override
    public void close() {
        boolean isPolite = !calls.isAway() && !wire.isClosedByUser();
        calls.away(true);
        end(wire, isPolite);
    }

    /**
     * What the library does by itself would start threads anew after it was closed: handlers that are told of the end, and tries to connect again.
     *
     * @param isPolite whether the server is told, which takes away at once what was made
     */
    static void end(JsonRpcClientNettyWebSocket wire, boolean isPolite) {
        wire.onReconnecting(null);
        wire.onReconnected(null);
        wire.setTryReconnectingMaxTime(0);
        wire.setRequestTimeout(Duration.ofSeconds(1).toMillis());
        wire.setSendCloseMessage(isPolite);
        try {
            wire.close();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.DEBUG, "closing a connection to a media server failed", failed);
        }
    }
}
