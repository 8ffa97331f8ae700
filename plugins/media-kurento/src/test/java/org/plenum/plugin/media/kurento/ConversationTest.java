package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.Signal;
import org.plenum.spi.media.TrackRef;

/** A meeting's media from beginning to end, in the words that go to a media server. What flows is known from the recordings only; a real server has no browser here. */
class ConversationTest {
    private static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId BO = new ParticipantId("boAAAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId CLEO = new ParticipantId("cleoAAAAAAAAAAAAAAAAAA");
    private static final TrackRef VOICE = new TrackRef(ANNA, Kind.MICROPHONE);
    private static final TrackRef FACE = new TrackRef(ANNA, Kind.CAMERA);

    @Test
    @DisplayName("one sends and two are given it; a right is taken and given back; one leaves; the room ends, and nothing of it is left")
    void meeting() throws Exception {
        try (var booth = Booth.any("03-sfu")) {
            MediaRoom room = booth.open();
            Booth.join(room, ANNA, BO, CLEO);
            room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));
            Signal sending = booth.offer(room, ANNA, booth.recording().offer(9));
            Signal answer = booth.post.await(ANNA, Signal.Type.ANSWER);
            assertThat(answer.sdp()).startsWith("v=0").contains("a=recvonly").doesNotContain(ANNA.value());
            assertThat(booth.post.await(ANNA, Signal.Type.CANDIDATE).sdp()).startsWith("candidate:");
            Booth.candidates(room, ANNA, sending.pc(), booth.recording().candidates(booth.recording().made("WebRtcEndpoint", 0)));

            room.subscribe(BO, Set.of(VOICE, FACE), Quality.HIGH);
            booth.offer(room, BO, booth.recording().offer(32));
            assertThat(booth.post.await(BO, Signal.Type.ANSWER).sdp()).contains("a=sendonly").doesNotContain(ANNA.value());
            room.subscribe(CLEO, Set.of(VOICE, FACE), Quality.LOW);
            Signal receiving = booth.offer(room, CLEO, booth.recording().offer(59));
            booth.post.await(CLEO, Signal.Type.ANSWER);
            assertThat(receiving.tracks()).isEqualTo(Map.of("0", VOICE, "1", FACE));
            room.setAllowed(ANNA, Kind.CAMERA, false);
            room.setAllowed(ANNA, Kind.CAMERA, true);
            room.leave(CLEO);
            booth.post.await(CLEO, Signal.Type.CLOSE);

            assertThat(booth.post.news()).noneMatch(item -> item.startsWith("failed"));
            room.close();
        }
        assertThat(Booth.threads()).isEmpty();
    }

    @Test
    @DisplayName("what the server is asked is what was recorded, and what it tells becomes news: connected, live, ended")
    void recorded() throws Exception {
        try (var booth = Booth.recorded("03-sfu", 1)) {
            MediaRoom room = booth.open();
            Booth.join(room, ANNA, BO, CLEO);
            room.publish(ANNA, Set.of(Kind.MICROPHONE, Kind.CAMERA));
            Signal sending = booth.offer(room, ANNA, booth.recording().offer(9));
            assertThat(booth.post.await(ANNA, Signal.Type.ANSWER).sdp()).isEqualTo(booth.recording().answer(9));
            List<String> lines = booth.recording().candidates(booth.recording().made("WebRtcEndpoint", 0));
            Booth.candidates(room, ANNA, sending.pc(), lines);
            booth.post.awaitNews("state " + ANNA + " connected", "live " + ANNA + " microphone", "live " + ANNA + " camera");
            // Four came: for two sections and two components.
            booth.awaitAsked("invoke addIceCandidate", lines.size());
            assertThat(booth.post.to(ANNA)).extracting(Signal::sdp).containsExactly("candidate:1 1 UDP 2015364095 127.0.0.1 61702 typ host");
            assertThat(booth.replay().values("addIceCandidate")).hasSameSizeAs(lines).allSatisfy(values -> assertThat(values.getJsonObject("candidate").keySet())
                    .containsExactlyInAnyOrder("sdpMLineIndex", "candidate", "__type__", "sdpMid", "__module__"));

            room.subscribe(BO, Set.of(VOICE, FACE), Quality.HIGH);
            booth.offer(room, BO, booth.recording().offer(32));
            assertThat(booth.post.await(BO, Signal.Type.ANSWER).sdp()).isEqualTo(booth.recording().answer(32));
            booth.awaitAsked("invoke connect", 2);
            room.setAllowed(ANNA, Kind.CAMERA, false);
            booth.awaitAsked("invoke disconnect");
            booth.post.awaitNews("ended " + ANNA + " camera");
            String from = booth.recording().made("WebRtcEndpoint", 0);
            String to = booth.recording().made("WebRtcEndpoint", 1);
            assertThat(booth.replay().values("disconnect")).singleElement().satisfies(values -> {
                assertThat(values.getString("sink")).isEqualTo(to);
                assertThat(values.getString("mediaType")).isEqualTo("VIDEO");
            });
            assertThat(from).isNotEqualTo(to);
            room.setAllowed(ANNA, Kind.CAMERA, true);
            booth.awaitAsked("invoke connect", 3);
            booth.post.awaitNews("live " + ANNA + " camera");
            room.subscribe(CLEO, Set.of(VOICE), Quality.LOW);
            booth.offer(room, CLEO, booth.recording().offer(59));
            booth.post.await(CLEO, Signal.Type.ANSWER);
            room.leave(CLEO);
            booth.awaitAsked("release");
            room.close();
            booth.awaitAsked("release", 2);
            booth.engine().close();

            assertThat(booth.replay().strange()).isEmpty();
            assertThat(booth.replay().values("processOffer")).hasSize(3).allSatisfy(values -> assertThat(values.getString("offer")).contains("m=video 9 UDP/TLS/RTP/SAVPF 96\r\n"));
            assertThat(booth.replay().asked()).endsWith("closeSession").doesNotContain("invoke getPipelines", "invoke setName", "invoke addTag");
            assertThat(booth.replay().everything()).doesNotContain(ANNA.value(), BO.value(), CLEO.value(), "MEETINGAAAA", "TENANTAAAA");
            assertThat(booth.replay().formed()).containsOnly("invoke getInfo", "invoke getUsedMemory", "invoke setMaxVideoRecvBandwidth", "invoke setMaxVideoSendBandwidth", "invoke connect");
        }
    }

    @Test
    @DisplayName("a sender's endpoint is told how much a picture may take, as it was recorded")
    void bandwidth() throws Exception {
        try (var booth = Booth.recorded("02-publisher", 1)) {
            MediaRoom room = booth.open();
            Booth.join(room, ANNA);
            room.publish(ANNA, Set.of(Kind.MICROPHONE));
            booth.offer(room, ANNA, booth.recording().offer(22));
            booth.post.await(ANNA, Signal.Type.ANSWER);

            assertThat(booth.replay().values("setMaxVideoRecvBandwidth")).singleElement().satisfies(values -> assertThat(values.getInt("maxVideoRecvBandwidth")).isEqualTo(1500));
            assertThat(booth.replay().values("setMaxVideoSendBandwidth")).singleElement().satisfies(values -> assertThat(values.getInt("maxVideoSendBandwidth")).isEqualTo(1500));
            assertThat(booth.replay().strange()).isEmpty();
        }
    }

    @Test
    @DisplayName("a description that the server cannot read, and one of whose codecs it knows none, end that person's connection and nobody else's")
    void errors() throws Exception {
        try (var booth = Booth.any("06a-errors")) {
            MediaRoom room = booth.open();
            Booth.join(room, ANNA, BO);
            room.publish(ANNA, Set.of(Kind.MICROPHONE));
            booth.offer(room, ANNA, "garbage");
            booth.post.awaitNews("state " + ANNA + " failed");
            room.publish(BO, Set.of(Kind.MICROPHONE));
            booth.offer(room, BO, booth.recording().offer(10));

            booth.post.awaitNews("state " + BO + " failed");
            assertThat(booth.post.await(BO, Signal.Type.ANSWER, Signal.Type.CLOSE).type()).isEqualTo(Signal.Type.CLOSE);
            if (!booth.isReal()) {
                booth.awaitAsked("release", 2);
                assertThat(booth.replay().strange()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("an endpoint that could not be made whole is released, and the person told")
    void half() throws Exception {
        try (var booth = Booth.recorded("06a-errors", 1)) {
            MediaRoom room = booth.open();
            Booth.join(room, ANNA);
            booth.replay().refuse("MediaFlowOutStateChanged", 40106);
            room.publish(ANNA, Set.of(Kind.MICROPHONE));

            booth.post.awaitNews("state " + ANNA + " failed");
            booth.awaitAsked("release");
        }
    }

    @Test
    @DisplayName("a live object that the server has lost (40101) ends the room, once, and another one can be opened")
    void lost() throws Exception {
        try (var booth = Booth.recorded("03-sfu", 1)) {
            MediaRoom room = booth.open();
            Booth.join(room, ANNA);
            booth.replay().refuse("processOffer", 40101);
            room.publish(ANNA, Set.of(Kind.MICROPHONE));
            booth.offer(room, ANNA, booth.recording().offer(9));
            Post.await("the room to fail", () -> booth.engine().health().detail().contains(" 0 meetings"));
            booth.awaitAsked("release");
            assertThat(booth.post.news()).hasSize(1).first().asString().startsWith("failed answer: Object ").contains("40101");

            MediaRoom next = booth.openNow();

            Booth.join(next, ANNA);
            assertThat(booth.post.news()).isEmpty();
        }
    }
}
