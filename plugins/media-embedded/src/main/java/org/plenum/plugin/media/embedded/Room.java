package org.plenum.plugin.media.embedded;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.plenum.plugin.media.embedded.flow.Track;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** The media of one meeting. What is asked waits its turn in the mailbox, but a right is taken at once. */
final class Room implements MediaRoom {
    private final EmbeddedEngine engine;
    private final MediaEvents events;
    private final Mailbox mailbox;
    private final Map<ParticipantId, Member> members = new LinkedHashMap<>();
    private final Map<TrackRef, Track> tracks = new ConcurrentHashMap<>();
    private final Set<TrackRef> living = new HashSet<>();
    private final Speakers speakers = new Speakers();
    private boolean isClosed;

    Room(EmbeddedEngine engine, MediaEvents events, Mailbox mailbox) {
        this.engine = engine;
        this.events = events;
        this.mailbox = mailbox;
    }

    EmbeddedEngine engine() {
        return engine;
    }

    MediaEvents events() {
        return events;
    }

    /** Nothing is told of a room that is closed. */
    void tell(ParticipantId who, Signal signal) {
        if (!isClosed) {
            events.signal(who, signal);
        }
    }

    void post(Runnable task) {
        mailbox.post(() -> {
            if (!isClosed) {
                task.run();
            }
        });
    }

    boolean isHere(Member member) {
        return !isClosed && members.get(member.id()) == member;
    }

    private void with(ParticipantId who, Consumer<Member> action) {
        post(() -> Optional.ofNullable(members.get(who)).ifPresent(action));
    }

    @Override
    public CompletionStage<Void> join(ParticipantId who, Rights rights) {
        var joined = new CompletableFuture<Void>();
        mailbox.post(() -> {
            remove(who);
            if (isClosed) {
                joined.completeExceptionally(new PlenumException(CommonError.NOT_FOUND, "the room is closed"));
            } else if (members.size() >= engine.settings().mostPeople()) {
                joined.completeExceptionally(new PlenumException(CommonError.TOO_MANY, members.size() + " people are in the room"));
            } else {
                members.put(who, new Member(this, who, rights.send()));
                joined.complete(null);
            }
        });
        return joined;
    }

    @Override
    public void leave(ParticipantId who) {
        post(() -> {
            remove(who);
            members.values().forEach(member -> member.receiving().left(who));
        });
    }

    private void remove(ParticipantId who) {
        Optional.ofNullable(members.get(who)).ifPresent(member -> {
            member.close();
            members.remove(who);
            speakers.left(who);
        });
    }

    @Override
    public void signal(ParticipantId who, Signal signal) {
        with(who, member -> member.signal(signal));
    }

    @Override
    public void publish(ParticipantId who, Set<Kind> kinds) {
        Set<Kind> wanted = Set.copyOf(kinds);
        with(who, member -> member.sending().publish(wanted));
    }

    @Override
    public void setAllowed(ParticipantId who, Kind kind, boolean on) {
        if (!on) {
            // Not even for what is told now to somebody slow.
            Optional.ofNullable(tracks.get(new TrackRef(who, kind))).ifPresent(track -> track.allow(false));
        }
        with(who, member -> member.allow(kind, on));
    }

    @Override
    public void subscribe(ParticipantId who, Set<TrackRef> wanted, Quality quality) {
        var others = new HashSet<>(wanted);
        others.removeIf(ref -> ref.participant().equals(who));
        with(who, member -> member.receiving().subscribe(others, quality, tracks));
    }

    /** Somebody sends something from now on. */
    void published(TrackRef ref, Track track) {
        tracks.put(ref, track);
        others(ref).forEach(member -> member.receiving().published(ref, track));
    }

    /** Somebody does not send it any more. */
    void unpublished(TrackRef ref, Track track) {
        track.allow(false);
        tracks.remove(ref);
        others(ref).forEach(member -> member.receiving().unpublished(ref, tracks));
        ended(ref);
    }

    private Iterable<Member> others(TrackRef ref) {
        return members.values().stream().filter(member -> !member.id().equals(ref.participant())).toList();
    }

    /** Its first packet has come. From a lane. */
    void live(TrackRef ref) {
        post(() -> {
            if (tracks.containsKey(ref) && living.add(ref)) {
                events.trackLive(ref);
            }
        });
    }

    void ended(TrackRef ref) {
        if (living.remove(ref)) {
            events.trackEnded(ref);
        }
    }

    /** Five times a second. */
    void look() {
        post(() -> {
            members.values().forEach(member -> member.levelChange().ifPresent(level -> events.level(member.id(), level)));
            speakers.look(members.values()).ifPresent(events::speaking);
        });
    }

    @Override
    public void close() {
        mailbox.post(() -> {
            isClosed = true;
            members.values().forEach(Member::close);
            members.clear();
            engine.closed(this);
        });
    }
}
