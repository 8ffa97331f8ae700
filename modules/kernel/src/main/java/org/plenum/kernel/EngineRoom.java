package org.plenum.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** Stands between the plugin of an engine and the plugin that uses a room of it, so that both can be let go at once. Safe for all threads. */
final class EngineRoom implements MediaRoom {
    private static final Logger LOG = System.getLogger(EngineRoom.class.getName());

    private final Consumer<EngineRoom> ended;
    private volatile Optional<Parties> parties;

    /** @param ended told when nobody is held any more */
    EngineRoom(RunningPlugin engine, RunningPlugin user, MediaEvents events, Consumer<EngineRoom> ended) {
        this.parties = Optional.of(new Parties(engine, user, events, Optional.empty()));
        this.ended = ended;
    }

    /** @param room none until the engine has opened it */
    private record Parties(RunningPlugin engine, RunningPlugin user, MediaEvents events, Optional<MediaRoom> room) {
        Parties with(MediaRoom opened) {
            return new Parties(engine, user, events, Optional.of(opened));
        }
    }

    /** The engine has opened it; if it was not waited for, it is closed. */
    void opened(MediaRoom room) {
        synchronized (this) {
            parties = parties.map(waiting -> waiting.with(room));
        }
        if (isClosed()) {
            guarded("engine", room::close);
        }
    }

    boolean isClosed() {
        return parties.isEmpty();
    }

    /** A plugin has left: ends the room if it is of that one. */
    void left(RunningPlugin plugin, String reason) {
        parties.filter(now -> now.engine() == plugin || now.user() == plugin).ifPresent(now -> {
            Optional<Parties> held = end();
            if (now.user() != plugin) {
                held.ifPresent(cut -> guarded(cut.user().id(), () -> cut.events().failed(reason)));
            }
        });
    }

    private Optional<Parties> end() {
        Optional<Parties> held;
        synchronized (this) {
            held = parties;
            parties = Optional.empty();
        }
        held.ifPresent(cut -> {
            ended.accept(this);
            cut.room().ifPresent(room -> guarded(cut.engine().id(), room::close));
        });
        return held;
    }

    private static void guarded(String plugin, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LOG.log(Level.ERROR, "the media of plugin " + plugin + " failed", fault);
        }
    }

    private void ask(Consumer<MediaRoom> question) {
        parties.ifPresent(now -> now.room().ifPresent(room -> guarded(now.engine().id(), () -> question.accept(room))));
    }

    private void tell(Consumer<MediaEvents> news) {
        parties.ifPresent(now -> guarded(now.user().id(), () -> news.accept(now.events())));
    }

    @Override
    public CompletionStage<Void> join(ParticipantId who, Rights rights) {
        Function<MediaRoom, CompletionStage<Void>> joining = room -> room.join(who, rights);
        return parties
                .flatMap(Parties::room)
                .map(joining)
                .orElseGet(() -> CompletableFuture.failedFuture(new PlenumException(CommonError.PLUGIN_ABSENT, "the room is closed")));
    }

    @Override
    public void leave(ParticipantId who) {
        ask(room -> room.leave(who));
    }

    @Override
    public void signal(ParticipantId who, Signal signal) {
        ask(room -> room.signal(who, signal));
    }

    @Override
    public void publish(ParticipantId who, Set<Kind> kinds) {
        ask(room -> room.publish(who, kinds));
    }

    @Override
    public void setAllowed(ParticipantId who, Kind kind, boolean on) {
        ask(room -> room.setAllowed(who, kind, on));
    }

    @Override
    public void subscribe(ParticipantId who, Set<TrackRef> tracks, Quality quality) {
        ask(room -> room.subscribe(who, tracks, quality));
    }

    @Override
    public void close() {
        end();
    }

    /** What the engine is given to tell of this room. */
    MediaEvents events() {
        return new Told();
    }

    private final class Told implements MediaEvents {
        @Override
        public void signal(ParticipantId to, Signal signal) {
            tell(events -> events.signal(to, signal));
        }

        @Override
        public void trackLive(TrackRef track) {
            tell(events -> events.trackLive(track));
        }

        @Override
        public void trackEnded(TrackRef track) {
            tell(events -> events.trackEnded(track));
        }

        @Override
        public void level(ParticipantId who, int level) {
            tell(events -> events.level(who, level));
        }

        @Override
        public void speaking(ParticipantId who) {
            tell(events -> events.speaking(who));
        }

        @Override
        public void state(ParticipantId who, ConnectionState state) {
            tell(events -> events.state(who, state));
        }

        @Override
        public void failed(String reason) {
            end().ifPresent(cut -> guarded(cut.user().id(), () -> cut.events().failed(reason)));
        }
    }
}
