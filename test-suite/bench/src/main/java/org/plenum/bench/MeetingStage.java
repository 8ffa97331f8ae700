package org.plenum.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.Text;

/** A meeting with chat, everything on; the organizer speaks, guests listen. Each crowd has a meeting of its own. */
final class MeetingStage implements Stage {

    static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"language\":\"en\"}";

    private static final int ENTRIES_AT_ONCE = 8;
    private static final int LIMIT_SECONDS = 30;

    private final SocketLoops loops;
    private final PlenumServer server;
    private final Organizer organizer;
    private final AtomicLong requests = new AtomicLong();

    MeetingStage(SocketLoops loops, PlenumServer server, Organizer organizer) {
        this.loops = loops;
        this.server = server;
        this.organizer = organizer;
    }

    @Override
    public String name() {
        return "Plenum";
    }

    @Override
    public Crowd gather(int receivers) {
        String meeting = organizer.openMeeting("Fan-out to " + receivers);
        organizer.session().enter(meeting, "", "");
        Crowd crowd = new Crowd(() -> organizer.end(meeting));
        List<PlenumSession> guests = Together.run(receivers, ENTRIES_AT_ONCE, index -> enter(meeting, index));
        crowd.add(connect(organizer.session(), meeting, crowd));
        guests.forEach(guest -> crowd.add(connect(guest, meeting, crowd)));
        return crowd;
    }

    private PlenumSession enter(String meeting, int index) {
        PlenumSession session = server.nobody();
        session.enter(meeting, "Guest " + index, "");
        return session;
    }

    private ClientSocket connect(PlenumSession session, String meeting, Crowd crowd) {
        try {
            Greeted greeted = new Greeted(crowd, new CompletableFuture<>());
            ClientSocket socket = loops.connect(session.socketOf(meeting), greeted).get(LIMIT_SECONDS, TimeUnit.SECONDS);
            socket.send(HELLO);
            return greeted.first().thenApply(came -> socket).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException("no socket into meeting " + meeting, failed);
        }
    }

    @Override
    public String frame(long dueNanos) {
        ObjectNode frame = JsonNodeFactory.instance
                .objectNode()
                .put("type", "request")
                .put("id", "b" + requests.incrementAndGet())
                .put("plugin", "chat")
                .put("name", "send-message");
        frame.putObject("payload").put("text", Marker.text(dueNanos, FanOut.MESSAGE_BYTES));
        return frame.toString();
    }

    /** Passes everything on to the crowd; {@code first} completes with the first message, the hello. */
    private record Greeted(Crowd crowd, CompletableFuture<Boolean> first) implements SocketListener {
        @Override
        public void message(ClientSocket socket, Text text) {
            first.complete(true);
            crowd.message(socket, text);
        }

        @Override
        public void closed(ClientSocket socket, int code, String reason) {
            first.completeExceptionally(new IllegalStateException("closed with " + code + " " + reason));
            crowd.closed(socket, code, reason);
        }
    }
}
