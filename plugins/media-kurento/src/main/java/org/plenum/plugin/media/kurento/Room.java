package org.plenum.plugin.media.kurento;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenum.plugin.media.kurento.server.Mailbox;
import org.plenum.plugin.media.kurento.server.Pipeline;
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

/** The media of one meeting: a pipeline in one media server, with which it lives and ends. What is asked waits its turn in the mailbox. */
final class Room implements MediaRoom {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TAG = 12;

    private final MediaServer server;
    private final Pipeline pipeline;
    private final MediaEvents events;
    private final Mailbox mailbox;
    private final SecureRandom random;
    private final int mostPeople;
    private final Map<ParticipantId, Member> members = new LinkedHashMap<>();
    private final Set<TrackRef> living = new HashSet<>();
    private boolean isClosed;

    Room(MediaServer server, Pipeline pipeline, MediaEvents events, Mailbox mailbox, SecureRandom random, int mostPeople) {
        this.server = server;
        this.pipeline = pipeline;
        this.events = events;
        this.mailbox = mailbox;
        this.random = random;
        this.mostPeople = mostPeople;
    }

    MediaServer server() {
        return server;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Means nothing, and comes once: what a browser is told of its connections must not tell who else is there. */
    String tag() {
        return random.ints(TAG, 0, LETTERS.length()).collect(StringBuilder::new, (text, index) -> text.append(LETTERS.charAt(index)), StringBuilder::append).toString();
    }

    void post(Runnable task) {
        mailbox.post(() -> {
            if (!isClosed) {
                task.run();
            }
        });
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
            } else if (members.size() >= mostPeople) {
                joined.completeExceptionally(new PlenumException(CommonError.TOO_MANY, members.size() + " people are in the room"));
            } else {
                var member = new Member(this, who, rights.send());
                members.put(who, member);
                server.people(1);
                joined.complete(null);
            }
        });
        return joined;
    }

    @Override
    public void leave(ParticipantId who) {
        post(() -> {
            remove(who);
            members.values().forEach(member -> member.left(who));
        });
    }

    private void remove(ParticipantId who) {
        Optional.ofNullable(members.get(who)).ifPresent(member -> {
            member.close();
            members.remove(who);
            server.people(-1);
        });
    }

    @Override
    public void signal(ParticipantId who, Signal in) {
        with(who, member -> member.signal(in));
    }

    @Override
    public void publish(ParticipantId who, Set<Kind> kinds) {
        Set<Kind> wanted = Set.copyOf(kinds);
        with(who, member -> member.publish(wanted));
    }

    @Override
    public void setAllowed(ParticipantId who, Kind kind, boolean on) {
        with(who, member -> member.allow(kind, on));
    }

    @Override
    public void subscribe(ParticipantId who, Set<TrackRef> tracks, Quality quality) {
        var others = new HashSet<>(tracks);
        others.removeIf(track -> track.participant().equals(who));
        with(who, member -> {
            member.wish(others, quality);
            sourcesOf(others).forEach(member::settle);
        });
    }

    private List<Source> sourcesOf(Set<TrackRef> tracks) {
        return tracks.stream()
                .flatMap(track -> Optional.ofNullable(members.get(track.participant())).stream()
                        .flatMap(Member::sources)
                        .filter(source -> source.part() == Part.of(track.kind())))
                .distinct()
                .toList();
    }

    private List<Member> others(Source source) {
        return members.values().stream().filter(member -> member != source.sender()).toList();
    }

    /** What is sent of a source, or allowed, is another. */
    void settle(Source source) {
        others(source).forEach(member -> member.settle(source));
    }

    /** The server's end of a source is there. */
    void ready(Source source) {
        others(source).forEach(member -> member.feed(source).ifPresent(Feed::ready));
    }

    /** It is not any more; another may follow. */
    void gone(Source source) {
        others(source).forEach(member -> member.feed(source).ifPresent(Feed::gone));
    }

    /** A source has ended. */
    void ended(Source source) {
        others(source).forEach(member -> member.ended(source));
    }

    /** Tells if it is news. */
    void live(TrackRef track, boolean on) {
        if (on && living.add(track)) {
            events.trackLive(track);
        } else if (!on && living.remove(track)) {
            events.trackEnded(track);
        }
    }

    /** Nothing is told of a room that is closed. */
    void tell(Member member, Signal signal) {
        if (!isClosed) {
            events.signal(member.id(), signal);
        }
    }

    void told(Member member, ConnectionState state) {
        if (!isClosed && members.get(member.id()) == member) {
            events.state(member.id(), state);
        }
    }

    /** For the log: why somebody hears and sees nothing. */
    void note(String reason) {
        server.note(reason);
    }

    /** Once a second, while the server answers: what got no answer is tried again. */
    void look() {
        post(() -> List.copyOf(members.values()).forEach(Member::look));
    }

    /** The server has lost the room, or does not do what it is told. From any thread. */
    void fail(@Nullable String reason) {
        mailbox.post(() -> {
            if (!isClosed) {
                end();
                events.failed(String.valueOf(reason));
            }
        });
    }

    @Override
    public void close() {
        mailbox.post(() -> {
            if (!isClosed) {
                end();
            }
        });
    }

    private void end() {
        isClosed = true;
        server.people(-members.size());
        members.values().forEach(Member::drop);
        members.clear();
        server.closed(this);
        server.release(pipeline);
    }
}
