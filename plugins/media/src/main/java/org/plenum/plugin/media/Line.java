package org.plenum.plugin.media;

import java.util.Optional;
import java.util.Set;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** A room in an engine, as a call uses it: what is told of it goes to the call, which knows whether it is still its own. */
final class Line implements MediaEvents {
    private final Call call;
    private volatile Optional<Opened> opened = Optional.empty();
    private volatile boolean isLost;

    Line(Call call) {
        this.call = call;
    }

    /** @param engine its id */
    record Opened(String engine, Set<Capability> capabilities, MediaRoom room) {
        Opened {
            capabilities = Set.copyOf(capabilities);
        }
    }

    void open(Opened with) {
        opened = Optional.of(with);
    }

    /** Only of a line that was opened. */
    Opened at() {
        return opened.orElseThrow();
    }

    MediaRoom room() {
        return at().room();
    }

    boolean isLost() {
        return isLost;
    }

    @Override
    public void signal(ParticipantId to, Signal out) {
        call.signalled(this, to, out);
    }

    @Override
    public void trackLive(TrackRef track) {
        call.live(this, track, true);
    }

    @Override
    public void trackEnded(TrackRef track) {
        call.live(this, track, false);
    }

    @Override
    public void level(ParticipantId who, int level) {
        // People are shown who has the word, and not how loud everybody is.
    }

    @Override
    public void speaking(ParticipantId who) {
        call.spoke(this, who);
    }

    @Override
    public void state(ParticipantId who, ConnectionState state) {
        call.state(this, who, state);
    }

    @Override
    public void failed(String reason) {
        isLost = true;
        call.lost(this, reason);
    }
}
