package org.plenum.plugin.media.embedded.flow;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jitsi.srtp.SrtpCryptoContext;
import org.plenum.plugin.media.embedded.wire.IntTable;
import org.plenum.plugin.media.embedded.wire.RtcpReader;
import org.plenum.plugin.media.embedded.wire.RtcpWriter;

/** What one person is given, over one connection. Of its lane; public methods are for any thread. */
public final class Downlink implements Traffic {
    private static final long CHOOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** Retransmissions that one NACK can cause, so that asking costs the asker something. */
    private static final int MOST_REPEATED = 64;
    /** Retransmissions from one choice of sizes to the next: some 10 Mbit/s, whatever is asked for. */
    private static final int MOST_REPEATED_AT_ONCE = 256;

    private final IntTable<Optional<Outbound>> outbounds = new IntTable<>();
    private final RtcpReader reader = new RtcpReader();
    private final RtcpWriter writer = new RtcpWriter(new byte[Packet.CAPACITY]);
    private final Bandwidth bandwidth = new Bandwidth();
    private volatile Optional<Connection> connection = Optional.empty();
    private long nextChoice;
    private int repeatable = MOST_REPEATED_AT_ONCE;

    /** The connection that it goes over. */
    public void over(Connection opened) {
        connection = Optional.of(opened);
    }

    Lane lane() {
        return connection.orElseThrow().lane();
    }

    /**
     * Something to be given; nothing until {@link #wish}.
     *
     * @param source number under which it was offered, never used before on this connection
     */
    public void add(Track track, int source) {
        lane().execute(() -> {
            var outbound = new Outbound(track, this, source);
            outbounds.put(source, Optional.of(outbound));
            track.fan(lane()).add(outbound);
        });
    }

    /** It is not given any more. */
    public void remove(int source) {
        lane().execute(() -> {
            outbounds.remove(source).flatMap(found -> found).ifPresent(Outbound::end);
            connection.flatMap(Connection::srtp).ifPresent(srtp -> srtp.forget(source));
        });
    }

    /** @param most rank that is wanted; -1 for nothing */
    public void wish(int source, int most) {
        lane().execute(() -> outbounds.get(source, Optional.empty()).ifPresent(outbound -> outbound.wish(most, System.nanoTime())));
    }

    Optional<SrtpCryptoContext> protection(int source) {
        return connection.flatMap(Connection::srtp).map(srtp -> srtp.sender(source));
    }

    void send(Packet packet) {
        if (connection.isPresent()) {
            connection.get().send(packet);
        }
    }

    void report(int source, long wallClock, int mediaClock, long packets, long octets) {
        writer.clear();
        writer.senderReport(source, wallClock, mediaClock, packets, octets);
        connection.ifPresent(open -> open.sendControl(writer.data(), writer.length()));
    }

    @Override
    public void attached(Connection opened) {
        connection = Optional.of(opened);
    }

    @Override
    public void connected() {
        long now = System.nanoTime();
        outbounds.values().forEach(found -> found.ifPresent(outbound -> outbound.connected(now)));
    }

    @Override
    public void media(Packet packet, long now) {
        // Who is only given something sends none.
    }

    @Override
    public void control(Packet packet, long now) {
        reader.read(packet.data(), packet.length());
        while (reader.next()) {
            switch (reader.type()) {
                case RtcpReader.TRANSPORT_FEEDBACK -> missed();
                case RtcpReader.PAYLOAD_FEEDBACK -> asked(now);
                case RtcpReader.RECEIVER_REPORT, RtcpReader.SENDER_REPORT -> bandwidth.lost(worst(), now);
                default -> {
                    // Of no use here.
                }
            }
        }
    }

    private int worst() {
        int worst = 0;
        for (int block = 0; block < reader.blocks(); block++) {
            worst = Math.max(worst, reader.blockLoss(block));
        }
        return worst;
    }

    private void missed() {
        Optional<Outbound> outbound = outbounds.get(reader.media(), Optional.empty());
        if (reader.format() != RtcpReader.NACK || outbound.isEmpty()) {
            return;
        }
        int most = Math.min(MOST_REPEATED, repeatable);
        int left = most;
        for (int pair = 0; pair < reader.pairs() && left > 0; pair++) {
            int first = reader.lost(pair);
            int after = reader.lostAfter(pair);
            outbound.get().lost(first);
            left--;
            for (int bit = 0; bit < 16; bit++) {
                if ((after >> bit & 1) != 0 && left-- > 0) {
                    outbound.get().lost(first + bit + 1 & 0xFFFF);
                }
            }
        }
        repeatable -= most - Math.max(0, left);
    }

    private void asked(long now) {
        switch (reader.format()) {
            case RtcpReader.PICTURE_LOSS -> outbounds.get(reader.media(), Optional.empty()).ifPresent(Outbound::wantKeyFrame);
            case RtcpReader.FULL_INTRA -> {
                for (int entry = 0; entry < reader.intraEntries(); entry++) {
                    outbounds.get(reader.intraSource(entry), Optional.empty()).ifPresent(Outbound::wantKeyFrame);
                }
            }
            case RtcpReader.APPLICATION -> {
                if (reader.remb() >= 0) {
                    bandwidth.estimated(reader.remb(), now);
                }
            }
            default -> {
                // Of no use here.
            }
        }
    }

    @Override
    public void tick(long now) {
        if (now - nextChoice >= 0) {
            nextChoice = now + CHOOSE_NANOS;
            repeatable = MOST_REPEATED_AT_ONCE;
            bandwidth.share(outbounds.values(), now);
        }
    }

    @Override
    public void ended() {
        Set.copyOf(outbounds.values()).forEach(found -> found.ifPresent(Outbound::end));
    }
}
