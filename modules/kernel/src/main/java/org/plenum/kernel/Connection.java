package org.plenum.kernel;

import java.time.Instant;
import org.plenum.spi.ParticipantId;

/** One socket of one person; a person may have several, in several tabs. */
final class Connection {
    private final ParticipantId participant;
    private final String session;
    private final Outbox outbox;
    private volatile Instant used;
    private volatile boolean closed;

    /**
     * @param session key of the browser session it was opened in
     * @param opened when
     */
    Connection(ParticipantId participant, String session, Transport transport, Instant opened) {
        this.participant = participant;
        this.session = session;
        this.outbox = new Outbox(transport);
        this.used = opened;
    }

    ParticipantId participant() {
        return participant;
    }

    String session() {
        return session;
    }

    void send(Frames frames) {
        outbox.send(frames);
    }

    void send(String frame) {
        outbox.send(Frames.of(frame));
    }

    /** When its person last did something: pings do not count. */
    Instant used() {
        return used;
    }

    void usedAt(Instant at) {
        used = at;
    }

    /** Whether it was closed from here: what its client still says is not heard. */
    boolean isClosed() {
        return closed;
    }

    void close(int code, String reason) {
        closed = true;
        outbox.close(code, reason);
    }
}
