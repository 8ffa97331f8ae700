package org.plenum.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Manifest;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Media;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** A small plugin with a media engine that carries nothing; also one that uses engines. */
final class Wire implements Plugin, MediaEngine {
    private static final String MANIFEST =
            """
            {"id":"%s","version":"1","spi":"1","title":{"en":"W","sv":"W"},"description":{"en":"W","sv":"W"},
             "normally":"on","panels":[],"settings":[],"permissions":[],"personalData":[],"hosts":[]}""";

    final String id;
    final int order;
    final List<Room> rooms = new CopyOnWriteArrayList<>();
    volatile boolean working = true;
    volatile boolean closed;
    volatile Optional<RuntimeException> failing = Optional.empty();
    /** Completed by the test to let a room open. */
    volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    private volatile Media media = Media.NONE;

    Wire(String id, int order) {
        this.id = id;
        this.order = order;
    }

    Arrival arrival() {
        return new Arrival(Manifest.parse(MANIFEST.formatted(id)), this, Wire.class.getClassLoader());
    }

    /** What the server gave it. */
    Media media() {
        return media;
    }

    @Override
    public Optional<MediaEngine> mediaEngine() {
        return Optional.of(this);
    }

    @Override
    public void started(Plenum plenum) {
        media = plenum.media();
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SERVER_MEDIA);
    }

    @Override
    public CompletionStage<MediaRoom> open(RoomSpec spec, MediaEvents events) {
        failing.ifPresent(fault -> {
            throw fault;
        });
        return gate.thenApply(go -> {
            var room = new Room(events);
            rooms.add(room);
            return room;
        });
    }

    @Override
    public Health health() {
        return new Health(working, "by hand");
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.empty();
    }

    @Override
    public PersonalData personalData() {
        return new Drawer().personalData();
    }

    /** Writes down what is asked of it. */
    static final class Room implements MediaRoom {
        final MediaEvents events;
        final List<String> asked = new CopyOnWriteArrayList<>();

        Room(MediaEvents events) {
            this.events = events;
        }

        @Override
        public CompletionStage<Void> join(ParticipantId who, Rights rights) {
            asked.add("join");
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void leave(ParticipantId who) {
            asked.add("leave");
        }

        @Override
        public void signal(ParticipantId who, Signal in) {
            asked.add("signal " + in.type());
        }

        @Override
        public void publish(ParticipantId who, Set<Kind> kinds) {
            throw new IllegalStateException("as asked");
        }

        @Override
        public void setAllowed(ParticipantId who, Kind kind, boolean on) {
            asked.add("allowed " + kind + " " + on);
        }

        @Override
        public void subscribe(ParticipantId who, Set<TrackRef> tracks, Quality quality) {
            asked.add("subscribe " + quality);
        }

        @Override
        public void close() {
            asked.add("close");
        }
    }

    /** Writes down what it is told. */
    static final class Told implements MediaEvents {
        final List<String> news = new ArrayList<>();

        @Override
        public void signal(ParticipantId to, Signal out) {
            news.add("signal " + out.type());
        }

        @Override
        public void trackLive(TrackRef track) {
            news.add("live " + track.kind());
        }

        @Override
        public void trackEnded(TrackRef track) {
            news.add("ended " + track.kind());
        }

        @Override
        public void level(ParticipantId who, int level) {
            news.add("level " + level);
        }

        @Override
        public void speaking(ParticipantId who) {
            news.add("speaking");
        }

        @Override
        public void state(ParticipantId who, org.plenum.spi.media.ConnectionState state) {
            news.add("state " + state);
        }

        @Override
        public void failed(String reason) {
            news.add("failed " + reason);
        }
    }
}
