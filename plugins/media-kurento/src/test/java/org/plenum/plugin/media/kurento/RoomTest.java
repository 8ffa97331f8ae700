package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.server.Endpoint.Stage;
import org.plenum.plugin.media.kurento.server.Mailbox;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What a room asks of a server, and tells. Time stands still, and the server answers at once unless it is held. */
class RoomTest {
    private static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId BO = new ParticipantId("boAAAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId CLEO = new ParticipantId("cleoAAAAAAAAAAAAAAAAAA");
    private static final TrackRef VOICE = new TrackRef(ANNA, Kind.MICROPHONE);
    private static final TrackRef FACE = new TrackRef(ANNA, Kind.CAMERA);
    private static final TrackRef SCREEN = new TrackRef(ANNA, Kind.SCREEN);
    private static final TrackRef SOUND = new TrackRef(ANNA, Kind.SCREEN_AUDIO);
    private static final String OFFER = "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:first\r\n";

    private final FakeServer fake = new FakeServer();
    private final Post post = new Post();
    private final MediaServer server = new MediaServer(URI.create("ws://media.example:8888/kurento"), fake, () -> 0, 6);
    private Room room = opened();

    private Room opened() {
        server.look();
        var opened = new Room(server, server.pipeline().toCompletableFuture().join(), post, new Mailbox(Runnable::run), new SecureRandom(), 3);
        server.opened(opened);
        return opened;
    }

    @BeforeEach
    void forget() {
        fake.asked();
    }

    private void join(ParticipantId... people) {
        List.of(people).forEach(who -> room.join(who, new Rights(Set.of(Kind.values()))).toCompletableFuture().join());
    }

    /** Takes the wish for an offer, and makes one. */
    private Signal offer(ParticipantId who) {
        Signal asked = post.to(who).stream().filter(signal -> signal.type() == Signal.Type.NEED_OFFER).findFirst().orElseThrow();
        room.signal(who, new Signal(asked.pc(), Signal.Type.OFFER, OFFER, Map.of()));
        return asked;
    }

    private void flow(String endpoint, Medium medium, boolean on) {
        fake.events(endpoint).flowing(medium, on);
    }

    /** Anna sends voice and face through e1, and Bo is given both through e2. */
    private void talk() {
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

    @Test
    @DisplayName("who sends is asked for voice and picture at once, in an endpoint of their own; candidates wait for the answer on both sides")
    void sending() {
        join(ANNA);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));

        Signal asked = offer(ANNA);
        assertThat(asked.pc()).startsWith("pub-");
        assertThat(asked.tracks()).isEqualTo(Map.of("0", VOICE, "1", FACE));
        assertThat(post.to(ANNA)).extracting(Signal::type).containsExactly(Signal.Type.ANSWER);
        room.signal(ANNA, new Signal(asked.pc(), Signal.Type.CANDIDATE, "candidate:1", Map.of()));
        assertThat(fake.asked()).containsExactly("create", "answer e1", "gather e1", "candidate e1 first candidate:1");
        fake.events("e1").candidate("candidate:server");
        assertThat(post.to(ANNA)).containsExactly(new Signal(asked.pc(), Signal.Type.CANDIDATE, "candidate:server", Map.of()));
    }

    @Test
    @DisplayName("what the browser says before the server has made its end, or has answered, is not lost")
    void early() {
        join(ANNA);
        fake.isHolding = true;
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        Signal asked = offer(ANNA);
        room.signal(ANNA, new Signal(asked.pc(), Signal.Type.CANDIDATE, "candidate:1", Map.of()));
        assertThat(fake.asked()).containsExactly("create");

        fake.let();

        assertThat(fake.asked()).containsExactly("answer e1", "candidate e1 first candidate:1", "gather e1");
    }

