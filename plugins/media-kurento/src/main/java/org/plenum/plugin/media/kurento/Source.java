package org.plenum.plugin.media.kurento;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plenum.plugin.media.kurento.server.Endpoint;
import org.plenum.plugin.media.kurento.server.Endpoint.Stage;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.TrackRef;

/** One part of what somebody sends: themselves, or a screen. Of the room's mailbox. */
final class Source implements Way.User {
    private final Room room;
    private final Member sender;
    private final Part part;
    private final Way way;
    private final Set<Kind> published = EnumSet.noneOf(Kind.class);
    private final Set<Medium> flowing = EnumSet.noneOf(Medium.class);

    Source(Room room, Member sender, Part part) {
        this.room = room;
        this.sender = sender;
        this.part = part;
        this.way = new Way(room, sender, part.label(), part.places(sender.id()), this);
    }

    Member sender() {
        return sender;
    }

    Part part() {
        return part;
    }

    Way way() {
        return way;
    }

    Optional<Endpoint> endpoint() {
        return way.endpoint();
    }

    TrackRef ref(Medium medium) {
        return part.ref(sender.id(), medium);
    }

    void publish(Set<Kind> kinds) {
        published.clear();
        kinds.stream().filter(kind -> Part.of(kind) == part).forEach(published::add);
        if (published.isEmpty() && part == Part.SCREEN) {
            room.ended(this);
            way.close();
        } else if (!published.isEmpty() && way.line().isEmpty()) {
            way.open();
        }
        settle();
    }

    /** Whether others may be given it. */
    boolean passes(Medium medium) {
        Kind kind = part.kind(medium);
        return published.contains(kind) && sender.isAllowed(kind);
    }

    /** What is sent or allowed is another: others are given it or not, and told. */
    void settle() {
        for (Medium medium : Medium.values()) {
            room.live(ref(medium), isLive(medium));
        }
        room.settle(this);
    }

    private boolean isLive(Medium medium) {
        return passes(medium) && flowing.contains(medium) && way.stage() != Stage.INTERRUPTED && way.stage() != Stage.FAILED;
    }

    @Override
    public void ready() {
        room.ready(this);
    }

    @Override
    public void gone() {
        flowing.clear();
        room.gone(this);
        settle();
    }

    @Override
    public void flowing(Medium medium, boolean on) {
        if (on ? flowing.add(medium) : flowing.remove(medium)) {
            settle();
        }
    }

    @Override
    public void changed() {
        settle();
    }

    /** The sender leaves. */
    void close() {
        published.clear();
        room.ended(this);
        way.close();
        settle();
    }
}
