package org.plenum.plugin.media;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenum.plugin.media.Told.Joined;
import org.plenum.plugin.media.Told.Watching;
import org.plenum.spi.Attendance;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/**
 * The call of one meeting: what people ask of it, and what its engine and the meeting tell it. It has a room in an engine as long as there is somebody in the call. Safe for all
 * threads; only {@link #join} waits for the engine.
 */
final class Call {
    private static final Logger LOG = System.getLogger(Call.class.getName());

    private final Server server;
    private final RoomSpec spec;
    private final Opening opening = new Opening(this);
    private final ReentrantLock lock = new ReentrantLock();
    private final Floor floor = new Floor(this::tell);
    private final Pace pace = new Pace();
    /** The same as the floor's, for who only looks; a large call holds the lock for some milliseconds at a time. */
    private volatile People present = People.NOBODY;
    private Optional<Line> line = Optional.empty();
    private Relays relays = Relays.NONE;
    private boolean isSeeking;
    private boolean isClosed;

    Call(Server server, RoomSpec spec) {
        this.server = server;
        this.spec = spec;
    }

    private <T> T asked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** What is lost with somebody's connection, they are given when they join again. */
    private void tell(ParticipantId to, String name, Record news) {
        try {
            server.plenum().send(spec.meeting(), to, name, news);
        } catch (PlenumException refused) {
            LOG.log(Level.WARNING, "somebody in a call cannot be told: " + refused.getMessage(), refused);
        }
    }

    /** Whether somebody is known to be in the meeting with a right. It may be another answer at once: what needs a right looks again. */
    boolean permits(ParticipantId who, Permission permission) {
        return present.may(who, permission);
    }

    /** Others are in the meeting now, or may do or know something else. */
    void attend(Attendance attendance) {
        locked(() -> {
            People before = floor.people();
            People now = People.of(attendance);
            floor.members().stream().filter(member -> !now.may(member.id(), MediaRights.JOIN)).forEach(floor::remove);
            floor.people(now);
            pace.retain(now.all().keySet());
            present = now;
            floor.show();
            line.ifPresent(open -> floor.misled(before).forEach(member -> again(member, open)));
            closeIfDeserted();
        });
    }

    /**
     * Lets a page in.
     *
     * @param mutedOnEntry for the answer
     * @throws PlenumException NO_ENGINE, FULL, TOO_MANY
     */
    Joined join(ParticipantId who, String tab, Relays helping, boolean mutedOnEntry) throws InterruptedException {
        var member = new Member(who, tab);
        locked(() -> pace.take(who, now()));
        try {
            Joined joined = entering(member, helping, mutedOnEntry);
            server.engines().done(member.entered());
            return joined;
        } catch (PlenumException refused) {
            locked(() -> {
                floor.remove(member);
                floor.show();
            });
            throw refused;
        } finally {
            locked(this::closeIfDeserted);
        }
    }

    private Joined entering(Member member, Relays helping, boolean mutedOnEntry) throws InterruptedException {
        for (int tries = 0; tries < 5; tries++) {
            Line open = opening.line();
            Optional<Joined> joined = asked(() -> isNow(open) ? Optional.of(entered(member, open, helping, mutedOnEntry)) : Optional.empty());
            if (joined.isPresent()) {
                return joined.get();
            }
        }
        throw new PlenumException(MediaError.NO_ENGINE, "media engines fail as soon as they have opened a room");
    }

    private Joined entered(Member member, Line open, Relays helping, boolean mutedOnEntry) {
        if (!floor.people().may(member.id(), MediaRights.JOIN)) {
            throw new PlenumException(MediaError.NOT_JOINED, "somebody has lost the right to join while they did");
        }
        Optional<Member> before = floor.member(member.id());
        before.filter(other -> !other.tab().equals(member.tab()))
                .ifPresent(other -> tell(member.id(), "elsewhere", new Told.Elsewhere(other.tab())));
        relays = helping;
        member.begin(session(before.map(Member::session).orElse(0L)));
        floor.put(member);
        admit(member, open);
        Line.Opened at = open.at();
        return new Joined(
                member.session(),
                at.engine(),
                at.capabilities(),
                server.servers(helping),
                helping.only(),
                List.copyOf(member.shown()),
                floor.speaking(member),
                mutedOnEntry);
    }

