package org.plenum.plugin.media.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.plugin.media.embedded.Negotiation.Described;
import org.plenum.plugin.media.embedded.flow.Track;
import org.plenum.plugin.media.embedded.flow.Uplink;
import org.plenum.plugin.media.embedded.wire.Answer;
import org.plenum.plugin.media.embedded.wire.Section;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.TrackRef;

/** What one person sends: a section for each kind that was ever published, and a track for each that is. Of the room's mailbox. */
final class Sending {
    private final Member member;
    private final Uplink uplink;
    private final Map<Kind, String> sections = new LinkedHashMap<>();
    private final Map<Kind, Track> tracks = new HashMap<>();
    private Optional<Negotiation> negotiation = Optional.empty();

    Sending(Member member, Uplink uplink) {
        this.member = member;
        this.uplink = uplink;
    }

    Map<Kind, Track> tracks() {
        return tracks;
    }

    Optional<Negotiation> negotiation() {
        return negotiation;
    }

    void publish(Set<Kind> kinds) {
        Set<Kind> gone = new java.util.HashSet<>(tracks.keySet());
        gone.removeAll(kinds);
        Set<Kind> added = new java.util.TreeSet<>(kinds);
        added.removeAll(tracks.keySet());
        if (negotiation.isEmpty() && !added.isEmpty()) {
            negotiation = member.connect("pub", uplink, this::described);
        }
        if (negotiation.isEmpty() || (gone.isEmpty() && added.isEmpty())) {
            return;
        }
        gone.forEach(this::end);
        added.forEach(this::begin);
        negotiation.get().changed();
    }

    private void begin(Kind kind) {
        String mid = sections.computeIfAbsent(kind, added -> String.valueOf(sections.size()));
        Track track = member.track(kind);
        tracks.put(kind, track);
        negotiation.orElseThrow().connection().execute(() -> uplink.put(mid, track));
        member.room().published(member.ref(kind), track);
    }

    private void end(Kind kind) {
        String mid = Optional.ofNullable(sections.get(kind)).orElse("");
        Optional.ofNullable(tracks.remove(kind)).ifPresent(track -> {
            negotiation.ifPresent(open -> open.connection().execute(() -> uplink.remove(mid)));
            member.room().unpublished(member.ref(kind), track);
        });
    }

    private Described described() {
        var offered = new ArrayList<Section>();
        var named = new HashMap<String, TrackRef>();
        sections.forEach((kind, mid) -> {
            boolean isSent = tracks.containsKey(kind);
            offered.add(new Section(
                    mid,
                    kind.isAudio(),
                    isSent ? Section.Direction.RECVONLY : Section.Direction.INACTIVE,
                    kind == Kind.CAMERA,
                    Optional.empty()));
            if (isSent) {
                named.put(mid, member.ref(kind));
            }
        });
        return new Described(offered, named);
    }

    void answered(String sdp) {
        Optional<Answer> answer = negotiation.flatMap(open -> open.answered(sdp));
        answer.ifPresent(taken -> {
            Map<String, Set<Integer>> sources = sources(taken, sections.values());
            negotiation.orElseThrow().connection().execute(() -> uplink.announce(sources));
        });
    }

    /** By section, of those that were offered: an answer may name any. */
    static Map<String, Set<Integer>> sources(Answer answer, Collection<String> offered) {
        return answer.parts().stream()
                .filter(part -> part.accepted() && offered.contains(part.mid()))
                .collect(Collectors.toMap(Answer.Part::mid, Answer.Part::sources, (one, again) -> again));
    }

    void restart() {
        negotiation.ifPresent(Negotiation::restart);
    }

    void close() {
        List.copyOf(tracks.keySet()).forEach(this::end);
        negotiation.ifPresent(Negotiation::close);
        negotiation = Optional.empty();
    }
}
