package org.plenum.plugin.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.plugin.media.kurento.server.Mailbox;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.media.Kind;
import org.plenum.spi.media.Rights;
import org.plenum.spi.media.Signal;

/** What a server's rooms go through with it. The clock is set. */
class MediaServerTest {
    private static final ParticipantId ANNA = new ParticipantId("annaAAAAAAAAAAAAAAAAAA");

    private final FakeServer fake = new FakeServer();
    private final Post post = new Post();
    private Duration time = Duration.ZERO;
    private final MediaServer server = new MediaServer(URI.create("ws://media.example:8888/kurento?key=secret"), fake, () -> time.toNanos(), 10);

    private Room opened() {
        var opened = new Room(server, server.pipeline().toCompletableFuture().join(), post, new Mailbox(Runnable::run), new SecureRandom(), 3);
        assertThat(server.opened(opened)).isTrue();
        return opened;
    }

    private void pass(Duration span) {
        for (Duration passed = Duration.ZERO; passed.compareTo(span) < 0; passed = passed.plusSeconds(1)) {
            time = time.plusSeconds(1);
            server.look();
        }
    }

    @Test
    @DisplayName("a server works once it has said how it is, and is asked again every ten seconds, which keeps it from forgetting us")
    void working() {
        assertThat(server.isWorking()).isFalse();

        server.look();

        assertThat(server.isWorking()).isTrue();
        assertThat(server.shown()).isEqualTo("media.example:8888: Kurento 7.3.1, 89 MiB, 0 meetings, 0 people, 0 connections");
        assertThat(fake.asked()).containsExactly("dial", "status");
        pass(Duration.ofSeconds(30));
        assertThat(fake.asked()).containsExactly("status", "status", "status");
    }

    @Test
    @DisplayName("a server that cannot be reached is tried every five seconds, and opens no room meanwhile")
    void unreachable() {
        fake.isDown = true;
        server.look();
        pass(Duration.ofSeconds(10));

        assertThat(fake.asked()).containsExactly("dial", "dial", "dial");
        assertThat(server.isWorking()).isFalse();
        assertThat(server.shown()).isEqualTo("media.example:8888 cannot be reached: dial: no answer");
        assertThatThrownBy(() -> server.pipeline().toCompletableFuture().join()).hasCauseInstanceOf(ServerFailure.class);
        fake.isDown = false;
        pass(Duration.ofSeconds(5));
        assertThat(server.isWorking()).isTrue();
    }

    @Test
    @DisplayName("a connection that is cut and comes back to the same server leaves its rooms alone")
    void cut() {
        server.look();
        Room room = opened();
        fake.isDown = true;
        fake.listener().away();
        assertThat(server.isWorking()).isFalse();
        pass(Duration.ofSeconds(4));

        fake.isDown = false;
        fake.listener().back(true);

        assertThat(server.isWorking()).isTrue();
        assertThat(post.news()).isEmpty();
        room.join(ANNA, Rights.RECEIVE).toCompletableFuture().join();
        assertThat(server.people()).isOne();
    }

    @Test
    @DisplayName("a server that was started again has lost its rooms, which is told at once, and takes others")
    void startedAgain() {
        server.look();
        opened();
        fake.asked();
        fake.listener().away();

        fake.listener().back(false);

        assertThat(post.news()).containsExactly("failed media server media.example:8888 was started again");
        assertThat(server.rooms()).isZero();
        opened();
        assertThat(server.rooms()).isOne();
        assertThat(fake.asked()).doesNotContain("dial");
    }

    @Test
    @DisplayName("a server that stays away has lost its rooms after five seconds; when it is back, what is left of them is taken away")
    void away() {
        server.look();
        opened();
        fake.isDown = true;
        fake.listener().away();
        pass(Duration.ofSeconds(5));
        assertThat(post.news()).isEmpty();
        pass(Duration.ofSeconds(1));

        assertThat(post.news()).hasSize(1).first().asString().startsWith("failed media server media.example:8888 ");
        assertThat(fake.asked()).contains("close");
        fake.isDown = false;
        pass(Duration.ofSeconds(10));
        assertThat(fake.asked()).contains("dial", "status", "release p1");
        fake.listener().away();
        assertThat(post.news()).isEmpty();
    }

    @Test
    @DisplayName("a server that says nothing any more is away, although its connection stands")
    void silent() {
        server.look();
        opened();
        fake.isSilent = true;
        pass(Duration.ofSeconds(10));
        assertThat(server.isWorking()).isFalse();
        assertThat(server.shown()).contains("does not answer");

        pass(Duration.ofSeconds(6));

        assertThat(post.news()).hasSize(1);
    }

    @Test
    @DisplayName("a connection that has ended for good takes its rooms with it, and another one is made")
    void over() {
        server.look();
        opened();
        fake.asked();
        fake.isOver = true;

        pass(Duration.ofSeconds(1));

        assertThat(post.news()).containsExactly("failed media server media.example:8888 closed the connection");
        pass(Duration.ofSeconds(1));
        assertThat(fake.asked()).contains("close", "dial");
        assertThat(server.isWorking()).isTrue();
    }

    @Test
    @DisplayName("an endpoint that could not be released is released when the server answers again")
    void left() {
        server.look();
        Room room = opened();
        room.join(ANNA, new Rights(Set.of(Kind.values()))).toCompletableFuture().join();
        room.publish(ANNA, Set.of(Kind.MICROPHONE));
        assertThat(post.to(ANNA)).extracting(Signal::type).containsExactly(Signal.Type.NEED_OFFER);
        fake.isDown = true;
        fake.listener().away();
        room.leave(ANNA);
        fake.asked();

        fake.isDown = false;
        fake.listener().back(true);

        assertThat(fake.asked()).containsExactly("status", "release e1");
    }

    @Test
    @DisplayName("a connection that is made after the engine has closed is closed")
    void tooLate() {
        fake.isHolding = true;
        server.look();
        server.close();

        fake.let();

        assertThat(fake.asked()).containsExactly("dial", "close");
        assertThat(server.isWorking()).isFalse();
    }
}
