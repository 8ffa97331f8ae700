package org.plenum.plugin.clamav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.spi.Incoming;
import org.plenum.spi.EarlyInspector;
import org.plenum.spi.FileInspector;
import org.plenum.spi.Inspection;
import org.plenum.spi.Verdict;
import org.plenum.spi.Verdict.Reason;
import org.plenum.testkit.Clamd;

/** What a real clamd says of files, over TCP and over a UNIX socket. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanningTest {
    private Clamd clamd;
    private Scanned files;

    @BeforeAll
    void start() {
        clamd = Clamd.start();
    }

    @AfterAll
    void stop() {
        clamd.close();
    }

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new Scanned(folder);
    }

    Stream<FileInspector> ways() {
        return Stream.of(Scanned.inspector(clamd.address()), Scanned.inspector(clamd.socket().toString()));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("a file in which clamd finds nothing is clean, also an empty one")
    void clean(FileInspector inspector) throws InterruptedException {
        assertThat(inspector.inspect(files.file("notes.txt", "Nothing of the kind.".getBytes(UTF_8)))).isEqualTo(Verdict.clean());
        assertThat(inspector.inspect(files.file("empty.txt", new byte[0]))).isEqualTo(Verdict.clean());
        assertThat(inspector.inspect(files.file("one.txt", new byte[1]))).isEqualTo(Verdict.clean());
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("S88: EICAR is infected: plain, zipped, nested, renamed to .pptx")
    void eicar(FileInspector inspector) throws InterruptedException {
        byte[] eicar = Clamd.eicar();

        for (var file : List.of(
                files.file("eicar.com", eicar),
                files.file("eicar.zip", Scanned.zip("eicar.com", eicar)),
                files.file("nested.zip", Scanned.nested(5, eicar)),
                files.file("slides.pptx", eicar),
                files.file("slides.pptx", Scanned.zip("ppt/media/image1.png", eicar)))) {
            assertThat(inspector.inspect(file)).as(file.name()).isEqualTo(new Verdict.Infected(Clamd.EICAR_NAME));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("S84: an encrypted archive is refused as such, and not put into quarantine")
    void encrypted(FileInspector inspector) throws InterruptedException {
        byte[] locked = Scanned.encrypted(Scanned.zip("secret.txt", new byte[100]));

        assertThat(inspector.inspect(files.file("locked.zip", locked))).isEqualTo(new Verdict.Refused(Reason.ENCRYPTED, "Heuristics.Encrypted.Zip"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("S84: archives of more levels than clamd looks at are refused, whatever is in the last")
    void tooManyLevels(FileInspector inspector) throws InterruptedException {
        var refused = new Verdict.Refused(Reason.ARCHIVE_TOO_LARGE, "Heuristics.Limits.Exceeded.MaxRecursion");

        assertThat(inspector.inspect(files.file("deep.zip", Scanned.nested(30, new byte[100])))).isEqualTo(refused);
        assertThat(inspector.inspect(files.file("deep.zip", Scanned.nested(30, Clamd.eicar())))).isEqualTo(refused);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("a file longer than clamd takes is refused as too large; one that is just as long is looked at")
    void tooLarge(FileInspector inspector) throws InterruptedException {
        assertThat(inspector.inspect(files.file("film.mp4", Clamd.LONGEST_FILE))).isEqualTo(Verdict.clean());
        assertThat(inspector.inspect(files.file("film.mp4", Clamd.LONGEST_FILE + 1)))
                .isEqualTo(new Verdict.Refused(Reason.TOO_LARGE, "longer than clamd's StreamMaxLength"));
        assertThat(inspector.inspect(files.file("film.mp4", 5L << 30)))
                .isEqualTo(new Verdict.Refused(Reason.TOO_LARGE, "longer than clamd's StreamMaxLength"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("every byte of a large file reaches clamd: what is at its end is found")
    void whole(FileInspector inspector) throws Exception {
        byte[] noise = new byte[20_000_000];
        new Random(1).nextBytes(noise);
        byte[] eicar = Clamd.eicar();
        System.arraycopy(eicar, 0, noise, noise.length - eicar.length, eicar.length);

        assertThat(inspector.inspect(files.file("noise.bin", noise))).isEqualTo(new Verdict.Infected(Clamd.EICAR_NAME));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("a file that is not as long as it should be is not looked at, nor is one that is not there")
    void otherLength(FileInspector inspector) throws Exception {
        var file = files.file("notes.txt", new byte[100]);

        assertThat(inspector.inspect(Scanned.claimed(file, 99)))
                .isInstanceOfSatisfying(Verdict.Unavailable.class, verdict -> assertThat(verdict.detail()).endsWith("the file has 100 bytes and not 99"));
        assertThat(inspector.inspect(Scanned.claimed(file, 101)))
                .isInstanceOfSatisfying(Verdict.Unavailable.class, verdict -> assertThat(verdict.detail()).endsWith("the file has 100 bytes and not 101"));
        Files.delete(file.content());
        assertThat(inspector.inspect(file))
                .isInstanceOfSatisfying(Verdict.Unavailable.class, verdict -> assertThat(verdict.detail()).endsWith("there is no file " + file.content()));
    }

    @Test
    @DisplayName("many files at once are each told apart, on virtual threads")
    void many() throws Exception {
        FileInspector inspector = Scanned.inspector(Scanned.settings(clamd.address(), java.time.Duration.ofMinutes(5), 4));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Verdict>> verdicts = threads.invokeAll(Stream.iterate(0, number -> number + 1)
                    .limit(60)
                    .<Callable<Verdict>>map(number -> () -> inspector.inspect(
                            number % 3 == 0 ? files.file("eicar.com", Clamd.eicar()) : files.file("zeros", 1_000_000L * number + 1)))
                    .toList());

            for (int number = 0; number < verdicts.size(); number++) {
                assertThat(verdicts.get(number).get()).isEqualTo(number % 3 == 0 ? new Verdict.Infected(Clamd.EICAR_NAME) : Verdict.clean());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("earlyWays")
    @DisplayName("a file that still comes is sent to clamd as it comes; what is at its end is found")
    void arriving(EarlyInspector inspector) throws Exception {
        byte[] noise = new byte[3_000_000];
        new Random(2).nextBytes(noise);
        byte[] eicar = Clamd.eicar();
        System.arraycopy(eicar, 0, noise, noise.length - eicar.length, eicar.length);
        var file = Scanned.claimed(files.file("noise.bin", Arrays.copyOf(noise, 1_000_000)), noise.length);
        Incoming incoming = position -> {
            long end = Math.min(noise.length, position + 500_000);
            if (position >= 1_000_000) {
                append(file, Arrays.copyOfRange(noise, (int) position, (int) end));
            }
            return end;
        };

        assertThat(inspector.inspect(file, incoming)).isEqualTo(new Verdict.Infected(Clamd.EICAR_NAME));
    }

    @ParameterizedTest
    @MethodSource("earlyWays")
    @DisplayName("a file that stops coming gives its connection back")
    void stopped(EarlyInspector inspector) throws Exception {
        var file = Scanned.claimed(files.file("notes.txt", new byte[100]), 200);
        for (int times = 0; times < 20; times++) {
            assertThatThrownBy(() -> inspector.inspect(file, position -> {
                if (position >= 100) {
                    throw new InterruptedException("it stops");
                }
                return 100;
            })).isInstanceOf(InterruptedException.class);
        }

        assertThat(inspector.inspect(files.file("eicar.com", Clamd.eicar()))).isEqualTo(new Verdict.Infected(Clamd.EICAR_NAME));
    }

    Stream<EarlyInspector> earlyWays() {
        return ways().map(EarlyInspector.class::cast);
    }

    private static void append(Inspection file, byte[] bytes) {
        try {
            Files.write(file.content(), bytes, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
