package org.plenum.plugin.media.embedded;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.plugin.media.embedded.Negotiation.Described;
import org.plenum.plugin.media.embedded.flow.Downlink;
import org.plenum.plugin.media.embedded.flow.Track;
import org.plenum.plugin.media.embedded.wire.Section;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.TrackRef;

/**
 * What one person is given: a section for each track, used again for another when it has ended. All names in it are random for this receiver. Of the room's
 * mailbox.
 */
final class Receiving {
    /** Characters of a browser's answer: a message of more than 65536 ends its connection to the server, again and again. */
    private static final int MOST_CHARACTERS = 60_000;
    /** What sections take in an answer of Chromium, and some more. */
    private static final int OF_SOUND = 660;

    private static final int OF_PICTURE = 1100;

    private final Member member;
    private final Downlink downlink = new Downlink();
    private final SecureRandom random;
    private final Map<TrackRef, Quality> wishes = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, String> streams = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    /** What is wished and live, and has found no section; the longest first. */
    private final Set<TrackRef> waiting = new LinkedHashSet<>();
    private Optional<Negotiation> negotiation = Optional.empty();

    Receiving(Member member, SecureRandom random) {
        this.member = member;
        this.random = random;
    }

    /** @param given what is in the section now */
    private record Place(boolean isAudio, Optional<Given> given) {}

    private record Given(TrackRef ref, int source, String stream, String track) {}

    Optional<Negotiation> negotiation() {
        return negotiation;
    }

    /** @param live by name, what is published now */
    void subscribe(Set<TrackRef> tracks, Quality quality, Map<TrackRef, Track> live) {
        boolean isChanged = false;
        for (TrackRef ref : tracks) {
            wishes.put(ref, quality);
            if (live.containsKey(ref)) {
                isChanged |= give(ref, live.get(ref));
            }
            wish(ref);
        }
        isChanged |= serve(live);
        if (isChanged) {
            negotiation.ifPresent(Negotiation::changed);
        }
    }

    /** Something is published. */
    void published(TrackRef ref, Track track) {
        if (give(ref, track)) {
            wish(ref);
            negotiation.ifPresent(Negotiation::changed);
        }
    }

    private boolean isWished(TrackRef ref) {
        return wishes.getOrDefault(ref, Quality.OFF) != Quality.OFF;
    }

    private Optional<Given> given(TrackRef ref) {
        return places.stream().flatMap(place -> place.given().stream()).filter(given -> given.ref().equals(ref)).findFirst();
    }

    /** @return whether there is something new to offer */
    private boolean give(TrackRef ref, Track track) {
        if (!isWished(ref) || given(ref).isPresent()) {
            return false;
        }
        if (negotiation.isEmpty()) {
            negotiation = member.connect("sub", downlink, this::described);
            negotiation.ifPresent(open -> downlink.over(open.connection()));
        }
        int place = place(ref.kind().isAudio());
        if (negotiation.isEmpty() || place < 0) {
            waiting.add(ref);
            return false;
        }
        waiting.remove(ref);
        var given = new Given(ref, source(), stream(ref), name());
        places.set(place, new Place(ref.kind().isAudio(), Optional.of(given)));
        downlink.add(track, given.source());
        return true;
    }

    /** Gives what waits, as far as there is room. @return whether there is something new to offer */
    private boolean serve(Map<TrackRef, Track> live) {
        boolean isChanged = false;
        waiting.removeIf(ref -> !isWished(ref) || !live.containsKey(ref));
        for (TrackRef ref : List.copyOf(waiting)) {
            Track track = live.get(ref);
            if (track != null && give(ref, track)) {
                wish(ref);
                isChanged = true;
            }
        }
        return isChanged;
    }

    /** A section that is free, or a new one, or one of something that is not wished any more; -1 if there are too many. */
    private int place(boolean isAudio) {
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).given().isEmpty() && places.get(index).isAudio() == isAudio) {
                return index;
            }
        }
        if (places.stream().mapToInt(place -> characters(place.isAudio())).sum() + characters(isAudio) > MOST_CHARACTERS) {
            return unwished(isAudio);
        }
        places.add(new Place(isAudio, Optional.empty()));
        return places.size() - 1;
    }

    private static int characters(boolean isAudio) {
        return isAudio ? OF_SOUND : OF_PICTURE;
    }

    /** Takes a section from something that is not wished any more. @return -1 if there is none */
    private int unwished(boolean isAudio) {
        for (int index = 0; index < places.size(); index++) {
            Optional<Given> given = places.get(index).given().filter(one -> !isWished(one.ref()));
            if (given.isPresent() && places.get(index).isAudio() == isAudio) {
                downlink.remove(given.get().source());
                return index;
            }
        }
        return -1;
    }

    private int source() {
        int source = random.nextInt();
        while (source == 0 || !used.add(source)) {
            source = random.nextInt();
        }
        return source;
    }

    /** Voice and picture of a person belong together in time, and so do a screen and its sound. */
    private String stream(TrackRef ref) {
        boolean isScreen = ref.kind() == Kind.SCREEN || ref.kind() == Kind.SCREEN_AUDIO;
        return streams.computeIfAbsent(ref.participant() + (isScreen ? " screen" : ""), key -> name());
    }

    private String name() {
        byte[] bits = new byte[12];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private void wish(TrackRef ref) {
        int most = switch (wishes.getOrDefault(ref, Quality.OFF)) {
            case OFF -> -1;
            case LOW -> 0;
            case HIGH -> 1;
        };
        given(ref).ifPresent(given -> downlink.wish(given.source(), most));
    }

    /**
     * Something is not published any more.
     *
     * @param live by name, what still is
     */
    void unpublished(TrackRef ref, Map<TrackRef, Track> live) {
        for (int index = 0; index < places.size(); index++) {
            Optional<Given> given = places.get(index).given().filter(found -> found.ref().equals(ref));
            if (given.isPresent()) {
                downlink.remove(given.get().source());
                places.set(index, new Place(places.get(index).isAudio(), Optional.empty()));
                serve(live);
                negotiation.ifPresent(Negotiation::changed);
            }
        }
        // Who comes again has another name: it must not tell that it is the same person.
        Set<String> inUse = places.stream().flatMap(place -> place.given().stream()).map(Given::stream).collect(Collectors.toSet());
        streams.values().retainAll(inUse);
    }

    /** Somebody has left: what was asked of them is forgotten. */
    void left(org.plenum.spi.ParticipantId who) {
        wishes.keySet().removeIf(ref -> ref.participant().equals(who));
    }

    private Described described() {
        var sections = new ArrayList<Section>();
        var named = new HashMap<String, TrackRef>();
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            String mid = String.valueOf(index);
            sections.add(new Section(
                    mid,
                    place.isAudio(),
                    place.given().isPresent() ? Section.Direction.SENDONLY : Section.Direction.INACTIVE,
                    false,
                    place.given().map(given -> new Section.Sent(given.source(), given.stream(), given.track()))));
            place.given().ifPresent(given -> named.put(mid, given.ref()));
        }
        return new Described(sections, named);
    }

    void answered(String sdp) {
        negotiation.ifPresent(open -> open.answered(sdp));
    }

    void restart() {
        negotiation.ifPresent(Negotiation::restart);
    }

    void close() {
        negotiation.ifPresent(Negotiation::close);
        negotiation = Optional.empty();
        places.clear();
    }
}
