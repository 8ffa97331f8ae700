package org.plenum.plugin.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.plugin.filetypes.Workers.Outcome;
import org.plenum.plugin.filetypes.made.Zips;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.plugin.filetypes.wire.Rules;

/** Whatever a file does to a worker costs that file only. */
@SuppressWarnings("NullAway.Init")
class WorkersTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ODD = OddWorker.class.getName();
    private static final String REAL = "org.plenum.plugin.filetypes.workshop.Workshop";

    @TempDir
    Path folder;

    private Workers workers = workers(ODD, 1, 100);

    private static Workers workers(String main, int count, int files) {
        return new Workers(new Launch(new BuiltClassPath(), main, new Limits(count, 64, Duration.ofSeconds(30), files)));
    }

    @AfterEach
    void end() {
        workers.close();
    }

    private Order order(String name) {
        return order(name, folder.resolve("content"));
    }

    private Order order(String name, Path content) {
        return new Order(name, false, content, folder, new Rules(List.of(), false, false, false, false, new Rules.Limits(1000, 1L << 40, 1L << 40, 4)));
    }

    private Outcome ask(String name) throws InterruptedException {
        return workers.ask(order(name), SOON);
    }

    /** The process that answered. */
    private static long pid(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        Finding finding = ((Outcome.Answered) outcome).finding();
        return Long.parseLong(((Finding.Passed) finding).type().substring("text/x-".length()));
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(until);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    @DisplayName("one process answers file after file")
    void sameProcess() throws InterruptedException {
        assertThat(pid(ask("a"))).isEqualTo(pid(ask("b")));
        assertThat(workers.health().working()).isTrue();
        assertThat(workers.health().detail()).isEqualTo("Odd 1.0; workers: 1 of 1");
    }

    @Test
    @DisplayName("a file that takes too long costs that file and its process; the next one has a fresh process")
    void hanging() throws InterruptedException {
        long first = pid(ask("a"));

        Outcome hanging = workers.ask(order("hang"), Duration.ofMillis(300));

        assertThat(hanging).isInstanceOfSatisfying(Outcome.Lost.class, lost -> assertThat(lost.how()).contains("longer than"));
        assertThat(ProcessHandle.of(first)).isEmpty();
        assertThat(pid(ask("b"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"die", "greedy", "garbage"})
    @DisplayName("a file that kills its process, takes all its memory, or makes it say nonsense costs that file")
    void dying(String name) throws InterruptedException {
        long first = pid(ask("a"));

        Outcome dying = ask(name);

        String how = ((Outcome.Lost) dying).how();
        switch (name) {
            case "die" -> assertThat(how).contains("fault 7");
            case "greedy" -> assertThat(how).contains("more than 64 MiB of memory");
            default -> assertThat(how).isNotEmpty();
        }
        assertThat(pid(ask("b"))).isNotEqualTo(first);
    }

    @Test
    @DisplayName("what a process writes beside its answers holds nobody up")
    void chatter() throws InterruptedException {
        assertThat(pid(ask("chatter"))).isEqualTo(pid(ask("b")));
    }

    @Test
    @DisplayName("what a file leaves in its worker's folder is gone before the next")
    void litter() throws InterruptedException, IOException {
        List<String> before = folders();
        pid(ask("litter"));

        Path own = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve(folders().stream().filter(name -> !before.contains(name)).findFirst().orElseThrow());
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @DisplayName("a process is replaced after as many files as it may look at")
    void retired() throws InterruptedException {
        workers.close();
        workers = workers(ODD, 1, 2);

        assertThat(Stream.of(pid(ask("a")), pid(ask("b")), pid(ask("c")), pid(ask("d"))).distinct()).hasSize(2);
    }

    @Test
    @DisplayName("two files are looked at at once; a third waits")
    void atOnce() throws InterruptedException, ExecutionException, TimeoutException {
        workers.close();
        workers = workers(ODD, 2, 100);
        Path sign = folder.resolve("sign");
        var waiting = new FutureTask<>(() -> workers.ask(order("wait", sign), SOON));
        Thread.ofVirtual().start(waiting);

        long quick = pid(ask("quick"));
        assertThat(waiting.isDone()).isFalse();
        create(sign);
        assertThat(pid(waiting.get(60, TimeUnit.SECONDS))).isNotEqualTo(quick);
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    @DisplayName("if no process can be started, files are not refused but cannot be looked at now, and health says so")
    void cannotStart() throws InterruptedException {
        workers.close();
        workers = workers("org.plenum.NoSuchProgram", 1, 100);

        assertThat(ask("a")).isInstanceOf(Outcome.Unavailable.class);
        assertThat(workers.health().working()).isFalse();
        assertThat(workers.health().detail()).startsWith("no worker can be started: a worker has not started");
    }

    @Test
    @DisplayName("who is interrupted stops waiting at once, and the process ends")
    void interrupted() throws InterruptedException {
        long first = pid(ask("a"));
        var left = new CompletableFuture<Throwable>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                workers.ask(order("hang"), SOON);
            } catch (InterruptedException interrupted) {
                left.complete(interrupted);
            }
        });
        await(() -> asking.getState() == Thread.State.TIMED_WAITING);

        asking.interrupt();

        assertThat(left.join()).isInstanceOf(InterruptedException.class);
        await(() -> ProcessHandle.of(first).isEmpty());
    }

    @Test
    @DisplayName("at the end no process, no thread and no folder stays, and who waits is told that there is no answer")
    void ended() throws InterruptedException {
        Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
        List<String> foldersBefore = folders();
        pid(ask("a"));
        assertThat(folders()).hasSizeGreaterThan(foldersBefore.size());
        List<Long> pids = workers.pids();
        var waiting = new CompletableFuture<Outcome>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                waiting.complete(workers.ask(order("hang"), SOON));
            } catch (InterruptedException interrupted) {
                waiting.completeExceptionally(interrupted);
            }
        });
        await(() -> asking.getState() == Thread.State.TIMED_WAITING);

        workers.close();

        assertThat(pids).isNotEmpty().allMatch(pid -> ProcessHandle.of(pid).isEmpty());
        assertThat(waiting.join()).isInstanceOf(Outcome.Unavailable.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !threadsBefore.contains(thread))
                .noneMatch(thread -> thread.getName().startsWith("file-types"));
        assertThat(folders()).isEqualTo(foldersBefore);
        assertThat(ask("b")).isInstanceOf(Outcome.Unavailable.class);
        assertThat(workers.health().working()).isFalse();
    }

    /** Of this plugin and this process. */
    private static List<String> folders() {
        String mine = "plenum-file-types-" + ProcessHandle.current().pid() + "-";
        String[] names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list((parent, name) -> name.startsWith(mine));
        return names == null ? List.of() : Stream.of(names).sorted().toList();
    }

    @Test
    @DisplayName("a worker ends with the server, also in the middle of a file")
    void orphan() throws IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Process process = new Launch(new BuiltClassPath(), REAL, new Limits(1, 64, SOON, 100)).start(own);
        assertThat(process.getInputStream().read()).isNotNegative();

        process.getOutputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    @DisplayName("an archive that takes longer than there is patience for is refused, whatever is in it")
    void impatient() throws IOException, InterruptedException {
        workers.close();
        workers = workers(REAL, 1, 100);
        Path archive = Files.write(folder.resolve("large.zip"), Zips.zeros("a.dat", 300L * 1024 * 1024));
        assertThat(workers.ask(order("warm.txt", Files.writeString(folder.resolve("warm.txt"), "text")), SOON)).isInstanceOf(Outcome.Answered.class);

        Outcome outcome = workers.ask(order("large.zip", archive), Duration.ofMillis(1));

        assertThat(outcome).isInstanceOf(Outcome.Lost.class);
    }

    @Test
    @DisplayName("nothing of the server's environment reaches a worker, and it cannot be asked to name other machines")
    void environment() throws IOException, InterruptedException {
        Process process = new Launch(new BuiltClassPath(), ShowSurroundings.class.getName(), new Limits(1, 64, SOON, 100)).start(folder);

        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(shown).contains("own name: UnknownHostException").contains("naming: false").contains("folder: " + folder);
        assertThat(shown.lines().filter(line -> line.startsWith("variable"))).allMatch(line -> line.matches("variable (LANG|LC_ALL|LC_CTYPE|_|PWD|SHLVL|JAVA_.*)"));
    }

    /** Tells what it sees around itself. */
    static final class ShowSurroundings {
        private ShowSurroundings() {}

        public static void main(String[] arguments) {
            System.getenv().keySet().forEach(name -> System.out.println("variable " + name));
            try {
                System.out.println("own name: " + InetAddress.getLocalHost());
            } catch (UnknownHostException unknown) {
                System.out.println("own name: UnknownHostException");
            }
            System.out.println("naming: " + ModuleLayer.boot().findModule("java.naming").isPresent());
            System.out.println("folder: " + System.getProperty("java.io.tmpdir"));
        }
    }

    @Test
    @DisplayName("larger files are given more time, within bounds")
    void patience() {
        var limits = new Limits(1, 64, Duration.ofSeconds(30), 100);
        assertThat(limits.patience(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(limits.patience(40L * 1024 * 1024)).isEqualTo(Duration.ofSeconds(40));
        assertThat(limits.patience(Long.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
