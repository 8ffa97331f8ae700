package org.plenum.plugin.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenum.spi.FileInspector.Health;
import org.plenum.spi.Verdict;
import org.plenum.testkit.Clamd;

/** S87: what is known of a real clamd, without asking it when one is asked. */
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class WatchTest {
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Scanned files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new Scanned(folder);
    }

    private Watch watch(String address) {
        ScannerSettings settings = Scanned.settings(address, Duration.ofSeconds(10), 2);
        return new Watch(new org.plenum.plugin.clamav.Clamd(settings), settings.address(), () -> now);
    }

    /** So many seconds pass, in each of which the job runs. */
    private void pass(Watch watch, int seconds) {
        for (int second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            watch.run();
        }
    }

    @Test
    @DisplayName("engine, number and date of the signatures are shown after the first second, over TCP and over a UNIX socket")
    void shown() {
        try (Clamd clamd = Clamd.start()) {
            for (String address : List.of(clamd.address(), clamd.socket().toString())) {
                Watch watch = watch(address);
                assertThat(watch.every()).isEqualTo(Duration.ofSeconds(1));

                pass(watch, 1);

                assertThat(watch.health().working()).isTrue();
                assertThat(watch.health().detail()).matches("ClamAV [0-9.]+, signatures 1 of [0-9]{4}-[0-9]{2}-[0-9]{2}");
                assertThat(watch.edition()).matches("1 of [0-9T:-]+");
            }
        }
    }

    @Test
    @DisplayName("S87: new signatures change the edition within ten seconds, and find what the old ones did not")
    void updated() throws InterruptedException {
        byte[] worm = "A worm that nobody knew yesterday.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (Clamd clamd = Clamd.start()) {
            Watch watch = watch(clamd.address());
            pass(watch, 1);
            String before = watch.edition();
            var inspector = Scanned.inspector(clamd.address());
            assertThat(inspector.inspect(files.file("a", worm))).isEqualTo(Verdict.clean());

            clamd.update("Test.Worm", worm);
            pass(watch, 10);

            assertThat(watch.edition()).isNotEqualTo(before).startsWith("2 of ");
            assertThat(inspector.inspect(files.file("a", worm))).isEqualTo(new Verdict.Infected("Test.Worm.UNOFFICIAL"));
        }
    }

    @Test
    @DisplayName("signatures older than seven days are warned of, and work")
    void old() {
        try (Clamd clamd = Clamd.start()) {
            Watch watch = watch(clamd.address());
            clamd.update("Test.Other", "another pattern".getBytes(java.nio.charset.StandardCharsets.UTF_8), now.minus(Duration.ofDays(9)));

            pass(watch, 1);

            assertThat(watch.health().working()).isTrue();
            assertThat(watch.health().detail()).contains("signatures 2 of ", "older than 7 days");
        }
    }

    @Test
    @DisplayName("of signatures without a number clamd tells nothing: the edition is the engine's, and stays when they change")
    void withoutNumber() {
        try (Clamd clamd = Clamd.startWithoutNumber()) {
            Watch watch = watch(clamd.address());
            pass(watch, 1);
            String before = watch.edition();

            clamd.update("Test.Other", "another pattern".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            pass(watch, 10);

            assertThat(before).matches("ClamAV [0-9.]+");
            assertThat(watch.edition()).isEqualTo(before);
            assertThat(watch.health().detail()).endsWith("clamd tells neither their number nor their date");
        }
    }

    @Test
    @DisplayName("a clamd that goes is noticed within ten seconds and one that comes back within the current pause; the edition stays known")
    void goesAndComes() {
        try (Clamd clamd = Clamd.start()) {
            Watch watch = watch(clamd.address());
            pass(watch, 1);
            String edition = watch.edition();

            clamd.kill();
            pass(watch, 9);
            assertThat(watch.health().working()).isTrue();
            pass(watch, 1);
            assertThat(watch.health()).isEqualTo(new Health(false, "clamd at " + clamd.address() + " does not work: Connection refused"));
            assertThat(watch.edition()).isEqualTo(edition);

            clamd.restart();
            pass(watch, 1);
            assertThat(watch.health().working()).isTrue();
        }
    }

    @Test
    @DisplayName("while clamd is away it is asked after 1, 2, 4 and so on up to 60 seconds; once it answered, every ten")
    void pauses() {
        var asked = new AtomicInteger();
        try (var server = new OddServer(connection -> {
            asked.incrementAndGet();
            connection.close();
        })) {
            Watch watch = watch(server.address());

            List<Integer> pauses = Stream.generate(() -> secondsToTheNextLook(watch, asked)).limit(10).toList();

            assertThat(pauses).containsExactly(1, 1, 2, 4, 8, 16, 32, 60, 60, 60);
        }
    }

    private int secondsToTheNextLook(Watch watch, AtomicInteger asked) {
        int before = asked.get();
        int seconds = 0;
        while (asked.get() == before) {
            assertThat(seconds).as("seconds without a look").isLessThan(100);
            pass(watch, 1);
            seconds++;
        }
        return seconds;
    }

    @Test
    @DisplayName("an inspection that fails has clamd looked at again in the next second")
    void doubted() {
        try (Clamd clamd = Clamd.start()) {
            Watch watch = watch(clamd.address());
            pass(watch, 1);
            clamd.kill();

            watch.doubt();
            pass(watch, 1);

            assertThat(watch.health().working()).isFalse();
        }
    }

    @Test
    @DisplayName("a server that is not clamd does not work, and what it said is told")
    void stranger() {
        try (var server = new OddServer(connection -> connection.getOutputStream().write("220 mail.example.org ESMTP\r\n\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))) {
            Watch watch = watch(server.address());

            pass(watch, 1);

            assertThat(watch.health())
                    .isEqualTo(new Health(false, "clamd at " + server.address() + " does not work: clamd answers '220 mail.example.org ESMTP??' to PING"));
        }
    }
}