    /** Grows, also when the plugin was replaced, and tells nothing of others. */
    private long session(long before) {
        return Math.max(now(), before + 1);
    }

    private long now() {
        return server.plenum().clock().millis();
    }

    /** Somebody's connections begin anew, and the page is told so. */
    private void again(Member member, Line open) {
        member.begin(session(member.session()));
        Line.Opened at = open.at();
        tell(member.id(), "moved", new Told.Moved(
                member.tab(), member.session(), at.engine(), at.capabilities(), server.servers(relays), relays.only()));
        admit(member, open);
    }

    /** What the engine still says of connections from before is not carried: it has let them in anew only when it says so. */
    private void admit(Member member, Line open) {
        long session = member.session();
        floor.begins(member);
        open.room().join(member.id(), Rights.RECEIVE).whenComplete((nothing, fault) -> locked(() -> {
            if (isNow(open) && isHere(member) && member.session() == session) {
                admitted(member, Optional.ofNullable(fault));
            }
        }));
    }

    private void admitted(Member member, Optional<Throwable> fault) {
        if (fault.isEmpty()) {
            floor.enters(member);
            member.entered().complete(null);
            return;
        }
        PlenumException refusal = Engines.refusal(fault.get());
        if (!member.entered().completeExceptionally(refusal)) {
            // They were in before: their page joins again, and is refused if it is to be.
            LOG.log(Level.WARNING, "somebody in a call of meeting {0} is not let in again: {1}", spec.meeting(), refusal.getMessage());
            tell(member.id(), "state", new Told.State(member.tab(), ConnectionState.FAILED));
        }
    }

    private boolean isHere(Member member) {
        return floor.member(member.id()).filter(now -> now == member).isPresent();
    }

    /** @throws PlenumException NOT_JOINED if this page is not in the call */
    private Member member(ParticipantId who, String tab) {
        return floor.member(who)
                .filter(member -> member.tab().equals(tab))
                .orElseThrow(() -> new PlenumException(MediaError.NOT_JOINED, "this page is not in the call of meeting " + spec.meeting()));
    }

    void leave(ParticipantId who, String tab) {
        locked(() -> {
            floor.member(who).filter(member -> member.tab().equals(tab)).ifPresent(floor::remove);
            floor.show();
            closeIfDeserted();
        });
    }

    /** @throws PlenumException NOT_JOINED; TOO_MANY if all connections are asked for anew too often */
    void signal(ParticipantId who, String tab, long session, Signal signal) {
        locked(() -> {
            Member member = member(who, tab);
            if (signal.type() == Signal.Type.NEED_OFFER) {
                pace.take(who, now());
            }
            if (member.session() == session && member.isIn()) {
                line.ifPresent(open -> open.room().signal(who, signal));
            }
        });
    }

    /** @throws PlenumException NOT_JOINED, also if the right was lost while it was asked for; TOO_MANY. Turning off is always allowed */
    void turn(ParticipantId who, String tab, Set<Kind> kinds, boolean isOn) {
        locked(() -> {
            Member member = member(who, tab);
            if (isOn && !floor.people().sendable(who).containsAll(kinds)) {
                throw new PlenumException(MediaError.NOT_JOINED, "somebody has lost the right to send " + kinds + " while they turned it on");
            }
            if (isOn && !member.on().containsAll(kinds)) {
                pace.take(who, now());
            }
            floor.turn(member, kinds, isOn);
        });
    }

    /** @return how it stands, for a page that may have lost what it was told */
    Watching watch(ParticipantId who, String tab, Map<TrackRef, Quality> wishes) {
        return asked(() -> {
            Member member = member(who, tab);
            floor.watch(member, wishes);
            return new Watching(member.session(), Set.copyOf(member.on()), List.copyOf(member.shown()), floor.speaking(member));
        });
    }

    /** Ends what these people send, in the engine at once. With a screen goes its sound. */
    void stop(ParticipantId by, List<ParticipantId> whom, Kind kind) {
        Set<Kind> kinds = kind == Kind.SCREEN ? EnumSet.of(Kind.SCREEN, Kind.SCREEN_AUDIO) : EnumSet.of(kind);
        locked(() -> meant(by, whom).filter(member -> member.on().contains(kind)).forEach(member -> {
            floor.turn(member, kinds, false);
            tell(member.id(), "stopped", new Told.Stopped(kind, by));
        }));
    }

