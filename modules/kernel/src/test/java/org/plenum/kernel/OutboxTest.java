package org.plenum.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxTest {
    /** A socket whose messages take as long as the test says. */
    private static final class Slow implements Transport {
        private final List<String> sent = new ArrayList<>();
        private final List<Runnable> underWay = new ArrayList<>();
        private int closedWith;

        @Override
        public void send(String text, Runnable done) {
            sent.add(text);
            underWay.add(done);
        }

        @Override
        public void close(int code, String reason) {
            closedWith = code;
        }

        void done() {
            underWay.removeFirst().run();
        }
    }

    private final Slow socket = new Slow();
    private final Outbox outbox = new Outbox(socket);

    @Test
    @DisplayName("one message is under way at a time; what gathers meanwhile goes out together, in order")
    void gathers() {
        IntStream.range(0, 4).forEach(i -> outbox.send(Frames.of("" + i)));

        socket.done();
        socket.done();
        outbox.send(Frames.of("4"));

        assertThat(socket.sent).containsExactly("0", "[1,2,3]", "4");
    }

    @Test
    @DisplayName("a message stays below 64 KiB, unless one frame alone is larger")
    void chunks() {
        String large = "\"" + "x".repeat(40_000) + "\"";
        IntStream.range(0, 4).forEach(i -> outbox.send(Frames.of(large)));

        IntStream.range(0, 3).forEach(i -> socket.done());

        assertThat(socket.sent).hasSize(4).containsOnly(large);
    }

    @Test
    @DisplayName("a client that does not read is cut off with 4008 after 5000 frames, and is sent nothing more")
    void tooSlow() {
        IntStream.range(0, 5002).forEach(i -> outbox.send(Frames.of("1")));

        assertThat(socket.closedWith).isEqualTo(4008);
        outbox.send(Frames.of("2"));
        socket.done();
        assertThat(socket.sent).containsExactly("1");
    }

    @Test
    @DisplayName("closing sends what waits first")
    void closes() {
        outbox.send(Frames.of("1"));
        outbox.send(Frames.of("2"));

        outbox.close(1000, "bye");

        assertThat(socket.sent).containsExactly("1", "2");
        socket.underWay.getLast().run();
        assertThat(socket.closedWith).isEqualTo(1000);
    }
}
