package org.plenum.plugin.media.embedded;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.plenum.plugin.media.embedded.Negotiation.Described;
import org.plenum.plugin.media.embedded.flow.Connection;
import org.plenum.plugin.media.embedded.flow.Connection.Stage;
import org.plenum.plugin.media.embedded.flow.Downlink;
import org.plenum.plugin.media.embedded.flow.Track;
import org.plenum.plugin.media.embedded.flow.Uplink;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** Somebody in a room, from joining to leaving. Of the room's mailbox. */
final class Member {
    private final Room room;
    private final ParticipantId id;
    private final Set<Kind> allowed;
    private final Sending sending;
    private final Receiving receiving;
    private final Map<String, Stage> stages = new HashMap<>();
    private ConnectionState told = ConnectionState.CONNECTING;
    private int level;

    Member(Room room, ParticipantId id, Set<Kind> allowed) {
        this.room = room;
        this.id = id;
        this.allowed = EnumSet.noneOf(Kind.class);
        this.allowed.addAll(allowed);
        this.sending = new Sending(this, new Uplink(room.engine().settings().mostBits()));
        this.receiving = new Receiving(this, room.engine().random());
    }

    Room room() {
        return room;
    }

    ParticipantId id() {
        return id;
    }

    Sending sending() {
        return sending;
    }

    Receiving receiving() {
        return receiving;
    }

    TrackRef ref(Kind kind) {
        return new TrackRef(id, kind);
    }

    Track track(Kind kind) {
        TrackRef ref = ref(kind);
        var track = new Track(room.engine().port(), kind.isAudio(), allowed.contains(kind), () -> room.live(ref));
        return kind == Kind.CAMERA ? track.byChance() : track;
    }

    void allow(Kind kind, boolean on) {
        boolean isChanged = on ? allowed.add(kind) : allowed.remove(kind);
        if (isChanged) {
            Optional.ofNullable(sending.tracks().get(kind)).ifPresent(track -> {
                track.allow(on);
                if (!on) {
                    room.ended(ref(kind));
                }
            });
        }
    }

    /** @return none if there is no room for one more, of which the room is told */
    Optional<Negotiation> connect(String pc, Uplink uplink, Supplier<Described> current) {
        return negotiation(pc, Connection.open(room.engine().port(), uplink, listener(pc)), current);
    }

    Optional<Negotiation> connect(String pc, Downlink downlink, Supplier<Described> current) {
        return negotiation(pc, Connection.open(room.engine().port(), downlink, listener(pc)), current);
    }

    private Connection.Listener listener(String pc) {
        return (stage, detail) -> room.post(() -> changed(pc, stage, detail));
    }

    private Optional<Negotiation> negotiation(String pc, Optional<Connection> opened, Supplier<Described> current) {
        EmbeddedEngine engine = room.engine();
        if (opened.isEmpty()) {
            changed(pc, Stage.FAILED, "there are too many connections");
        }
        return opened.map(connection -> new Negotiation(
                pc,
                connection,
                engine.port().fingerprint(),
                engine.addresses(),
                engine.random().nextLong() >>> 1,
                current,
                signal -> room.tell(id, signal)));
    }

    private void changed(String pc, Stage stage, String detail) {
        if (!room.isHere(this)) {
            return;
        }
        stages.put(pc, stage);
        if (pc.equals("pub") && (stage == Stage.INTERRUPTED || stage == Stage.FAILED)) {
            sending.tracks().forEach((kind, track) -> {
                track.quiet();
                room.ended(ref(kind));
            });
        }
        ConnectionState now = state();
        if (now != told) {
            told = now;
            room.engine().note(now, detail);
            room.events().state(id, now);
        }
    }

    private ConnectionState state() {
        if (stages.containsValue(Stage.FAILED) || stages.containsValue(Stage.ENDED)) {
            return ConnectionState.FAILED;
        }
        if (stages.containsValue(Stage.INTERRUPTED)) {
            return ConnectionState.INTERRUPTED;
        }
        return stages.containsValue(Stage.CONNECTING) || stages.isEmpty() ? ConnectionState.CONNECTING : ConnectionState.CONNECTED;
    }

    void signal(Signal signal) {
        boolean isSending = signal.pc().equals("pub");
        switch (signal.type()) {
            case ANSWER -> {
                if (isSending) {
                    sending.answered(signal.sdp());
                } else {
                    receiving.answered(signal.sdp());
                }
            }
            case NEED_OFFER -> {
                if (isSending) {
                    sending.restart();
                } else {
                    receiving.restart();
                }
            }
            case OFFER, CANDIDATE, CLOSE -> {
                // The server offers, and learns addresses from checks.
            }
        }
    }

    /** @return how loud the microphone is, if that has changed since it was asked */
    Optional<Integer> levelChange() {
        int now = Optional.ofNullable(sending.tracks().get(Kind.MICROPHONE)).map(Track::loudness).orElse(0);
        boolean isChanged = Math.abs(now - level) >= 3 || (now == 0 && level != 0);
        level = isChanged ? now : level;
        return isChanged ? Optional.of(now) : Optional.empty();
    }

    int level() {
        return level;
    }

    void close() {
        sending.close();
        receiving.close();
    }
}
