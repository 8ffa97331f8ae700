package org.plenum.testkit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A real clamd for tests, with signatures of its own, of which the EICAR test file's is the first. It listens on a free port of the loopback interface and on a UNIX
 * socket; what it has is in a temporary folder that goes with it. Needs Debian's package clamav-daemon.
 *
 * <p>Whatever it is to do, it is waited for up to 30 seconds; what does not happen is an {@link AssertionError} with what clamd printed.
 */
public final class Clamd implements AutoCloseable {
    /** Bytes of the longest file it takes. */
    public static final long LONGEST_FILE = 128L << 20;

    /** What it calls the EICAR test file: signatures that ClamAV's makers have not made have names that end so. */
    public static final String EICAR_NAME = "Test.Eicar.UNOFFICIAL";

    private static final int RANDOM_PATTERN = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PROGRAMS = List.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd");

    private final Path folder;
    private final int port;
    private final SignatureDatabase signatures;
    private volatile Process process;

    private Clamd(Path folder, int port, SignatureDatabase signatures, List<String> settings) throws IOException {
        this.folder = folder;
        this.port = port;
        this.signatures = signatures;
        Files.createDirectories(folder.resolve("signatures"));
        Files.createDirectories(folder.resolve("scans"));
        Files.write(folder.resolve("clamd.conf"), Stream.concat(settings.stream(), settings().stream()).toList());
        signatures.add("Test.Eicar", eicar());
        signatures.write(folder.resolve("signatures"), Instant.now());
        this.process = launch();
    }

    /**
     * One that tells number and date of its signatures, as one with those of ClamAV's makers does.
     *
     * @param settings lines of clamd.conf, which go before its own, such as {@code MaxThreads 1}
     */
    public static Clamd start(String... settings) {
        return start(new SignatureDatabase(true), settings);
    }

    /** One that has but a file of signatures, and so tells neither number nor date. */
    public static Clamd startWithoutNumber(String... settings) {
        return start(new SignatureDatabase(false), settings);
    }

    /** One with so many random signatures more, so that it has about as much work as with those of ClamAV's makers. */
    public static Clamd startBusy(int more, String... settings) {
        var signatures = new SignatureDatabase(true);
        var random = new Random(more);
        for (int nr = 0; nr < more; nr++) {
            var pattern = new byte[RANDOM_PATTERN];
            random.nextBytes(pattern);
            signatures.add("Test.Random." + nr, pattern);
        }
        return start(signatures, settings);
    }

    private static Clamd start(SignatureDatabase signatures, String... settings) {
        try {
            var clamd = new Clamd(Files.createTempDirectory("clamd"), freePort(), signatures, List.of(settings));
            Runtime.getRuntime().addShutdownHook(new Thread(clamd::kill));
            clamd.awaitStart();
            return clamd;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The EICAR test file, which every scanner finds and which does no harm. In no file of this program, so that no scanner finds it there. */
    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$" + String.join("-", "EICAR", "STANDARD", "ANTIVIRUS", "TEST", "FILE") + "!$H+H*").getBytes(StandardCharsets.US_ASCII);
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The path of its UNIX socket. */
    public Path socket() {
        return folder.resolve("socket");
    }

    /** Ends it at once, in the middle of whatever it does; {@link #restart} brings it back. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again after {@link #kill}, at the same addresses and with the same signatures. */
    public void restart() {
        try {
            process = launch();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        awaitStart();
    }

    /** It takes connections and does nothing until {@link #resume}. */
    public void pause() {
        signal("STOP");
    }

    /** It goes on after {@link #pause}. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            if (new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor() != 0) {
                throw new AssertionError("clamd takes no signal: " + said());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives it one more signature, with the next number and the date of now, and waits until it finds what has the pattern. */
    public void update(String name, byte[] pattern) {
        update(name, pattern, Instant.now());
    }

    /** The same, with signatures as old as you like. */
    public void update(String name, byte[] pattern, Instant made) {
        signatures.add(name, pattern);
        try {
            signatures.write(folder.resolve("signatures"), made);
            asked("RELOAD");
            until("finds " + name, () -> found(pattern).contains(name) && version().contains("/" + signatures.number() + "/") == signatures.isNumbered());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What it has printed since its last start. */
    public String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Ends it and removes its folder. */
    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<String> settings() {
        return List.of(
                "Foreground yes",
                "TCPSocket " + port,
                "TCPAddr 127.0.0.1",
                "LocalSocket " + socket(),
                "FixStaleSocket yes",
                "DatabaseDirectory " + folder.resolve("signatures"),
                "TemporaryDirectory " + folder.resolve("scans"),
                "SelfCheck 0",
                "DisableCache yes",
                "StreamMaxLength " + LONGEST_FILE,
                "MaxFileSize " + LONGEST_FILE,
                "MaxScanSize " + 4 * LONGEST_FILE,
                "AlertEncrypted yes",
                "AlertExceedsMax yes");
    }

    private Process launch() throws IOException {
        String program = PROGRAMS.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("clamd is not installed: these tests need it (Debian: apt-get install clamav-daemon)"));
        return new ProcessBuilder(program, "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void awaitStart() {
        until("answers", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("clamd did not start: " + said());
            }
            return asked("PING").equals("PONG");
        });
    }

    private void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it took more than " + PATIENCE + " until clamd " + what + ": " + said());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted until clamd " + what, interrupted);
            }
        }
    }

    private String version() {
        return asked("VERSION");
    }

    /** What it answers; empty if it is not there. */
    private String asked(String command) {
        return spoken("z" + command + "\0", new byte[0]);
    }

    private String found(byte[] content) {
        return spoken("zINSTREAM\0", content);
    }

    private String spoken(String command, byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(command.getBytes(StandardCharsets.US_ASCII));
            if (content.length > 0) {
                out.writeInt(content.length);
                out.write(content);
                out.writeInt(0);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replace("\0", "").strip();
        } catch (IOException away) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
