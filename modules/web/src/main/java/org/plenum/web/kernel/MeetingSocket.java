package org.plenum.web.kernel;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.plenum.kernel.Conversation;
import org.plenum.kernel.Kernel;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.web.error.StoreGone;

/** One participant's socket. */
final class MeetingSocket extends Endpoint {
    static final String PATH = "/api/meetings/{meeting}/socket";

    private static final Logger LOG = System.getLogger(MeetingSocket.class.getName());
    private static final int LARGEST_MESSAGE = 64 * 1024;

    /** Clients ping every 20 s. */
    private static final long IDLE_MILLIS = 65_000;

    private static final int ENDED = 1000;
    private static final int AGAIN = 1013;
    private static final int SIGNED_OFF = 4001;
    private static final int NOT_ENTERED = 4003;

    private final Kernel kernel;
    private Optional<Conversation> conversation = Optional.empty();

    MeetingSocket(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(LARGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(1);
        session.setMaxIdleTimeout(IDLE_MILLIS);
        var transport = new SocketTransport(session);
        if (!(session.getUserPrincipal() instanceof SocketDoor.SocketPrincipal person)) {
            transport.close(NOT_ENTERED, "not entered");
            return;
        }
        try {
            Conversation begun = kernel.connect(person.meeting(), person.participant(), person.session(), transport);
            conversation = Optional.of(begun);
            session.addMessageHandler(String.class, new Received(begun));
        } catch (PlenumException refused) {
            LOG.log(Level.DEBUG, "a socket is refused: {0}", refused.getMessage());
            transport.close(code(refused), "refused");
        } catch (RuntimeException fault) {
            if (!StoreGone.causes(fault)) {
                throw fault;
            }
            LOG.log(Level.DEBUG, "a socket is refused: the database does not answer: {0}", fault.getMessage());
            transport.close(AGAIN, "the database does not answer");
        }
    }

    private static int code(PlenumException refused) {
        if (refused.code() == CommonError.MEETING_ENDED) {
            return ENDED;
        }
        if (refused.code() == CommonError.NOT_SIGNED_IN) {
            return SIGNED_OFF;
        }
        boolean later = refused.code() == CommonError.STORE_UNAVAILABLE || refused.code() == CommonError.TOO_MANY;
        return later ? AGAIN : NOT_ENTERED;
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        conversation.ifPresent(Conversation::closed);
    }

    @Override
    public void onError(Session session, Throwable fault) {
        LOG.log(Level.DEBUG, "a socket failed", fault);
        try {
            session.close(new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "failed"));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.TRACE, "it was closed already", gone);
        }
    }

    private record Received(Conversation conversation) implements MessageHandler.Whole<String> {
        @Override
        public void onMessage(String text) {
            conversation.received(text);
        }
    }
}
