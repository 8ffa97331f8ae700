package org.plenum.plugin.media.kurento;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenum.plugin.media.kurento.server.Endpoint.Stage;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** Somebody in a room, from joining to leaving. Of the room's mailbox. */
final class Member {
    private final Room room;
    private final ParticipantId id;
    private final Set<Kind> allowed = EnumSet.noneOf(Kind.class);
    private final Map<Part, Source> sources = new EnumMap<>(Part.class);
    private final Map<TrackRef, Quality> wishes = new HashMap<>();
    private final Map<Source, Feed> feeds = new HashMap<>();
    private ConnectionState told = ConnectionState.CONNECTING;

    Member(Room room, ParticipantId id, Set<Kind> allowed) {
        this.room = room;
        this.id = id;
        this.allowed.addAll(allowed);
        for (Part part : Part.values()) {
            sources.put(part, new Source(room, this, part));
        }
    }

    ParticipantId id() {
        return id;
    }

    boolean isAllowed(Kind kind) {
        return allowed.contains(kind);
    }

    Stream<Source> sources() {
        return sources.values().stream();
    }

    void publish(Set<Kind> kinds) {
        sources.values().forEach(source -> source.publish(kinds));
    }

    void allow(Kind kind, boolean on) {
        if (on ? allowed.add(kind) : allowed.remove(kind)) {
            sources().filter(source -> source.part() == Part.of(kind)).forEach(Source::settle);
        }
    }

    void wish(Set<TrackRef> tracks, Quality quality) {
        tracks.forEach(track -> wishes.put(track, quality));
    }

    /** Somebody has left: what was asked of them is forgotten. */
    void left(ParticipantId who) {
        wishes.keySet().removeIf(track -> track.participant().equals(who));
    }

    boolean isGiven(Source source, Medium medium) {
        return source.passes(medium) && wishes.getOrDefault(source.ref(medium), Quality.OFF) != Quality.OFF;
    }

    /** What is wanted or sent of a source is another. The connection for it is made when there is something to give, and stays until the source ends. */
    void settle(Source source) {
        boolean isNeeded = Stream.of(Medium.values()).anyMatch(medium -> isGiven(source, medium));
        if (isNeeded && !feeds.containsKey(source)) {
            var feed = new Feed(room, this, source);
            feeds.put(source, feed);
            feed.way().open();
        }
        feed(source).ifPresent(Feed::settle);
    }

    Optional<Feed> feed(Source source) {
        return Optional.ofNullable(feeds.get(source));
    }

    /** A source has ended, and with it the connection for it. */
    void ended(Source source) {
        feed(source).ifPresent(feed -> {
            feeds.remove(source);
            feed.close();
            changed();
        });
    }

    void signal(Signal in) {
        ways().flatMap(way -> way.line().stream()).filter(line -> line.name().equals(in.pc())).findFirst().ifPresent(line -> line.signal(in));
    }

    private Stream<Way> ways() {
        return Stream.concat(sources().map(Source::way), feeds.values().stream().map(Feed::way));
    }

    /** Once a second. */
    void look() {
        List.copyOf(sources.values()).forEach(source -> source.way().look());
        List.copyOf(feeds.values()).forEach(Feed::look);
    }

    /** One of the connections has another stage. */
    void changed() {
        ConnectionState now = state();
        if (now != told) {
            told = now;
            room.told(this, now);
        }
    }

    private ConnectionState state() {
        List<Stage> stages = ways().filter(Way::isUsed).map(Way::stage).toList();
        if (stages.contains(Stage.FAILED)) {
            return ConnectionState.FAILED;
        }
        if (stages.contains(Stage.INTERRUPTED)) {
            return ConnectionState.INTERRUPTED;
        }
        if (stages.isEmpty()) {
            return told == ConnectionState.CONNECTED ? told : ConnectionState.CONNECTING;
        }
        return stages.contains(Stage.CONNECTING) ? ConnectionState.CONNECTING : ConnectionState.CONNECTED;
    }

    /** Leaves. */
    void close() {
        new ArrayList<>(feeds.values()).forEach(Feed::close);
        feeds.clear();
        sources.values().forEach(Source::close);
    }

    /** The room ends, and all that is in the server with it. */
    void drop() {
        ways().forEach(Way::drop);
    }
}
