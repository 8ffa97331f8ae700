package org.plenum.plugin.media.embedded.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenum.plugin.media.embedded.wire.RtpPacket;

/** Those on one lane who are given one track. Of that lane, except {@link #take}, {@link #pause}, {@link #add} and {@link #remove}. */
final class Fan {
    /** Packets of a size that are kept: some two seconds of each. */
    private static final int[] KEPT = {128, 256};

    private final Track track;
    private final Lane lane;
    private final Optional<Fan> self = Optional.of(this);
    private final List<Outbound> outbounds = new ArrayList<>();
    private final List<History> histories = List.of(new History(KEPT[0]), new History(KEPT[1]));
    private final RtpPacket view = new RtpPacket();
    private final Packet again = new Packet();
    private volatile boolean isEmpty = true;

    Fan(Track track, Lane lane) {
        this.track = track;
        this.lane = lane;
    }

    void add(Outbound outbound) {
        lane.execute(() -> {
            outbounds.add(outbound);
            isEmpty = false;
            outbound.begin(System.nanoTime());
        });
    }

    void remove(Outbound outbound) {
        lane.execute(() -> {
            outbounds.remove(outbound);
            isEmpty = outbounds.isEmpty();
        });
    }

    /** What comes next is a new beginning for all. */
    void pause() {
        lane.execute(() -> outbounds.forEach(Outbound::pause));
    }

    /** On the sender's lane. */
    void take(Packet packet, int rank, long now) {
        if (isEmpty) {
            return;
        }
        if (lane.isOwn()) {
            forward(packet, rank, now);
        } else if (lane.inbox().forward(packet, self, rank)) {
            lane.wake();
        }
    }

    void forward(Packet packet, int rank, long now) {
        if (!view.read(packet.data(), packet.length()) || !Track.isPassable(view)) {
            return;
        }
        int sendTime = sendTime(now);
        boolean isKept = false;
        for (int index = 0; index < outbounds.size(); index++) {
            isKept |= outbounds.get(index).forward(view, rank, sendTime, now);
        }
        if (isKept && !track.isAudio()) {
            histories.get(rank).keep(view.source(), view.sequence(), sendTime, packet);
        }
    }

    /** What was sent once to this one is sent again, if it is still there. */
    void again(Outbound outbound, int rank, int source, int sequence) {
        History history = histories.get(rank);
        if (history.has(source, sequence)) {
            history.copy(sequence, again);
            if (view.read(again.data(), again.length())) {
                outbound.repeat(view, history.sendTime(sequence));
            }
        }
    }

    void reported(int rank, long wallClock, int mediaClock) {
        lane.execute(() -> outbounds.forEach(outbound -> outbound.reported(rank, wallClock, mediaClock)));
    }

    /** 24 bits: seconds with 18 bits behind the point. */
    static int sendTime(long now) {
        long micros = now / 1000;
        return (int) ((micros << 18) / 1_000_000) & 0xFFFFFF;
    }
}