    @Test
    @DisplayName("whoever wants something of a person that is sent has an endpoint for that person, joined for what they want")
    void receiving() {
        join(ANNA, BO, CLEO);
        room.subscribe(BO, Set.of(VOICE), Quality.LOW);
        room.subscribe(CLEO, Set.of(VOICE, FACE), Quality.HIGH);
        assertThat(fake.asked()).isEmpty();

        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));

        assertThat(offer(BO).tracks()).isEqualTo(Map.of("0", VOICE, "1", FACE));
        offer(CLEO);
        assertThat(fake.asked())
                .filteredOn(call -> call.startsWith("connect"))
                .containsExactly("connect e1 e2 AUDIO", "connect e1 e3 AUDIO", "connect e1 e3 VIDEO");
    }

    @Test
    @DisplayName("a picture that is not wanted is not given, and given again without another offer")
    void quality() {
        talk();

        room.subscribe(BO, Set.of(FACE), Quality.OFF);
        assertThat(fake.asked()).containsExactly("disconnect e1 e2 VIDEO");
        room.subscribe(BO, Set.of(FACE), Quality.LOW);
        assertThat(fake.asked()).containsExactly("connect e1 e2 VIDEO");
        room.subscribe(BO, Set.of(FACE), Quality.HIGH);

        assertThat(fake.asked()).isEmpty();
        assertThat(post.to(BO)).isEmpty();
    }

    @Test
    @DisplayName("a right that is taken is taken in the server at once, from all, and the track ends; with the right it lives again")
    void rights() {
        talk();
        join(CLEO);
        room.subscribe(CLEO, Set.of(VOICE), Quality.HIGH);
        fake.asked();

        room.setAllowed(ANNA, Kind.MICROPHONE, false);
        assertThat(fake.asked()).containsExactlyInAnyOrder("disconnect e1 e2 AUDIO", "disconnect e1 e3 AUDIO");
        assertThat(post.news()).containsExactly("ended " + ANNA + " microphone");
        flow("e1", Medium.AUDIO, false);
        flow("e1", Medium.AUDIO, true);
        assertThat(post.news()).isEmpty();
        room.setAllowed(ANNA, Kind.MICROPHONE, true);

        assertThat(fake.asked()).containsExactlyInAnyOrder("connect e1 e2 AUDIO", "connect e1 e3 AUDIO");
        assertThat(post.news()).containsExactly("live " + ANNA + " microphone");
    }

    @Test
    @DisplayName("what is not allowed from the beginning is taken, given to nobody and never live")
    void neverAllowed() {
        room.join(ANNA, Rights.RECEIVE);
        join(BO);
        room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        offer(ANNA);
        flow("e1", Medium.AUDIO, true);

        assertThat(fake.asked()).noneMatch(call -> call.startsWith("connect"));
        assertThat(post.to(BO)).isEmpty();
        assertThat(post.news()).isEmpty();
    }

    @Test
    @DisplayName("a right that is taken while the server still joins two ends is taken as soon as it has")
    void whileBusy() {
        join(ANNA, BO);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        offer(BO);
        room.subscribe(BO, Set.of(VOICE), Quality.OFF);
        fake.isHolding = true;
        room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        fake.asked();

        room.setAllowed(ANNA, Kind.MICROPHONE, false);
        assertThat(fake.asked()).isEmpty();
        fake.let();

        assertThat(fake.asked()).containsExactly("disconnect e1 e2 AUDIO");
    }

    @Test
    @DisplayName("a track lives from the first media that come until they do not any more, or are not sent any more")
    void live() {
        talk();
        flow("e1", Medium.VIDEO, false);
        assertThat(post.news()).containsExactly("ended " + ANNA + " camera");
        flow("e1", Medium.VIDEO, true);
        assertThat(post.news()).containsExactly("live " + ANNA + " camera");

        room.publish(ANNA, Set.of(Kind.CAMERA));

        assertThat(post.news()).containsExactly("ended " + ANNA + " microphone");
        assertThat(fake.asked()).containsExactly("disconnect e1 e2 AUDIO");
        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));
        assertThat(post.news()).containsExactly("live " + ANNA + " microphone");
        assertThat(post.to(ANNA)).isEmpty();
    }

    @Test
    @DisplayName("a screen with its sound goes through endpoints of its own, which end with it")
    void screen() {
        talk();
        room.subscribe(BO, Set.of(SCREEN, SOUND), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA, Kind.SCREEN));

        Signal asked = offer(ANNA);
        assertThat(asked.pc()).startsWith("screen-");
        assertThat(asked.tracks()).isEqualTo(Map.of("0", SOUND, "1", SCREEN));
        offer(BO);
        flow("e3", Medium.VIDEO, true);
        assertThat(post.news()).contains("live " + ANNA + " screen");
        assertThat(fake.asked()).contains("connect e3 e4 VIDEO").doesNotContain("connect e3 e4 AUDIO");
        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));

        assertThat(fake.asked()).containsExactlyInAnyOrder("release e3", "release e4");
        assertThat(post.news()).contains("ended " + ANNA + " screen");
        assertThat(post.to(ANNA)).extracting(Signal::type).contains(Signal.Type.CLOSE);
        assertThat(post.to(BO)).extracting(Signal::type).contains(Signal.Type.CLOSE);
    }

    @Test
    @DisplayName("names of connections are another's for each and tell nothing, and the server is not told who somebody is (S73, S76)")
    void names() {
        join(ANNA, BO, CLEO);
        room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        room.subscribe(CLEO, Set.of(VOICE), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));

        List<String> names = Stream.of(offer(ANNA), offer(BO), offer(CLEO)).map(Signal::pc).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("(pub|sub)-[a-z2-7]{12}"));
        assertThat(fake.asked()).noneMatch(call -> call.contains(ANNA.value()) || call.contains(BO.value()));
    }

    @Test
    @DisplayName("somebody who sends nothing shows in nothing that others are told (S76)")
    void hidden() {
        talk();
        join(CLEO);
        room.subscribe(BO, Set.of(new TrackRef(CLEO, Kind.MICROPHONE), new TrackRef(CLEO, Kind.SCREEN)), Quality.HIGH);
        room.subscribe(CLEO, Set.of(VOICE), Quality.HIGH);

        assertThat(post.to(BO)).isEmpty();
        assertThat(post.to(ANNA)).isEmpty();
        assertThat(post.news()).isEmpty();
    }

    @Test
    @DisplayName("an object that the server has lost ends the room: that is told once, and nothing after it")
    void lost() {
        talk();
        fake.refusals.put("disconnect", Reason.LOST);

        room.subscribe(BO, Set.of(VOICE, FACE), Quality.OFF);

        assertThat(post.news()).hasSize(1).first().asString().startsWith("failed disconnect e1 e2");
        assertThat(fake.asked()).endsWith("release p1");
        room.publish(ANNA, Set.of());
        room.close();
        assertThat(post.news()).isEmpty();
        assertThat(post.to(BO)).isEmpty();
        assertThat(server.people()).isZero();
        assertThat(server.rooms()).isZero();
    }

    @Test
    @DisplayName("what got no answer is asked again, because it may not have been done")
    void unanswered() {
        talk();
        fake.isSilent = true;
        room.setAllowed(ANNA, Kind.CAMERA, false);
        room.look();
        fake.isSilent = false;
        fake.asked();

        room.look();

        assertThat(fake.asked()).containsExactly("disconnect e1 e2 VIDEO");
        room.look();
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    @DisplayName("a server that never does what it is told has lost the room")
    void stubborn() {
        talk();
        fake.refusals.put("disconnect", Reason.UNANSWERED);
        room.setAllowed(ANNA, Kind.CAMERA, false);
        for (int second = 0; second < 6; second++) {
            room.look();
        }

        assertThat(post.news()).contains("failed disconnect e1 e2 VIDEO: UNANSWERED");
    }

    @Test
    @DisplayName("if the server will not part two ends, the receiver's is taken away, and made anew")
    void refusedToPart() {
        talk();
        fake.refusals.put("disconnect", Reason.REFUSED);

        room.setAllowed(ANNA, Kind.CAMERA, false);
        assertThat(fake.asked()).contains("release e2");
        assertThat(post.to(BO)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        room.look();
        offer(BO);

        assertThat(fake.asked()).contains("connect e1 e3 AUDIO").doesNotContain("connect e1 e3 VIDEO");
    }

    @Test
    @DisplayName("a browser whose codecs the server does not know is told so, and others are not")
    void unknownCodecs() {
        talk();
        join(CLEO);
        fake.answer = FakeServer.REFUSAL;
        room.publish(CLEO, Set.of(Kind.MICROPHONE));

        offer(CLEO);

        assertThat(post.to(CLEO)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        assertThat(post.news()).containsExactly("state " + CLEO + " failed");
        assertThat(fake.asked()).contains("release e3").doesNotContain("gather e3");
        assertThat(post.to(BO)).isEmpty();
    }

    @Test
    @DisplayName("a description that the server cannot read ends that connection only")
    void unreadable() {
        talk();
        join(CLEO);
        fake.refusals.put("answer", Reason.REFUSED);
        room.publish(CLEO, Set.of(Kind.MICROPHONE));

        offer(CLEO);

        assertThat(post.news()).containsExactly("state " + CLEO + " failed");
        fake.refusals.clear();
        room.publish(CLEO, Set.of(Kind.MICROPHONE));
        offer(CLEO);
        assertThat(post.news()).containsExactly("state " + CLEO + " connecting");
    }

    @Test
    @DisplayName("who has lost a connection is given another one; who has not made an offer yet is asked again")
    void again() {
        join(ANNA, BO);
        room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        Signal first = post.to(ANNA).getFirst();
        room.signal(ANNA, new Signal(first.pc(), Signal.Type.NEED_OFFER, "", Map.of()));
        assertThat(offer(ANNA)).isEqualTo(first);
        offer(BO);
        fake.asked();

        post.to(ANNA);
        room.signal(ANNA, new Signal(first.pc(), Signal.Type.NEED_OFFER, "", Map.of()));
        assertThat(post.to(ANNA)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        room.look();

        assertThat(offer(ANNA).pc()).isNotEqualTo(first.pc());
        assertThat(fake.asked()).containsExactly("release e1", "create", "connect e3 e2 AUDIO", "answer e3", "gather e3");
        assertThat(post.to(BO)).extracting(Signal::type).doesNotContain(Signal.Type.CLOSE);
    }

    @Test
    @DisplayName("how it stands with somebody is told when it changes, over all their connections")
    void states() {
        talk();
        fake.events("e1").stage(Stage.CONNECTING);
        fake.events("e1").stage(Stage.CONNECTED);
        fake.events("e1").stage(Stage.CONNECTING);
        assertThat(post.news()).containsExactly("state " + ANNA + " connected");
        fake.events("e1").stage(Stage.INTERRUPTED);
        assertThat(post.news()).containsExactlyInAnyOrder("ended " + ANNA + " microphone", "ended " + ANNA + " camera", "state " + ANNA + " interrupted");
        fake.events("e1").stage(Stage.CONNECTED);
        assertThat(post.news()).containsExactlyInAnyOrder("live " + ANNA + " microphone", "live " + ANNA + " camera", "state " + ANNA + " connected");

        fake.events("e2").stage(Stage.FAILED);

        assertThat(post.news()).containsExactly("state " + BO + " failed");
    }

    @Test
    @DisplayName("who joins again begins anew, who leaves takes all along, and what was wanted of them holds until they leave")
    void joinAndLeave() {
        talk();
        join(ANNA);
        assertThat(fake.asked()).containsExactlyInAnyOrder("release e1", "release e2");
        assertThat(post.news()).containsExactlyInAnyOrder("ended " + ANNA + " microphone", "ended " + ANNA + " camera");
        assertThat(post.to(BO)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        offer(BO);
        assertThat(fake.asked()).contains("connect e3 e4 AUDIO");

        room.leave(ANNA);
        assertThat(fake.asked()).containsExactlyInAnyOrder("release e3", "release e4");
        join(ANNA);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));

        assertThat(fake.asked()).containsExactly("create");
        assertThat(server.people()).isEqualTo(2);
    }

    @Test
    @DisplayName("an endpoint that the server makes after its owner has left is released")
    void tooLate() {
        join(ANNA);
        fake.isHolding = true;
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        room.leave(ANNA);

        fake.let();

        assertThat(fake.asked()).containsExactly("create", "release e1");
    }

    @Test
    @DisplayName("more people, or more connections, than there may be are refused, and room that is left can be taken")
    void full() {
        join(ANNA, BO, CLEO);
        join(CLEO);
        assertThatThrownBy(() -> join(new ParticipantId("danAAAAAAAAAAAAAAAAAAA")))
                .cause()
                .isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonError.TOO_MANY));
        Set<TrackRef> all = Set.of(VOICE, SCREEN);
        room.subscribe(BO, all, Quality.HIGH);
        room.subscribe(CLEO, all, Quality.HIGH);

        room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.SCREEN));
        assertThat(fake.asked().stream().filter("create"::equals)).hasSize(6);
        room.publish(BO, Set.of(Kind.MICROPHONE));
        assertThat(post.news()).containsExactly("state " + BO + " failed");
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        room.publish(BO, Set.of(Kind.MICROPHONE));

        assertThat(fake.asked()).contains("create");
    }

    @Test
    @DisplayName("nonsense from a browser, or from nobody, changes nothing")
    void nonsense() {
        talk();
        String name = "pub-nosuch";
        for (Signal.Type type : Signal.Type.values()) {
            room.signal(ANNA, new Signal(name, type, "x".repeat(Signal.LONGEST), Map.of()));
            room.signal(CLEO, new Signal(name, type, OFFER, Map.of()));
        }
        room.publish(CLEO, Set.of(Kind.CAMERA));
        room.subscribe(ANNA, Set.of(VOICE), Quality.HIGH);
        join(CLEO);
        room.publish(CLEO, Set.of(Kind.CAMERA));
        String pc = post.to(CLEO).getFirst().pc();
        fake.asked();
        room.signal(CLEO, new Signal(pc, Signal.Type.OFFER, "x".repeat(Signal.LONGEST), Map.of()));
        room.signal(CLEO, new Signal(pc, Signal.Type.ANSWER, OFFER, Map.of()));
        room.signal(CLEO, new Signal(pc, Signal.Type.CANDIDATE, "c".repeat(5000), Map.of()));
        room.signal(CLEO, new Signal(pc, Signal.Type.OFFER, OFFER, Map.of()));
        room.signal(CLEO, new Signal(pc, Signal.Type.OFFER, OFFER, Map.of()));
        for (int count = 0; count < 1000; count++) {
            room.signal(CLEO, new Signal(pc, Signal.Type.CANDIDATE, "candidate:" + count, Map.of()));
        }

        assertThat(fake.asked()).startsWith("answer e3", "gather e3").hasSizeLessThan(210);
        assertThat(post.news()).isEmpty();
    }

    @Test
    @DisplayName("a room that is closed gives back its pipeline, says nothing more and takes nobody")
    void closed() {
        talk();

        room.close();

        assertThat(fake.asked()).containsExactly("release p1");
        room.publish(ANNA, Set.of(Kind.SCREEN));
        flow("e1", Medium.AUDIO, false);
        assertThat(post.to(ANNA)).isEmpty();
        assertThat(post.news()).isEmpty();
        assertThatThrownBy(() -> join(BO)).cause().isInstanceOf(PlenumException.class);
    }
}