    /** Asks those of these people to begin who have not, and may. */
    void ask(ParticipantId by, List<ParticipantId> whom, Kind kind) {
        locked(() -> meant(by, whom)
                .filter(member -> !member.on().contains(kind) && floor.people().sendable(member.id()).contains(kind))
                .forEach(member -> tell(member.id(), "asked", new Told.Asked(kind, by))));
    }

    /** Nobody named is everybody else; {@code someone} is all of whom the caller may not know. */
    private Stream<Member> meant(ParticipantId by, List<ParticipantId> whom) {
        Set<ParticipantId> names = Set.copyOf(whom);
        return floor.members().stream()
                .filter(member -> names.isEmpty()
                        ? !member.id().equals(by)
                        : names.contains(floor.people().named(by, member.id())));
    }

    Optional<Line> line() {
        return asked(() -> line);
    }

    private boolean isNow(Line told) {
        return line.filter(open -> open == told).isPresent();
    }

    /**
     * Opens a room in an engine, and moves everybody there who is in the call. Blocks.
     *
     * @throws PlenumException NO_ENGINE, FULL
     */
    Line open() throws InterruptedException {
        Relays helping = server.relays(spec.tenant());
        var opened = new Line(this);
        server.engines().open(spec, opened);
        locked(() -> {
            if (isClosed || opened.isLost()) {
                opened.room().close();
                throw new PlenumException(MediaError.NO_ENGINE, "the room in engine " + opened.at().engine() + " was lost at once");
            }
            relays = helping;
            line = Optional.of(opened);
            floor.room(Optional.of(opened.room()));
            floor.members().forEach(member -> again(member, opened));
        });
        return opened;
    }

    /** Whether somebody waits for a room; if not, who looks for one stops. */
    boolean seeksLine() {
        return asked(() -> {
            isSeeking = !isClosed && line.isEmpty() && !floor.members().isEmpty();
            return isSeeking;
        });
    }

    /** There is a line that nobody has asked for who waits for it: everybody may have left meanwhile. */
    void found() {
        locked(this::closeIfDeserted);
    }

    private void closeIfDeserted() {
        if (floor.members().isEmpty()) {
            line.ifPresent(this::drop);
        }
    }

    private void drop(Line open) {
        line = Optional.empty();
        floor.room(Optional.empty());
        open.room().close();
    }

    void lost(Line told, String reason) {
        locked(() -> {
            if (isNow(told)) {
                LOG.log(Level.WARNING, "the media of meeting {0} are interrupted: {1}", spec.meeting(), reason);
                line = Optional.empty();
                floor.room(Optional.empty());
                floor.members().forEach(member -> tell(member.id(), "interrupted", new Told.Interrupted(member.tab())));
                floor.show();
                if (!isSeeking && seeksLine()) {
                    opening.goOn();
                }
            }
        });
    }

    void signalled(Line told, ParticipantId to, Signal signal) {
        member(told, to, member -> tell(to, "signal", new Told.EngineSignal(member.tab(), member.session(), floor.named(member, signal))));
    }

    void live(Line told, TrackRef track, boolean isLive) {
        member(told, track.participant(), member -> floor.live(track, isLive));
    }

    void spoke(Line told, ParticipantId who) {
        member(told, who, member -> floor.spoke(who));
    }

    void state(Line told, ParticipantId who, ConnectionState state) {
        member(told, who, member -> tell(who, "state", new Told.State(member.tab(), state)));
    }

    /** What a room tells of somebody it has let in. */
    private void member(Line told, ParticipantId who, Consumer<Member> action) {
        locked(() -> {
            if (isNow(told)) {
                floor.member(who).filter(Member::isIn).ifPresent(action);
            }
        });
    }

    /** Nobody is in the meeting any more, or the plugin goes. */
    void close() {
        locked(() -> {
            isClosed = true;
            line.ifPresent(this::drop);
            floor.clear();
        });
        opening.close();
    }
}
