package org.plenum.plugin.slides.office;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.process.PureJavaProcessManager;

/**
 * One process of LibreOffice that is started when it is needed first, kept running, and made anew when it hangs, ends or has done a number of
 * files. It has a profile of its own, less memory than the machine, and goes after everything else. Safe for all threads; one file at a time.
 */
public final class Office implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Office.class.getName());
    private static final Duration START = Duration.ofMinutes(2);
    private static final int TASKS = 100;
    /** A net under the time that each file is given. */
    private static final Duration LONGEST = Duration.ofMinutes(20);
    /** Bytes that one file may become. */
    private static final long LARGEST = 2L << 30;

    private final Supplier<Optional<OfficeHome>> home;
    private final Path folder;
    private final long memoryMib;
    private final Lock turn = new ReentrantLock(true);
    private Optional<LocalOfficeManager> running = Optional.empty();
    private boolean closed;

    /**
     * Starts nothing.
     *
     * @param home looks whether it is installed
     * @param folder of its own; the caller deletes it after {@link #close}
     * @param memoryMib address space that it may take
     */
    public Office(Supplier<Optional<OfficeHome>> home, Path folder, long memoryMib) {
        this.home = home;
        this.folder = folder;
        this.memoryMib = memoryMib;
    }

    /** Whether files of this ending can be read now. */
    public boolean reads(String ending) {
        return home.get().filter(found -> found.reads(ending)).isPresent();
    }

    /** Starts it if it is installed and does not run, and waits for that. Nothing happens if it cannot be started. */
    public void warm() {
        try {
            started();
        } catch (OfficeFault fault) {
            LOG.log(Level.WARNING, "LibreOffice is not there: {0}", fault.getMessage());
        }
    }

    private synchronized LocalOfficeManager started() throws OfficeFault {
        if (running.isPresent()) {
            return running.get();
        }
        OfficeHome found = home.get().orElseThrow(() -> absent("it is not installed", new IOException("not found")));
        if (closed) {
            throw absent("the plugin is being taken away", new IOException("closed"));
        }
        try {
            LocalOfficeManager manager = manager(found);
            manager.start();
            running = Optional.of(manager);
            LOG.log(Level.INFO, "LibreOffice of {0} is started", found.folder());
            return manager;
        } catch (OfficeException | IOException | RuntimeException fault) {
            throw absent("it cannot be started: " + fault.getMessage(), fault);
        }
    }

    private static OfficeFault absent(String message, Exception cause) {
        return new OfficeFault(OfficeFault.How.ABSENT, message, cause);
    }

    private LocalOfficeManager manager(OfficeHome found) throws IOException {
        Path profile = folder.resolve("profile");
        OfficeProfile.write(profile);
        Path work = Files.createDirectories(folder.resolve("work"));
        return LocalOfficeManager.builder()
                .officeHome(found.folder().toFile())
                .portNumbers(freePort())
                .workingDir(work.toFile())
                .templateProfileDir(profile.toFile())
                .processManager(PureJavaProcessManager.getDefault())
                .runAsArgs(before(work).toArray(String[]::new))
                .processTimeout(START.toMillis())
                .taskQueueTimeout(LONGEST.toMillis())
                .taskExecutionTimeout(LONGEST.toMillis())
                .maxTasksPerProcess(TASKS)
                .startFailFast(true)
                .build();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What stands before the program: nothing of the server's environment, the last place in the queue, and bounds. */
    private List<String> before(Path work) {
        var before = new ArrayList<String>();
        if (isThere("/usr/bin/env")) {
            before.addAll(List.of("/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "HOME=" + work, "LC_ALL=C.UTF-8"));
        }
        if (isThere("/usr/bin/nice")) {
            before.addAll(List.of("/usr/bin/nice", "-n", "10"));
        }
        if (isThere("/usr/bin/prlimit")) {
            before.addAll(List.of("/usr/bin/prlimit", "--as=" + (memoryMib << 20), "--fsize=" + LARGEST, "--core=0"));
        }
        return before;
    }

    private static boolean isThere(String program) {
        return Files.isExecutable(Path.of(program));
    }

    /**
     * Makes a PDF of a file, whose name ends with its format; the same again if the process ended under it. Waits for its turn as long as it
     * takes.
     *
     * @param pdf is written
     * @param patience after that the process is ended; the wait for the turn does not count
     * @return how long it took without that wait
     */
    public Duration convert(Path from, Path pdf, Duration patience) throws OfficeFault, InterruptedException {
        turn.lockInterruptibly();
        try {
            long begun = System.nanoTime();
            convertTwice(from, pdf, begun + patience.toNanos());
            return Duration.ofNanos(System.nanoTime() - begun);
        } finally {
            turn.unlock();
        }
    }

    private void convertTwice(Path from, Path pdf, long until) throws OfficeFault, InterruptedException {
        try {
            convertOnce(from, pdf, until);
        } catch (OfficeFault fault) {
            if (fault.how() != OfficeFault.How.ENDED) {
                throw fault;
            }
            LOG.log(Level.INFO, "LibreOffice ended under a file, which is tried again: {0}", fault.getMessage());
            convertOnce(from, pdf, until);
        }
    }

    private void convertOnce(Path from, Path pdf, long until) throws OfficeFault, InterruptedException {
        LocalOfficeManager manager = started();
        List<ProcessHandle> before = processes();
        var task = new FutureTask<>(() -> {
            LocalConverter.builder()
                    .officeManager(manager)
                    .loadProperties(Map.of("Hidden", true, "ReadOnly", true, "MacroExecutionMode", (short) 0, "UpdateDocMode", (short) 0))
                    .build()
                    .convert(from.toFile())
                    .to(pdf.toFile())
                    .execute();
            return pdf;
        });
        Thread thread = Thread.ofPlatform().daemon().name("slides-office").start(task);
        boolean done = false;
        try {
            task.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            done = true;
        } catch (TimeoutException late) {
            throw new OfficeFault(OfficeFault.How.SLOW, "it took too long", late);
        } catch (ExecutionException fault) {
            if (survives(before)) {
                throw new OfficeFault(OfficeFault.How.UNREADABLE, String.valueOf(fault.getCause()), fault);
            }
            discard(manager);
            throw new OfficeFault(OfficeFault.How.ENDED, String.valueOf(fault.getCause()), fault);
        } finally {
            if (!done && thread.isAlive()) {
                discard(manager);
                thread.join(Duration.ofSeconds(10));
            }
        }
    }

    /** Ends a process that does not answer, or has ended; the next file is given a new one. */
    private synchronized void discard(LocalOfficeManager manager) {
        processes().forEach(ProcessHandle::destroyForcibly);
        if (running.filter(now -> now == manager).isPresent()) {
            running = Optional.empty();
            stop(manager);
        }
    }

    private static void stop(LocalOfficeManager manager) {
        try {
            manager.stop();
        } catch (OfficeException fault) {
            LOG.log(Level.WARNING, "LibreOffice did not stop: {0}", fault.getMessage());
        }
    }

    /** A process that ended is not seen to have ended at once. */
    private static boolean survives(List<ProcessHandle> processes) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (!processes.isEmpty() && processes.stream().allMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > until) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    /** The process that runs now: a child of this one whose profile is below this folder. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    /** Ends it. */
    @Override
    public synchronized void close() {
        closed = true;
        running.ifPresent(Office::stop);
        running = Optional.empty();
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
