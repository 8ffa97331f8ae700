package org.plenum.plugin.media.kurento;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenum.plugin.media.kurento.server.Mailbox;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** A room in a server by hand. Time stands still, all is done by the thread that asks, and the server answers at once unless it is held. */
final class Rehearsal {
    static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");
    static final ParticipantId BO = new ParticipantId("boAAAAAAAAAAAAAAAAAAAA");
    static final ParticipantId CLEO = new ParticipantId("cleoAAAAAAAAAAAAAAAAAA");
    static final TrackRef VOICE = new TrackRef(ANNA, Kind.MICROPHONE);
    static final TrackRef FACE = new TrackRef(ANNA, Kind.CAMERA);
    static final String OFFER = "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:first\r\n";

    final FakeServer fake = new FakeServer();
    final Post post = new Post();
    final MediaServer server = new MediaServer(URI.create("ws://media.example:8888/kurento"), fake, () -> 0, 6);
    final Room room;

    Rehearsal() {
        server.look();
        room = new Room(server, server.pipeline().toCompletableFuture().join(), post, new Mailbox(Runnable::run), new SecureRandom(), 3);
        if (!server.opened(room)) {
            throw new IllegalStateException("no room");
        }
        fake.asked();
    }

    void join(ParticipantId... people) {
        List.of(people).forEach(who -> room.join(who, new Rights(Set.of(Kind.values()))).toCompletableFuture().join());
    }

    /** Takes the wish for an offer, and makes one. */
    Signal offer(ParticipantId who) {
        Signal asked = post.to(who).stream().filter(signal -> signal.type() == Signal.Type.NEED_OFFER).findFirst().orElseThrow();
        room.signal(who, new Signal(asked.pc(), Signal.Type.OFFER, OFFER, Map.of()));
        return asked;
    }

    void flow(String endpoint, Medium medium, boolean on) {
        fake.events(endpoint).flowing(medium, on);
    }

    /** Anna sends voice and face through e1, and Bo is given both through e2. */
    void talk() {
        join(ANNA, BO);
        room.subscribe(BO, Set.of(VOICE, FACE), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));
        offer(ANNA);
        offer(BO);
        flow("e1", Medium.AUDIO, true);
        flow("e1", Medium.VIDEO, true);
        fake.asked();
        post.to(ANNA);
        post.to(BO);
        post.news();
    }
}
