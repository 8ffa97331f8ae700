package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.server.Connection;
import org.plenum.plugin.media.kurento.server.Dialer;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;
import org.plenum.plugin.media.kurento.server.Threads;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.ServerSettings;
import org.plenum.spi.TenantId;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.RoomSpec;

/** Where rooms are placed. The servers answer at once. */
class KurentoEngineTest {
    private static final RoomSpec SPEC = new RoomSpec(new TenantId("TENANTAAAAAAAAAAAAAAAA"), new MeetingId("MEETINGAAAAAAAAAAAAAAA"));

    private final Map<String, FakeServer> fakes = new HashMap<>(Map.of("one", new FakeServer(), "two", new FakeServer()));
    private Optional<KurentoEngine> engine = Optional.empty();

    @AfterEach
    void close() {
        engine.ifPresent(KurentoEngine::close);
    }

    private FakeServer fake(String host) {
        return Optional.ofNullable(fakes.get(host)).orElseThrow();
    }

    private KurentoEngine engine(String urls) {
        var made = new KurentoEngine(
                EngineSettings.of(ServerSettings.of(name -> Optional.ofNullable(Map.of("plenum.media.kurento.urls", urls).get(name)))), new Threads(), new Switchboard(), System::nanoTime);
        engine = Optional.of(made);
        return made;
    }

    private final class Switchboard implements Dialer {
        @Override
        public CompletionStage<Connection> connect(URI address, Connection.Listener listener) {
            return fake(address.getHost()).connect(address, listener);
        }

        @Override
        public void awaitEnd(Duration limit) {
            // Nothing of a fake is left.
        }
    }

    private static MediaRoom open(KurentoEngine engine) {
        return engine.open(SPEC, new Post()).toCompletableFuture().join();
    }

    private static void join(MediaRoom room, String... people) {
        Arrays.stream(people).forEach(who -> room.join(new ParticipantId(who.repeat(22)), Rights.RECEIVE).toCompletableFuture().join());
    }

    private long rooms(String host) {
        return fake(host).calls.stream().filter("create pipeline"::equals).count();
    }

    @Test
    @DisplayName("a room goes to the server with the fewest people, and with the fewest rooms if there are as many")
    void placement() {
        KurentoEngine two = engine("ws://one,ws://two");
        assertThat(two.capabilities()).containsExactly(Capability.SERVER_MEDIA);
        MediaRoom first = open(two);
        open(two);
        assertThat(List.of(rooms("one"), rooms("two"))).containsExactly(1L, 1L);
        join(first, "a", "b");
        open(two);
        open(two);
        assertThat(List.of(rooms("one"), rooms("two"))).containsExactly(1L, 3L);

        first.close();
        Post.await("the first room to close", () -> fake("one").calls.contains("release p1"));
        open(two);

        assertThat(List.of(rooms("one"), rooms("two"))).containsExactly(2L, 3L);
    }

    @Test
    @DisplayName("a server that does not answer is left out, and so is one that makes no room")
    void leftOut() {
        fake("one").isDown = true;
        KurentoEngine two = engine("ws://one,ws://two");
        open(two);
        assertThat(List.of(rooms("one"), rooms("two"))).containsExactly(0L, 1L);
        assertThat(two.health().working()).isTrue();
        assertThat(two.health().detail()).startsWith("one cannot be reached").contains("two: Kurento 7.3.1, 89 MiB, 1 meetings");

        fake("two").refusals.put("create", Reason.REFUSED);

        assertThatThrownBy(() -> open(two))
                .cause()
                .isInstanceOfSatisfying(PlenumException.class, refusal -> assertThat(refusal.code()).isEqualTo(KurentoEngine.MediaError.NO_SERVER));
    }

    @Test
    @DisplayName("what an administrator reads is never longer than 300 characters")
    void detail() {
        fake("one").isDown = true;
        String longName = "host." + "x".repeat(60) + ".example";
        fakes.put(longName, fake("one"));
        String urls = "ws://" + longName + ":1,ws://" + longName + ":2,ws://" + longName + ":3,ws://" + longName + ":4";

        assertThat(engine(urls).health().detail()).hasSize(300).endsWith("…");
    }

    @Test
    @DisplayName("an engine that closes closes its connections")
    void closes() {
        KurentoEngine two = engine("ws://one,ws://two");
        open(two);

        two.close();

        assertThat(fake("one").calls).contains("close");
        assertThat(fake("two").calls).contains("close");
        assertThat(two.health().working()).isFalse();
    }
}
