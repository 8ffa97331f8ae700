package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.server.Endpoint.Stage;
import org.plenum.plugin.media.kurento.server.Medium;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What a room asks of a server, and tells. */
class RoomTest {
    private static final ParticipantId ANNA = Rehearsal.ANNA;
    private static final ParticipantId BO = Rehearsal.BO;
    private static final ParticipantId CLEO = Rehearsal.CLEO;
    private static final TrackRef VOICE = Rehearsal.VOICE;
    private static final TrackRef FACE = Rehearsal.FACE;
    private static final TrackRef SCREEN = new TrackRef(ANNA, Kind.SCREEN);
    private static final TrackRef SOUND = new TrackRef(ANNA, Kind.SCREEN_AUDIO);

    private final Rehearsal stage = new Rehearsal();

    @Test
    @DisplayName("who sends is asked for voice and picture at once, in an endpoint of their own; candidates wait for the answer on both sides")
    void sending() {
        stage.join(ANNA);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));

        Signal asked = stage.offer(ANNA);
        assertThat(asked.pc()).startsWith("pub-");
        assertThat(asked.tracks()).isEqualTo(Map.of("0", VOICE, "1", FACE));
        assertThat(stage.post.to(ANNA)).extracting(Signal::type).containsExactly(Signal.Type.ANSWER);
        stage.room.signal(ANNA, new Signal(asked.pc(), Signal.Type.CANDIDATE, "candidate:1", Map.of()));
        assertThat(stage.fake.asked()).containsExactly("create", "answer e1", "gather e1", "candidate e1 first candidate:1");
        stage.fake.events("e1").candidate("candidate:server");
        assertThat(stage.post.to(ANNA)).containsExactly(new Signal(asked.pc(), Signal.Type.CANDIDATE, "candidate:server", Map.of()));
    }

    @Test
    @DisplayName("what the browser says before the server has made its end, or has answered, is not lost")
    void early() {
        stage.join(ANNA);
        stage.fake.isHolding = true;
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        Signal asked = stage.offer(ANNA);
        stage.room.signal(ANNA, new Signal(asked.pc(), Signal.Type.CANDIDATE, "candidate:1", Map.of()));
        assertThat(stage.fake.asked()).containsExactly("create");

        stage.fake.let();

        assertThat(stage.fake.asked()).containsExactly("answer e1", "candidate e1 first candidate:1", "gather e1");
    }

    @Test
    @DisplayName("whoever wants something of a person that is sent has an endpoint for that person, joined for what they want")
    void receiving() {
        stage.join(ANNA, BO, CLEO);
        stage.room.subscribe(BO, Set.of(VOICE), Quality.LOW);
        stage.room.subscribe(CLEO, Set.of(VOICE, FACE), Quality.HIGH);
        assertThat(stage.fake.asked()).isEmpty();

        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));

        assertThat(stage.offer(BO).tracks()).isEqualTo(Map.of("0", VOICE, "1", FACE));
        stage.offer(CLEO);
        assertThat(stage.fake.asked())
                .filteredOn(call -> call.startsWith("connect"))
                .containsExactly("connect e1 e2 AUDIO", "connect e1 e3 AUDIO", "connect e1 e3 VIDEO");
    }

    @Test
    @DisplayName("a picture that is not wanted is not given, and given again without another offer")
    void quality() {
        stage.talk();

        stage.room.subscribe(BO, Set.of(FACE), Quality.OFF);
        assertThat(stage.fake.asked()).containsExactly("disconnect e1 e2 VIDEO");
        stage.room.subscribe(BO, Set.of(FACE), Quality.LOW);
        assertThat(stage.fake.asked()).containsExactly("connect e1 e2 VIDEO");
        stage.room.subscribe(BO, Set.of(FACE), Quality.HIGH);

        assertThat(stage.fake.asked()).isEmpty();
        assertThat(stage.post.to(BO)).isEmpty();
    }

    @Test
    @DisplayName("a right that is taken is taken in the server at once, from all, and the track ends; with the right it lives again")
    void rights() {
        stage.talk();
        stage.join(CLEO);
        stage.room.subscribe(CLEO, Set.of(VOICE), Quality.HIGH);
        stage.fake.asked();

        stage.room.setAllowed(ANNA, Kind.MICROPHONE, false);
        assertThat(stage.fake.asked()).containsExactlyInAnyOrder("disconnect e1 e2 AUDIO", "disconnect e1 e3 AUDIO");
        assertThat(stage.post.news()).containsExactly("ended " + ANNA + " microphone");
        stage.flow("e1", Medium.AUDIO, false);
        stage.flow("e1", Medium.AUDIO, true);
        assertThat(stage.post.news()).isEmpty();
        stage.room.setAllowed(ANNA, Kind.MICROPHONE, true);

        assertThat(stage.fake.asked()).containsExactlyInAnyOrder("connect e1 e2 AUDIO", "connect e1 e3 AUDIO");
        assertThat(stage.post.news()).containsExactly("live " + ANNA + " microphone");
    }

    @Test
    @DisplayName("what is not allowed from the beginning is taken, given to nobody and never live")
    void neverAllowed() {
        stage.room.join(ANNA, Rights.RECEIVE);
        stage.join(BO);
        stage.room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        stage.offer(ANNA);
        stage.flow("e1", Medium.AUDIO, true);

        assertThat(stage.fake.asked()).noneMatch(call -> call.startsWith("connect"));
        assertThat(stage.post.to(BO)).isEmpty();
        assertThat(stage.post.news()).isEmpty();
    }

    @Test
    @DisplayName("a right that is taken while the server still joins two ends is taken as soon as it has")
    void whileBusy() {
        stage.join(ANNA, BO);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        stage.room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        stage.offer(BO);
        stage.room.subscribe(BO, Set.of(VOICE), Quality.OFF);
        stage.fake.isHolding = true;
        stage.room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        stage.fake.asked();

        stage.room.setAllowed(ANNA, Kind.MICROPHONE, false);
        assertThat(stage.fake.asked()).isEmpty();
        stage.fake.let();

        assertThat(stage.fake.asked()).containsExactly("disconnect e1 e2 AUDIO");
    }

    @Test
    @DisplayName("a track lives from the first media that come until they do not any more, or are not sent any more")
    void live() {
        stage.talk();
        stage.flow("e1", Medium.VIDEO, false);
        assertThat(stage.post.news()).containsExactly("ended " + ANNA + " camera");
        stage.flow("e1", Medium.VIDEO, true);
        assertThat(stage.post.news()).containsExactly("live " + ANNA + " camera");

        stage.room.publish(ANNA, Set.of(Kind.CAMERA));

        assertThat(stage.post.news()).containsExactly("ended " + ANNA + " microphone");
        assertThat(stage.fake.asked()).containsExactly("disconnect e1 e2 AUDIO");
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));
        assertThat(stage.post.news()).containsExactly("live " + ANNA + " microphone");
        assertThat(stage.post.to(ANNA)).isEmpty();
    }

    @Test
    @DisplayName("a screen with its sound goes through endpoints of its own, which end with it")
    void screen() {
        stage.talk();
        stage.room.subscribe(BO, Set.of(SCREEN, SOUND), Quality.HIGH);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA, Kind.SCREEN));

        Signal asked = stage.offer(ANNA);
        assertThat(asked.pc()).startsWith("screen-");
        assertThat(asked.tracks()).isEqualTo(Map.of("0", SOUND, "1", SCREEN));
        stage.offer(BO);
        stage.flow("e3", Medium.VIDEO, true);
        assertThat(stage.post.news()).contains("live " + ANNA + " screen");
        assertThat(stage.fake.asked()).contains("connect e3 e4 VIDEO").doesNotContain("connect e3 e4 AUDIO");
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));

        assertThat(stage.fake.asked()).containsExactlyInAnyOrder("release e3", "release e4");
        assertThat(stage.post.news()).contains("ended " + ANNA + " screen");
        assertThat(stage.post.to(ANNA)).extracting(Signal::type).contains(Signal.Type.CLOSE);
        assertThat(stage.post.to(BO)).extracting(Signal::type).contains(Signal.Type.CLOSE);
    }

    @Test
    @DisplayName("names of connections are another's for each and tell nothing, and the server is not told who somebody is (S73, S76)")
    void names() {
        stage.join(ANNA, BO, CLEO);
        stage.room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        stage.room.subscribe(CLEO, Set.of(VOICE), Quality.HIGH);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));

        List<String> names = Stream.of(stage.offer(ANNA), stage.offer(BO), stage.offer(CLEO)).map(Signal::pc).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("(pub|sub)-[a-z2-7]{12}"));
        assertThat(stage.fake.asked()).noneMatch(call -> call.contains(ANNA.value()) || call.contains(BO.value()));
    }

    @Test
    @DisplayName("somebody who sends nothing shows in nothing that others are told (S76)")
    void hidden() {
        stage.talk();
        stage.join(CLEO);
        stage.room.subscribe(BO, Set.of(new TrackRef(CLEO, Kind.MICROPHONE), new TrackRef(CLEO, Kind.SCREEN)), Quality.HIGH);
        stage.room.subscribe(CLEO, Set.of(VOICE), Quality.HIGH);

        assertThat(stage.post.to(BO)).isEmpty();
        assertThat(stage.post.to(ANNA)).isEmpty();
        assertThat(stage.post.news()).isEmpty();
    }

    @Test
    @DisplayName("how it stands with somebody is told when it changes, over all their connections")
    void states() {
        stage.talk();
        stage.fake.events("e1").stage(Stage.CONNECTING);
        stage.fake.events("e1").stage(Stage.CONNECTED);
        stage.fake.events("e1").stage(Stage.CONNECTING);
        assertThat(stage.post.news()).containsExactly("state " + ANNA + " connected");
        stage.fake.events("e1").stage(Stage.INTERRUPTED);
        assertThat(stage.post.news()).containsExactlyInAnyOrder("ended " + ANNA + " microphone", "ended " + ANNA + " camera", "state " + ANNA + " interrupted");
        stage.fake.events("e1").stage(Stage.CONNECTED);
        assertThat(stage.post.news()).containsExactlyInAnyOrder("live " + ANNA + " microphone", "live " + ANNA + " camera", "state " + ANNA + " connected");

        stage.fake.events("e2").stage(Stage.FAILED);

        assertThat(stage.post.news()).containsExactly("state " + BO + " failed");
    }

    @Test
    @DisplayName("who joins again begins anew, who leaves takes all along, and what was wanted of them holds until they leave")
    void joinAndLeave() {
        stage.talk();
        stage.join(ANNA);
        assertThat(stage.fake.asked()).containsExactlyInAnyOrder("release e1", "release e2");
        assertThat(stage.post.news()).containsExactlyInAnyOrder("ended " + ANNA + " microphone", "ended " + ANNA + " camera");
        assertThat(stage.post.to(BO)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        stage.offer(BO);
        assertThat(stage.fake.asked()).contains("connect e3 e4 AUDIO");

        stage.room.leave(ANNA);
        assertThat(stage.fake.asked()).containsExactlyInAnyOrder("release e3", "release e4");
        stage.join(ANNA);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));

        assertThat(stage.fake.asked()).containsExactly("create");
        assertThat(stage.server.people()).isEqualTo(2);
    }

    @Test
    @DisplayName("a room that is closed gives back its pipeline, says nothing more and takes nobody")
    void closed() {
        stage.talk();

        stage.room.close();

        assertThat(stage.fake.asked()).containsExactly("release p1");
        stage.room.publish(ANNA, Set.of(Kind.SCREEN));
        stage.flow("e1", Medium.AUDIO, false);
        assertThat(stage.post.to(ANNA)).isEmpty();
        assertThat(stage.post.news()).isEmpty();
        assertThatThrownBy(() -> stage.join(BO)).cause().isInstanceOf(PlenumException.class);
    }
}
