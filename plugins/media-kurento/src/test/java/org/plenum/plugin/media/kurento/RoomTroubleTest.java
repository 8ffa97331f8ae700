package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;
import org.plenum.spi.CommonError;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** What a room does when a server or a browser does not do as it should. */
class RoomTroubleTest {
    private static final ParticipantId ANNA = Rehearsal.ANNA;
    private static final ParticipantId BO = Rehearsal.BO;
    private static final ParticipantId CLEO = Rehearsal.CLEO;
    private static final TrackRef VOICE = Rehearsal.VOICE;
    private static final TrackRef FACE = Rehearsal.FACE;
    private static final TrackRef SCREEN = new TrackRef(ANNA, Kind.SCREEN);

    private final Rehearsal stage = new Rehearsal();

    @Test
    @DisplayName("an object that the server has lost ends the room: that is told once, and nothing after it")
    void lost() {
        stage.talk();
        stage.fake.refusals.put("disconnect", Reason.LOST);

        stage.room.subscribe(BO, Set.of(VOICE, FACE), Quality.OFF);

        assertThat(stage.post.news()).hasSize(1).first().asString().startsWith("failed disconnect e1 e2");
        assertThat(stage.fake.asked()).endsWith("release p1");
        stage.room.publish(ANNA, Set.of());
        stage.room.close();
        assertThat(stage.post.news()).isEmpty();
        assertThat(stage.post.to(BO)).isEmpty();
        assertThat(stage.server.people()).isZero();
        assertThat(stage.server.rooms()).isZero();
    }

    @Test
    @DisplayName("what got no answer is asked again, because it may not have been done")
    void unanswered() {
        stage.talk();
        stage.fake.isSilent = true;
        stage.room.setAllowed(ANNA, Kind.CAMERA, false);
        stage.room.look();
        stage.fake.isSilent = false;
        stage.fake.asked();

        stage.room.look();

        assertThat(stage.fake.asked()).containsExactly("disconnect e1 e2 VIDEO");
        stage.room.look();
        assertThat(stage.fake.asked()).isEmpty();
    }

    @Test
    @DisplayName("a server that never does what it is told has lost the room")
    void stubborn() {
        stage.talk();
        stage.fake.refusals.put("disconnect", Reason.UNANSWERED);
        stage.room.setAllowed(ANNA, Kind.CAMERA, false);
        for (int second = 0; second < 6; second++) {
            stage.room.look();
        }

        assertThat(stage.post.news()).contains("failed disconnect e1 e2 VIDEO: UNANSWERED");
    }

