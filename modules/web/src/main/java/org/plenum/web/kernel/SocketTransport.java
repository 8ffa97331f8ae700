package org.plenum.web.kernel;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.plenum.kernel.Transport;

/** Sends over a Jakarta WebSocket session. */
final class SocketTransport implements Transport {
    private static final Logger LOG = System.getLogger(SocketTransport.class.getName());
    private static final int LONGEST_REASON = 120;

    private final Session session;

    SocketTransport(Session session) {
        this.session = session;
    }

    @Override
    public void send(String text, Runnable done) {
        if (!session.isOpen()) {
            done.run();
            return;
        }
        try {
            session.getAsyncRemote().sendText(text, result -> done.run());
        } catch (RuntimeException fault) {
            LOG.log(Level.DEBUG, "a socket takes no message any more", fault);
            done.run();
        }
    }

    @Override
    public void close(int code, String reason) {
        try {
            if (session.isOpen()) {
                session.close(new CloseReason(CloseCodes.getCloseCode(code), shortened(reason)));
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.TRACE, "a socket was closed already", gone);
        }
    }

    /** A close frame has room for 123 bytes. */
    private static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
