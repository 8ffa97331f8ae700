package org.plenum.plugin.media.kurento.server;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaObject;
import org.kurento.client.ServerInfo;
import org.kurento.client.ServerManager;

/** One client of the library, with one session in the server. */
final class KurentoConnection implements Connection {
    private static final Duration STATUS_LIMIT = Duration.ofSeconds(5);
    private static final long KIBIBYTE = 1024;

    private final KurentoCalls calls;
    private final KurentoWire wire;
    private final KurentoClient client;
    private final int kilobits;

    KurentoConnection(KurentoCalls calls, KurentoWire wire, KurentoClient client, int kilobits) {
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
    public CompletionStage<Void> release(String id) {
        return calls.tell("release " + id, () -> client.getById(id, MediaObject.class).release());
    }

    /** The library closes itself when a connection is reset, and does not try again. */
    @Override
    public boolean isOver() {
        return wire.isClosedByUser();
    }

    @Override
    public void close() {
        boolean isPolite = !calls.isAway() && !wire.isClosedByUser();
        calls.close();
        wire.end(isPolite);
    }
}
