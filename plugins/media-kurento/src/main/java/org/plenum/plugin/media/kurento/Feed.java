package org.plenum.plugin.media.kurento;

import java.util.EnumMap;
import java.util.Map;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;

/** What one person is given of one source: a connection of their own, joined in the server to the sender's by sound and picture apart. Of the room's mailbox. */
final class Feed implements Way.User, Link.Trouble {
    private final Room room;
    private final Member viewer;
    private final Source source;
    private final Way way;
    private final Map<Medium, Link> links = new EnumMap<>(Medium.class);

    Feed(Room room, Member viewer, Source source) {
        this.room = room;
        this.viewer = viewer;
        this.source = source;
        this.way = new Way(room, viewer, "sub", source.part().places(source.sender().id()), this);
    }

    Way way() {
        return way;
    }

    /** What the viewer wants, or the sender sends, is another. */
    void settle() {
        links.forEach((medium, link) -> link.want(viewer.isGiven(source, medium)));
    }

    /** One of the two ends has come: with the other one they can be joined. */
    @Override
    public void ready() {
        source.endpoint().ifPresent(from -> way.endpoint().ifPresent(to -> {
            for (Medium medium : Medium.values()) {
                links.computeIfAbsent(medium, added -> new Link(room, from, to, medium, this));
            }
        }));
        settle();
    }

    /** One of the two ends has gone. */
    @Override
    public void gone() {
        links.values().forEach(Link::close);
        links.clear();
    }

    @Override
    public void flowing(Medium medium, boolean on) {
        // What a receiver's browser sends is given to nobody.
    }

    @Override
    public void changed() {
        // The viewer is told by the way.
    }

    /** Once a second. */
    void look() {
        way.look();
        links.values().forEach(Link::look);
    }

    @Override
    public void stuck(ServerFailure failure, boolean isStillGiven) {
        if (failure.reason() == Reason.UNANSWERED) {
            room.fail(failure.getMessage());
        } else if (isStillGiven) {
            // Without the receiver's end nothing goes any more.
            way.renew();
        } else {
            way.fail(String.valueOf(failure.getMessage()));
        }
    }

    void close() {
        way.close();
    }
}
