package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.replay.Replay;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Quality;
import org.plenum.spi.media.TrackRef;

/** What goes wrong between the engine and a media server, with the client's library, as it was recorded where it was. */
class TroubleTest {
    private static final Duration DEADLINE = Duration.ofSeconds(40);
    private static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId BO = new ParticipantId("boAAAAAAAAAAAAAAAAAAAA");
    private static final TrackRef VOICE = new TrackRef(ANNA, Kind.MICROPHONE);

    private static void assertNoThreads() {
        assertThat(Booth.threads()).isEmpty();
    }

    private static MediaRoom sending(Booth booth) {
        MediaRoom room = booth.open();
        Booth.join(room, ANNA, BO);
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        booth.awaitAsked("invoke setMaxVideoSendBandwidth");
        return room;
    }

    @Test
    @DisplayName("a server that is killed and started again: what is under way ends, the room has failed, once, and another is opened")
    void killed() throws Exception {
        try (var booth = Booth.recorded("06c-server-kill", 1, 2)) {
            MediaRoom room = sending(booth);
            booth.replay().hold("processOffer");
            booth.offer(room, ANNA, Booth.LONELY_OFFER);
            booth.awaitAsked("invoke processOffer");

            booth.replay().socket().kill();
            Post.await("the engine to notice", () -> !booth.engine().health().working());
            assertThatThrownBy(booth::openNow).cause().isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(KurentoEngine.MediaError.NO_SERVER));
            booth.replay().let("processOffer");
            booth.replay().socket().start();

            Post.await("the engine to be back", () -> booth.engine().health().working());
            Post.await("the room to fail", () -> booth.engine().health().detail().contains(" 0 meetings"));
            List<String> news = booth.post.news();
            assertThat(news).filteredOn(item -> item.startsWith("failed")).hasSize(1);
            assertThat(news).last().asString().contains("was started again");
            assertThat(booth.replay().asked()).containsSubsequence("invoke processOffer", "connect", "connect", "invoke getInfo");
            booth.open();
            assertThat(booth.replay().strange()).isEmpty();
            booth.engine().close();
            assertThat(booth.post.news()).isEmpty();
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("a connection that is cut for a moment: the session goes on, and what got no answer is asked again")
    void cut() throws Exception {
        try (var booth = Booth.recorded("07a-two-sessions-reconnect", 1, 3, 4)) {
            MediaRoom room = sending(booth);
            room.subscribe(BO, Set.of(VOICE), Quality.HIGH);
            booth.awaitAsked("invoke connect");
            booth.replay().hold("disconnect");
            room.setAllowed(ANNA, Kind.MICROPHONE, false);
            booth.awaitAsked("invoke disconnect");

            booth.replay().let("disconnect");
            booth.replay().socket().cut();

            booth.awaitAsked("invoke disconnect", 2);
            assertThat(booth.replay().asked()).containsSubsequence("invoke disconnect", "connect", "invoke disconnect");
            Post.await("the engine to be back", () -> booth.engine().health().working());
            room.setAllowed(ANNA, Kind.MICROPHONE, true);
            booth.awaitAsked("invoke connect", 2);
            assertThat(booth.post.news()).isEmpty();
            assertThat(booth.replay().strange()).isEmpty();
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("a session that the server has collected meanwhile (40007) has lost its rooms")
    void collected() throws Exception {
        try (var booth = Booth.recorded("07c-session-expiry", 1, 3)) {
            sending(booth);

            booth.replay().socket().cut();

            booth.post.awaitNews("failed media server 127.0.0.1:" + booth.replay().socket().port() + " was started again");
            booth.open();
            assertThat(booth.replay().strange()).isEmpty();
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("a connection that is reset, after which the library gives up, is made anew, and its rooms have failed")
    void reset() throws Exception {
        try (var booth = Booth.recorded("07a-two-sessions-reconnect", 1, 2)) {
            sending(booth);

            booth.replay().socket().reset();

            Post.await("the room to fail", () -> booth.post.news().stream().anyMatch(item -> item.startsWith("failed")));
            booth.open();
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("a server that stays away: the room has failed after some seconds; when it is back, what is left of it is released; closing ends")
    void away() throws Exception {
        try (var booth = Booth.recorded("06c-server-kill", 1, 2)) {
            sending(booth);
            booth.replay().socket().kill();

            Post.await("the room to fail", () -> booth.post.news().stream().anyMatch(item -> item.startsWith("failed")));
            assertThat(booth.engine().health().working()).isFalse();
            booth.replay().socket().start();
            booth.awaitAsked("release");
            assertThat(booth.replay().strange()).isEmpty();
            booth.replay().socket().kill();

            assertTimeoutPreemptively(DEADLINE, booth.engine()::close);
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("closing ends, though a server answers nothing any more")
    void dumb() throws Exception {
        try (var booth = Booth.recorded("06c-server-kill", 1)) {
            sending(booth);
            booth.replay().hold("invoke");
            booth.replay().hold("closeSession");

            assertTimeoutPreemptively(DEADLINE, booth.engine()::close);
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("nobody listens at the address: no room, and nothing is left of the tries")
    void nobody() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var booth = Booth.at("ws://127.0.0.1:" + port + "/kurento")) {
            Post.await("the engine to have tried", () -> booth.engine().health().detail().contains("cannot be reached"));

            assertThat(booth.engine().health().working()).isFalse();
            assertThatThrownBy(booth::openNow).hasCauseInstanceOf(PlenumException.class);
        }
        assertNoThreads();
    }

    @Test
    @DisplayName("somebody else listens at the address and says nothing: the try ends in time, and nothing is left of it")
    void silence() throws Exception {
        try (var replay = new Replay("01-connect-ping-pipeline", 1)) {
            replay.socket().beDumb();
            try (var booth = Booth.at(replay.url())) {
                Post.await("the engine to have tried", () -> booth.engine().health().detail().contains("cannot be reached"));

                assertThat(booth.engine().health().working()).isFalse();
            }
            assertNoThreads();
        }
    }
}
