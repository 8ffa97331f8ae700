package org.plenum.plugin.media;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** Who of a call sends what, who is given it, and who is told of it. Guarded by the call's lock. */
final class Floor {
    /** Microphones that are off and still asked for, so that voices are heard at once when they are on again; each costs every receiver a section. */
    static final int MOST_RESTING = 30;

    private final Post post;
    private final Map<ParticipantId, Member> members = new LinkedHashMap<>();
    private final Set<TrackRef> live = new LinkedHashSet<>();
    private final SequencedSet<ParticipantId> resting = new LinkedHashSet<>();
    private People people = People.NOBODY;
    private Optional<MediaRoom> room = Optional.empty();
    private Optional<ParticipantId> speaking = Optional.empty();

    Floor(Post post) {
        this.post = post;
    }

    /** Tells one person something. */
    @FunctionalInterface
    interface Post {
        void tell(ParticipantId to, String name, Record news);
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    Optional<Member> member(ParticipantId who) {
        return Optional.ofNullable(members.get(who));
    }

    People people() {
        return people;
    }

    /** Others are there, or may do or know something else; {@link #show} tells what follows for pages. */
    void people(People now) {
        people = now;
        members().forEach(member -> {
            var lost = EnumSet.allOf(Kind.class);
            lost.removeAll(now.sendable(member.id()));
            set(member, lost, false);
        });
        List.copyOf(resting).stream().filter(who -> !now.isKnownToAll(who)).forEach(this::letGo);
    }

    /** Media go through this room from now on, in which nobody is yet; or through none. */
    void room(Optional<MediaRoom> now) {
        room = now;
        live.clear();
        speaking = Optional.empty();
        members.values().forEach(Member::out);
    }

    /** A page has joined, instead of another of the same person if there is one. It is told in another way what is live now; the engine has still to let them in. */
    void put(Member member) {
        member(member.id()).ifPresent(this::forget);
        members.put(member.id(), member);
        member.show(named(member, visible()));
        show();
    }

    /** Does nothing for somebody who is not in the call any more; {@link #show} tells what follows for pages. */
    void remove(Member member) {
        if (members.remove(member.id(), member)) {
            forget(member);
            room.ifPresent(open -> open.leave(member.id()));
        }
    }

    /** Everybody is out, and nobody is told. */
    void clear() {
        members.clear();
        resting.clear();
    }

    private void forget(Member member) {
        ParticipantId who = member.id();
        resting.remove(who);
        live.removeIf(track -> track.participant().equals(who));
        speaking = speaking.filter(now -> !now.equals(who));
        members.values().forEach(other -> other.forget(who));
    }

    /** Connections of somebody begin anew: what others were given of them, they are to be given again. */
    void begins(Member member) {
        members.values().forEach(other -> other.forget(member.id()));
    }

    /** The engine has let somebody in: they are given what there is, and what they have turned on is sent. */
    void enters(Member member) {
        member.in();
        give(member, offered());
        if (!published(member).isEmpty()) {
            room.ifPresent(open -> {
                member.on().forEach(kind -> open.setAllowed(member.id(), kind, true));
                publish(member, open);
            });
        }
    }

    void turn(Member member, Set<Kind> kinds, boolean isOn) {
        set(member, kinds, isOn);
        show();
    }

    private void set(Member member, Set<Kind> kinds, boolean isOn) {
        Set<Kind> before = published(member);
        Set<Kind> changed = member.turn(kinds, isOn);
        if (changed.contains(Kind.MICROPHONE)) {
            rest(member, !isOn);
        }
        if (!changed.isEmpty() && member.isIn()) {
            room.ifPresent(open -> {
                changed.forEach(kind -> open.setAllowed(member.id(), kind, isOn));
                if (!before.equals(published(member))) {
                    publish(member, open);
                }
            });
        }
    }

    /** Not of somebody hidden: that they leave, and that it is the same person who speaks again, would show in what others are asked to receive. */
    private void rest(Member member, boolean isOff) {
        resting.remove(member.id());
        if (isOff && people.isKnownToAll(member.id())) {
            resting.addLast(member.id());
        }
        if (resting.size() > MOST_RESTING) {
            letGo(resting.getFirst());
        }
    }

