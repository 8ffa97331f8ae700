package org.plenum.plugin.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** An engine by hand: writes down what is asked of it in words, and tells what a test says. Carries nothing. */
final class StudioEngine implements MediaEngine {
    private final List<String> asked = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<MediaEvents> events = Optional.empty();
    private int most = Integer.MAX_VALUE;
    private int opened;
    private int looked;
    private boolean isWorking = true;
    private boolean isSlow;

    synchronized void works(boolean now) {
        isWorking = now;
    }

    /** Opens rooms and lets people in only when {@link #letIn} is called. */
    synchronized void slow() {
        isSlow = true;
    }

    synchronized void most(int people) {
        most = people;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    void letIn() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(Runnable::run);
    }

    /** What was asked since this was called the last time. */
    synchronized List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    private synchronized void ask(String what) {
        asked.add(what);
    }

    synchronized int opened() {
        return opened;
    }

    /** How often somebody has asked how it stands. */
    synchronized int looked() {
        return looked;
    }

    /** Of the room that was opened last. */
    synchronized MediaEvents events() {
        return events.orElseThrow();
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SERVER_MEDIA);
    }

    @Override
    public synchronized CompletionStage<MediaRoom> open(RoomSpec spec, MediaEvents told) {
        if (!isWorking) {
            return CompletableFuture.failedFuture(new PlenumException(CommonError.PLUGIN_ABSENT, "away"));
        }
        opened++;
        asked.add("open");
        events = Optional.of(told);
        return answered(new Room());
    }

    private <T> CompletionStage<T> answered(T answer) {
        var answered = new CompletableFuture<T>();
        if (isSlow) {
            waiting.add(() -> answered.complete(answer));
        } else {
            answered.complete(answer);
        }
        return answered;
    }

    @Override
    public synchronized Health health() {
        looked++;
        return new Health(isWorking, "a studio");
    }

    @Override
    public void close() {
        ask("end");
    }

    /** Ids of tests are names that are filled up. */
    static String name(ParticipantId who) {
        return who.value().replaceAll("A+$", "");
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String words(Set<? extends Enum<?>> values) {
        return values.stream().sorted().map(StudioEngine::words).collect(Collectors.joining(" "));
    }

    private final class Room implements MediaRoom {
        private final Set<String> people = new TreeSet<>();

        @Override
        public CompletionStage<Void> join(ParticipantId who, Rights rights) {
            synchronized (StudioEngine.this) {
                asked.add("join " + name(who) + (rights.send().isEmpty() ? "" : " " + words(rights.send())));
                if (people.size() >= most && !people.contains(name(who))) {
                    return CompletableFuture.failedFuture(new PlenumException(CommonError.TOO_MANY, people.size() + " are in"));
                }
                people.add(name(who));
                return answered(who).thenAccept(in -> {});
            }
        }

        @Override
        public void leave(ParticipantId who) {
            ask("leave " + name(who));
        }

        @Override
        public void signal(ParticipantId who, Signal in) {
            ask("signal " + name(who) + " " + in.pc() + " " + words(in.type()));
        }

        @Override
        public void publish(ParticipantId who, Set<Kind> kinds) {
            ask(("publish " + name(who) + " " + words(kinds)).strip());
        }

        @Override
        public void setAllowed(ParticipantId who, Kind kind, boolean on) {
            ask((on ? "allow " : "forbid ") + name(who) + " " + words(kind));
        }

        @Override
        public void subscribe(ParticipantId who, Set<TrackRef> tracks, Quality quality) {
            ask("give " + name(who) + " " + words(quality) + " "
                    + tracks.stream().map(track -> name(track.participant()) + "/" + words(track.kind())).sorted().collect(Collectors.joining(" ")));
        }

        @Override
        public void close() {
            ask("close");
        }
    }
}
