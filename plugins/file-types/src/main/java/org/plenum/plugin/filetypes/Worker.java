package org.plenum.plugin.filetypes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Frames;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.worker.Ending;

/** One process that looks at files. It is asked by one thread at a time, and ended by any. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 300;

    private final Path folder;
    private final Process process;
    private final Frames frames;
    /** Answers; an empty one is the end. */
    private final BlockingQueue<Optional<Finding>> answers = new LinkedBlockingQueue<>();
    private final List<Thread> listeners;
    private final CompletableFuture<String> engine = new CompletableFuture<>();
    private int files;

    private Worker(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.frames = new Frames(process.getInputStream(), process.getOutputStream());
        // Not virtual: reading from a process holds the thread.
        this.listeners = List.of(
                Thread.ofPlatform().daemon().name("file-types-answers").unstarted(this::listen),
                Thread.ofPlatform().daemon().name("file-types-errors").unstarted(this::log));
    }

    /** Starts one, and does not wait for it. @throws IOException if there is no such program, or no folder for it */
    static Worker start(Launch launch) throws IOException {
        Path folder = Folders.create();
        try {
            var worker = new Worker(folder, launch.start(folder));
            worker.listeners.forEach(Thread::start);
            return worker;
        } catch (IOException fault) {
            Folders.delete(folder);
            throw fault;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Files that it has been asked to look at. */
    int files() {
        return files;
    }

    long pid() {
        return process.pid();
    }

    /** What it works with, once it has said so. */
    Optional<String> engine() {
        return engine.isDone() && !engine.isCompletedExceptionally() ? Optional.of(engine.join()) : Optional.empty();
    }

    /** Waits until it works. @throws IOException if it ends instead, or says nothing for a minute */
    void await() throws IOException, InterruptedException {
        try {
            engine.get(START.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException fault) {
            throw new IOException("a worker has not started" + exit().map(code -> ", it ended with " + code).orElse(""), fault);
        }
    }

    /**
     * Has it look at a file, and waits.
     *
     * @return empty if it did not answer in time, or ended; then it is good for nothing more
     */
    Optional<Finding> ask(Order order, Duration patience) throws InterruptedException {
        files++;
        try {
            frames.send(order::write);
        } catch (IOException gone) {
            return Optional.empty();
        }
        Optional<Finding> answer = answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return answer == null ? Optional.empty() : answer;
    }

    /** Takes away what libraries have left in its folder. */
    void tidy() {
        Folders.empty(folder);
    }

    /** With what it has ended, if it ends within a moment. */
    Optional<Integer> exit() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    private void listen() {
        try {
            engine.complete(frames.receive(message -> message.readUTF()));
            while (true) {
                answers.add(Optional.of(frames.receive(Finding::read)));
            }
        } catch (IOException end) {
            engine.completeExceptionally(end);
            answers.add(Optional.empty());
        }
    }

    /** What it writes beside its answers, a little of it; the rest is read, so that it does not wait for a reader. */
    private void log() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), LONGEST_LINE)) {
            int count = 0;
            char[] step = new char[LONGEST_LINE];
            for (int read = lines.read(step); read >= 0; read = lines.read(step)) {
                if (count < MOST_LINES) {
                    LOG.log(Level.DEBUG, "worker {0}: {1}", process.pid(), new String(step, 0, read).strip());
                }
                count++;
            }
        } catch (IOException end) {
            LOG.log(Level.TRACE, "worker ended", end);
        }
    }

    /** Ends the process, and waits until it has ended and its threads have; at most some seconds. */
    @Override
    public void close() {
        if (!Ending.of(process, listeners, END)) {
            LOG.log(Level.WARNING, "worker {0} does not end", process.pid());
        }
        Folders.delete(folder);
    }
}
