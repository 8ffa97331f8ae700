package org.plenum.plugin.media.kurento.server;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.kurento.jsonrpc.client.JsonRpcClientNettyWebSocket;

/**
 * The library's WebSocket, with events in their order. The library either hands each event to any thread of many, so that the last state of something may be an old one; or it
 * takes them on the thread that receives, which then waits for a lock that whoever makes an object holds until its answer is received: by that thread. Here events have a thread of their own.
 */
final class KurentoWire extends JsonRpcClientNettyWebSocket {
    private static final Logger LOG = System.getLogger(KurentoWire.class.getName());

    private final ExecutorService events = Threads.crew("events", 1);

    KurentoWire(URI address) {
        super(address.toString());
        setLabel("media-kurento " + address.getAuthority());
        setConcurrentServerRequest(false);
    }

    @Override
    protected void receivedTextMessage(String message) {
        if (!isEvent(message)) {
            take(message);
            return;
        }
        try {
            events.execute(() -> take(message));
        } catch (RejectedExecutionException closed) {
            // Nobody listens any more.
        }
    }

    private void take(String message) {
        super.receivedTextMessage(message);
    }

    /** What is no JSON the library logs. */
    private static boolean isEvent(String message) {
        try {
            return JsonParser.parseString(message).getAsJsonObject().has("method");
        } catch (JsonParseException | IllegalStateException malformed) {
            return false;
        }
    }

    /**
     * What the library does by itself would start threads anew after it was closed: handlers that are told of the end, and tries to connect again.
     *
     * @param isPolite whether the server is told, which takes away at once what was made
     */
    void end(boolean isPolite) {
        onReconnecting(null);
        onReconnected(null);
        setTryReconnectingMaxTime(0);
        setRequestTimeout(Duration.ofSeconds(1).toMillis());
        setSendCloseMessage(isPolite);
        events.shutdownNow();
        try {
            close();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.DEBUG, "closing a connection to a media server failed", failed);
        }
    }
}