    /** The microphone is not asked for any more. */
    private void letGo(ParticipantId who) {
        resting.remove(who);
        member(who).filter(Member::isIn).ifPresent(member -> room.ifPresent(open -> open.publish(who, published(member))));
    }

    /** What the engine asks their browser for. */
    private Set<Kind> published(Member member) {
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(member.on());
        if (resting.contains(member.id())) {
            kinds.add(Kind.MICROPHONE);
        }
        return kinds;
    }

    /** Others are given it before it is there, so that nobody asks later. */
    private void publish(Member member, MediaRoom open) {
        Set<Kind> kinds = published(member);
        List<TrackRef> tracks = kinds.stream().map(kind -> new TrackRef(member.id(), kind)).toList();
        members.values().forEach(other -> give(other, tracks));
        open.publish(member.id(), kinds);
    }

    private List<TrackRef> offered() {
        return members.values().stream()
                .flatMap(member -> published(member).stream().map(kind -> new TrackRef(member.id(), kind)))
                .toList();
    }

    void watch(Member member, Map<TrackRef, Quality> wishes) {
        member.wish(wishes);
        give(member, offered());
    }

    private void give(Member viewer, Collection<TrackRef> tracks) {
        if (!viewer.isIn()) {
            return;
        }
        List<TrackRef> others = tracks.stream().filter(track -> !track.participant().equals(viewer.id())).toList();
        viewer.changes(others, track -> viewer.wanted(people.named(viewer.id(), track)))
                .forEach((quality, changed) -> room.ifPresent(open -> open.subscribe(viewer.id(), changed, quality)));
    }

    /** Members who are sent something of somebody whom they now know by another name than before: descriptions of their connections have the old one. */
    List<Member> misled(People before) {
        Set<ParticipantId> senders = offered().stream().map(TrackRef::participant).collect(Collectors.toSet());
        return members().stream()
                .filter(viewer -> senders.stream()
                        .anyMatch(sender -> before.knows(viewer.id(), sender) != people.knows(viewer.id(), sender)))
                .toList();
    }

    void live(TrackRef track, boolean isLive) {
        if (isLive ? live.add(track) : live.remove(track)) {
            show();
        }
    }

    void spoke(ParticipantId who) {
        if (isOn(new TrackRef(who, Kind.MICROPHONE))) {
            speaking = Optional.of(who);
            members.values().stream()
                    .filter(member -> people.knows(member.id(), who))
                    .forEach(member -> post.tell(member.id(), "speaking", new Told.Speaking(who)));
        }
    }

    /** Who has the word, for who comes now. */
    List<ParticipantId> speaking(Member viewer) {
        return speaking.filter(who -> isOn(new TrackRef(who, Kind.MICROPHONE)))
                .filter(who -> people.knows(viewer.id(), who))
                .stream()
                .toList();
    }

    private boolean isOn(TrackRef track) {
        return member(track.participant()).filter(member -> member.on().contains(track.kind())).isPresent();
    }

    /** Tells each page what is live now and was not, and the other way round. Of those it may not know, it is told once for all of them. */
    void show() {
        List<TrackRef> now = visible();
        members.values().forEach(viewer -> show(viewer, named(viewer, now)));
    }

    private List<TrackRef> visible() {
        return live.stream().filter(this::isOn).toList();
    }

    private Set<TrackRef> named(Member viewer, List<TrackRef> tracks) {
        return tracks.stream().map(track -> people.named(viewer.id(), track)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void show(Member viewer, Set<TrackRef> now) {
        Set<TrackRef> before = viewer.shown();
        viewer.show(now);
        // Of somebody who is hidden since then nothing can be said by their name.
        Stream<Told.Track> gone = before.stream()
                .filter(track -> !now.contains(track) && people.named(viewer.id(), track).equals(track))
                .map(track -> new Told.Track(track.participant(), track.kind(), false));
        Stream<Told.Track> come = now.stream()
                .filter(track -> !before.contains(track))
                .map(track -> new Told.Track(track.participant(), track.kind(), true));
        Stream.concat(gone, come).forEach(news -> post.tell(viewer.id(), "track", news));
    }

    /** The kernel hides names, too; here nobody has to trust it with what is said of somebody. */
    Signal named(Member viewer, Signal signal) {
        return new Signal(
                signal.pc(),
                signal.type(),
                signal.sdp(),
                signal.tracks().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, section -> people.named(viewer.id(), section.getValue()))));
    }
}
