package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.Verdict;

/** How many files are looked at at once, and how one stops waiting. */
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class ConnectionsTest {
    private static final long LARGE = 64L << 20;

    private Scanned files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new Scanned(folder);
    }

    @Test
    @DisplayName("no more files are looked at at once than there are connections; the others wait, and have their turn")
    void mostAtOnce() throws Exception {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        var answers = new Semaphore(0);
        OddServer.Behaviour patient = connection -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            OddServer.read(connection, OddServer.streamed(1000));
            answers.acquire();
            open.decrementAndGet();
            connection.getOutputStream().write("stream: OK\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        };
        try (var server = new OddServer(patient);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FileInspector inspector = Scanned.inspector(Scanned.settings(server.address(), Duration.ofMinutes(1), 3));
            List<Future<Verdict>> verdicts =
                    Stream.generate(() -> threads.submit(() -> inspector.inspect(files.file("a", 1000)))).limit(12).toList();

            until(() -> answers.getQueueLength() == 3);
            answers.release(12);

            for (Future<Verdict> verdict : verdicts) {
                assertThat(verdict.get()).isEqualTo(Verdict.clean());
            }
            assertThat(most).hasValue(3);
        }
    }

    @Test
    @DisplayName("who gets no connection in time is told so; after a failure the connection is free again")
    void noneFree() throws Exception {
        var taken = new CountDownLatch(1);
        try (var server = new OddServer(connection -> {
                    OddServer.read(connection, OddServer.streamed(1000));
                    taken.countDown();
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FileInspector inspector = Scanned.inspector(Scanned.settings(server.address(), Duration.ofSeconds(2), 1));
            Future<Verdict> first = threads.submit(() -> inspector.inspect(files.file("a", 1000)));
            taken.await();
            Callable<Verdict> next = () -> inspector.inspect(files.file("a", 1000));

            List<Verdict> verdicts = Stream.of(threads.submit(next), threads.submit(next)).map(ConnectionsTest::of).toList();

            assertThat(of(first)).isEqualTo(Scanned.unavailable(server.address(), "clamd gave no answer within 2000 ms"));
            assertThat(verdicts)
                    .contains(Scanned.unavailable(server.address(), "all 1 connections were in use for 2000 ms"))
                    .allMatch(Verdict.Unavailable.class::isInstance);
            assertThat(of(threads.submit(next))).isEqualTo(Scanned.unavailable(server.address(), "clamd gave no answer within 2000 ms"));
        }
    }

    private static Verdict of(Future<Verdict> verdict) {
        try {
            return verdict.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    @DisplayName("an interrupt ends it while clamd looks at the file, and cuts the connection")
    void interruptedWhileLooking() throws Exception {
        interrupted(OddServer.streamed(1000), files.file("a", 1000));
    }

    @Test
    @DisplayName("an interrupt ends it while clamd takes the file, and cuts the connection")
    void interruptedWhileTaking() throws Exception {
        interrupted(100_000, files.file("a", LARGE));
    }

    /** The server takes some bytes and then nothing, until the interrupt is over. */
    private static void interrupted(long bytes, Inspection file) throws Exception {
        var taken = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var cut = new CountDownLatch(1);
        try (var server = new OddServer(connection -> {
            OddServer.read(connection, bytes);
            taken.countDown();
            over.await();
            try {
                connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } finally {
                cut.countDown();
            }
        })) {
            FileInspector inspector = Scanned.inspector(Scanned.settings(server.address(), Duration.ofMinutes(1), 1));
            var verdict = new FutureTask<>(() -> inspector.inspect(file));
            Thread thread = Thread.ofVirtual().start(verdict);
            taken.await();

            thread.interrupt();

            Assertions.assertThatThrownBy(() -> verdict.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
            over.countDown();
            assertThat(cut.await(10, TimeUnit.SECONDS)).as("the connection was cut").isTrue();
        }
    }

    @Test
    @DisplayName("an interrupt ends the wait for a connection, and who waits behind has it")
    void interruptedWhileWaiting() throws Exception {
        var taken = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var server = new OddServer(connection -> {
                    OddServer.read(connection, OddServer.streamed(1000));
                    taken.countDown();
                    answer.await();
                    connection.getOutputStream().write("stream: OK\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FileInspector inspector = Scanned.inspector(Scanned.settings(server.address(), Duration.ofMinutes(1), 1));
            Future<Verdict> first = threads.submit(() -> inspector.inspect(files.file("a", 1000)));
            taken.await();
            var waiting = new FutureTask<>(() -> inspector.inspect(files.file("a", 1000)));
            Thread thread = Thread.ofVirtual().start(waiting);
            until(() -> thread.getState() == Thread.State.TIMED_WAITING);

            thread.interrupt();

            Assertions.assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
            answer.countDown();
            assertThat(of(first)).isEqualTo(Verdict.clean());
            assertThat(inspector.inspect(files.file("a", 1000))).isEqualTo(Verdict.clean());
        }
    }

    private static void until(java.util.function.BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 20 s").isLessThan(end);
            Thread.sleep(10);
        }
    }
}
