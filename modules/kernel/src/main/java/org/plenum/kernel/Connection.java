package org.plenum.kernel;

import org.plenum.spi.ParticipantId;

/** One socket of one person; a person may have several, in several tabs. */
final class Connection {
    private final ParticipantId participant;
    private final String session;
    private final Outbox outbox;

    /** @param session key of the browser session it was opened in */
    Connection(ParticipantId participant, String session, Transport transport) {
        this.participant = participant;
        this.session = session;
        this.outbox = new Outbox(transport);
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

    void close(int code, String reason) {
        outbox.close(code, reason);
    }
}
