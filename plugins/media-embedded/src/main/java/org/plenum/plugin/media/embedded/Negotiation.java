package org.plenum.plugin.media.embedded;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plenum.plugin.media.embedded.flow.Connection;
import org.plenum.plugin.media.embedded.wire.Answer;
import org.plenum.plugin.media.embedded.wire.Offer;
import org.plenum.plugin.media.embedded.wire.Section;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** Offers and answers of one connection: one offer at a time is under way, and what changes meanwhile goes into the next. Of the room's mailbox. */
final class Negotiation {
    private final String pc;
    private final Connection connection;
    private final String fingerprint;
    private final List<InetSocketAddress> addresses;
    private final long session;
    private final Supplier<Described> current;
    private final Consumer<Signal> out;
    private int version;
    private boolean isUnderWay;
    private boolean isChanged;

    /**
     * @param session a random number, not negative
     * @param current what is to be offered now
     */
    Negotiation(String pc, Connection connection, String fingerprint, List<InetSocketAddress> addresses, long session, Supplier<Described> current, Consumer<Signal> out) {
        this.pc = pc;
        this.connection = connection;
        this.fingerprint = fingerprint;
        this.addresses = List.copyOf(addresses);
        this.session = session;
        this.current = current;
        this.out = out;
    }

    /** @param tracks what is in which section */
    record Described(List<Section> sections, Map<String, TrackRef> tracks) {
        Described {
            sections = List.copyOf(sections);
            tracks = Map.copyOf(tracks);
        }
    }

    Connection connection() {
        return connection;
    }

    /** What is to be offered has changed. */
    void changed() {
        isChanged = true;
        if (!isUnderWay) {
            offer();
        }
    }

    /** The browser has lost the connection, and perhaps the last offer. */
    void restart() {
        connection.restart();
        offer();
    }

    private void offer() {
        Described described = current.get();
        if (described.sections().isEmpty()) {
            return;
        }
        isUnderWay = true;
        isChanged = false;
        String text = new Offer(
                        session,
                        ++version,
                        connection.ufrag(),
                        connection.password(),
                        fingerprint,
                        addresses,
                        described.sections())
                .text();
        out.accept(new Signal(pc, Signal.Type.OFFER, text, described.tracks()));
    }

    /**
     * The browser answers one offer after the other, so after a restart the answer to an older one may come first; the last one holds.
     *
     * @return the answer, if it is one
     */
    Optional<Answer> answered(String sdp) {
        Optional<Answer> answer = version == 0 ? Optional.empty() : Answer.parse(sdp);
        answer.ifPresent(taken -> {
            isUnderWay = false;
            connection.answered(taken);
            if (isChanged) {
                offer();
            }
        });
        return answer;
    }

    void close() {
        connection.close();
        out.accept(new Signal(pc, Signal.Type.CLOSE, "", Map.of()));
    }
}
