package org.plenum.plugin.media;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.TrackRef;

/** Somebody in a call, in one page, until they leave or join anew. Guarded by the call's lock. */
final class Member {
    private final ParticipantId id;
    private final String tab;
    private final CompletableFuture<Void> entered = new CompletableFuture<>();
    private final Set<Kind> on = EnumSet.noneOf(Kind.class);
    private final Map<TrackRef, Quality> given = new HashMap<>();
    private Map<TrackRef, Quality> wishes = Map.of();
    private Set<TrackRef> shown = Set.of();
    private long session;
    private boolean isIn;

    Member(ParticipantId id, String tab) {
        this.id = id;
        this.tab = tab;
    }

    ParticipantId id() {
        return id;
    }

    String tab() {
        return tab;
    }

    /** Completes when an engine has let them in for the first time, or has refused to. */
    CompletableFuture<Void> entered() {
        return entered;
    }

    long session() {
        return session;
    }

    /** Whether the engine takes what is asked for them now. */
    boolean isIn() {
        return isIn;
    }

    /** Connections begin anew. */
    void begin(long next) {
        session = next;
        out();
    }

    void in() {
        isIn = true;
    }

    void out() {
        isIn = false;
        given.clear();
    }

    /** What they have turned on, and may send. */
    Set<Kind> on() {
        return on;
    }

    /** @return what was not so before */
    Set<Kind> turn(Set<Kind> kinds, boolean isOn) {
        Set<Kind> changed = EnumSet.noneOf(Kind.class);
        kinds.stream().filter(kind -> isOn ? on.add(kind) : on.remove(kind)).forEach(changed::add);
        return changed;
    }

    void wish(Map<TrackRef, Quality> instead) {
        wishes = Map.copyOf(instead);
    }

    /** @param named with {@code someone} for whom they may not know */
    Quality wanted(TrackRef named) {
        return wishes.getOrDefault(named, named.kind() == Kind.CAMERA ? Quality.OFF : Quality.HIGH);
    }

    /** What the engine is to be told for these tracks that it has not been told; taken as told. */
    Map<Quality, Set<TrackRef>> changes(Collection<TrackRef> tracks, Function<TrackRef, Quality> wanted) {
        var changes = new EnumMap<Quality, Set<TrackRef>>(Quality.class);
        for (TrackRef track : tracks) {
            Quality quality = wanted.apply(track);
            if (given.getOrDefault(track, Quality.OFF) != quality) {
                given.put(track, quality);
                changes.computeIfAbsent(quality, none -> new HashSet<>()).add(track);
            }
        }
        return changes;
    }

    /** Somebody else is gone, or begins anew: the engine is told again. */
    void forget(ParticipantId other) {
        given.keySet().removeIf(track -> track.participant().equals(other));
    }

    /** What their page believes to be live. */
    Set<TrackRef> shown() {
        return shown;
    }

    void show(Set<TrackRef> now) {
        shown = now;
    }
}