    @Test
    @DisplayName("if the server will not part two ends, the receiver's is taken away, and made anew")
    void refusedToPart() {
        stage.talk();
        stage.fake.refusals.put("disconnect", Reason.REFUSED);

        stage.room.setAllowed(ANNA, Kind.CAMERA, false);
        assertThat(stage.fake.asked()).contains("release e2");
        assertThat(stage.post.to(BO)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        stage.room.look();
        stage.offer(BO);

        assertThat(stage.fake.asked()).contains("connect e1 e3 AUDIO").doesNotContain("connect e1 e3 VIDEO");
    }

    @Test
    @DisplayName("a browser whose codecs the server does not know is told so, and others are not")
    void unknownCodecs() {
        stage.talk();
        stage.join(CLEO);
        stage.fake.answer = FakeServer.REFUSAL;
        stage.room.publish(CLEO, Set.of(Kind.MICROPHONE));

        stage.offer(CLEO);

        assertThat(stage.post.to(CLEO)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        assertThat(stage.post.news()).containsExactly("state " + CLEO + " failed");
        assertThat(stage.fake.asked()).contains("release e3").doesNotContain("gather e3");
        assertThat(stage.post.to(BO)).isEmpty();
    }

    @Test
    @DisplayName("a description that the server cannot read ends that connection only")
    void unreadable() {
        stage.talk();
        stage.join(CLEO);
        stage.fake.refusals.put("answer", Reason.REFUSED);
        stage.room.publish(CLEO, Set.of(Kind.MICROPHONE));

        stage.offer(CLEO);

        assertThat(stage.post.news()).containsExactly("state " + CLEO + " failed");
        stage.fake.refusals.clear();
        stage.room.publish(CLEO, Set.of(Kind.MICROPHONE));
        stage.offer(CLEO);
        assertThat(stage.post.news()).containsExactly("state " + CLEO + " connecting");
    }

    @Test
    @DisplayName("who has lost a connection is given another one; who has not made an offer yet is asked again")
    void again() {
        stage.join(ANNA, BO);
        stage.room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        Signal first = stage.post.to(ANNA).getFirst();
        stage.room.signal(ANNA, new Signal(first.pc(), Signal.Type.NEED_OFFER, "", Map.of()));
        assertThat(stage.offer(ANNA)).isEqualTo(first);
        stage.offer(BO);
        stage.fake.asked();

        stage.post.to(ANNA);
        stage.room.signal(ANNA, new Signal(first.pc(), Signal.Type.NEED_OFFER, "", Map.of()));
        assertThat(stage.post.to(ANNA)).extracting(Signal::type).containsExactly(Signal.Type.CLOSE);
        stage.room.look();

        assertThat(stage.offer(ANNA).pc()).isNotEqualTo(first.pc());
        assertThat(stage.fake.asked()).containsExactly("release e1", "create", "connect e3 e2 AUDIO", "answer e3", "gather e3");
        assertThat(stage.post.to(BO)).extracting(Signal::type).doesNotContain(Signal.Type.CLOSE);
    }

    @Test
    @DisplayName("an endpoint that the server makes after its owner has left is released")
    void tooLate() {
        stage.join(ANNA);
        stage.fake.isHolding = true;
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        stage.room.leave(ANNA);

        stage.fake.let();

        assertThat(stage.fake.asked()).containsExactly("create", "release e1");
    }

    @Test
    @DisplayName("more people, or more connections, than there may be are refused, and room that is left can be taken")
    void full() {
        stage.join(ANNA, BO, CLEO);
        stage.join(CLEO);
        assertThatThrownBy(() -> stage.join(new ParticipantId("danAAAAAAAAAAAAAAAAAAA")))
                .cause()
                .isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonError.TOO_MANY));
        Set<TrackRef> all = Set.of(VOICE, SCREEN);
        stage.room.subscribe(BO, all, Quality.HIGH);
        stage.room.subscribe(CLEO, all, Quality.HIGH);

        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.SCREEN));
        assertThat(stage.fake.asked().stream().filter("create"::equals)).hasSize(6);
        stage.room.publish(BO, Set.of(Kind.MICROPHONE));
        assertThat(stage.post.news()).containsExactly("state " + BO + " failed");
        stage.room.publish(ANNA, Set.of(Kind.MICROPHONE));
        stage.room.publish(BO, Set.of(Kind.MICROPHONE));

        assertThat(stage.fake.asked()).contains("create");
    }

    @Test
    @DisplayName("nonsense from a browser, or from nobody, changes nothing")
    void nonsense() {
        stage.talk();
        String name = "pub-nosuch";
        for (Signal.Type type : Signal.Type.values()) {
            stage.room.signal(ANNA, new Signal(name, type, "x".repeat(Signal.LONGEST), Map.of()));
            stage.room.signal(CLEO, new Signal(name, type, Rehearsal.OFFER, Map.of()));
        }
        stage.room.publish(CLEO, Set.of(Kind.CAMERA));
        stage.room.subscribe(ANNA, Set.of(VOICE), Quality.HIGH);
        stage.join(CLEO);
        stage.room.publish(CLEO, Set.of(Kind.CAMERA));
        String pc = stage.post.to(CLEO).getFirst().pc();
        stage.fake.asked();
        stage.room.signal(CLEO, new Signal(pc, Signal.Type.OFFER, "x".repeat(Signal.LONGEST), Map.of()));
        stage.room.signal(CLEO, new Signal(pc, Signal.Type.ANSWER, Rehearsal.OFFER, Map.of()));
        stage.room.signal(CLEO, new Signal(pc, Signal.Type.CANDIDATE, "c".repeat(5000), Map.of()));
        stage.room.signal(CLEO, new Signal(pc, Signal.Type.OFFER, Rehearsal.OFFER, Map.of()));
        stage.room.signal(CLEO, new Signal(pc, Signal.Type.OFFER, Rehearsal.OFFER, Map.of()));
        for (int count = 0; count < 1000; count++) {
            stage.room.signal(CLEO, new Signal(pc, Signal.Type.CANDIDATE, "candidate:" + count, Map.of()));
        }

        assertThat(stage.fake.asked()).startsWith("answer e3", "gather e3").hasSizeLessThan(210);
        assertThat(stage.post.news()).isEmpty();
    }
}
