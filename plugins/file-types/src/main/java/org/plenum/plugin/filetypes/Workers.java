package org.plenum.plugin.filetypes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.plenum.plugin.filetypes.wire.Finding;
import org.plenum.plugin.filetypes.wire.Order;
import org.plenum.spi.FileInspector.Health;
import org.plenum.worker.Machine;

/** A few processes that wait for files. Safe for all threads; {@link #close} ends all of them. */
final class Workers implements AutoCloseable {
    private static final int LONGEST_PROBLEM = 200;

    private final Launch launch;
    private final List<Place> places = new ArrayList<>();
    private final BlockingQueue<Place> free;
    private volatile boolean closed;
    private volatile String problem = "";

    /** Starts nothing yet. */
    Workers(Launch launch) {
        this.launch = launch;
        int count = launch.limits().workers();
        free = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            var place = new Place();
            places.add(place);
            free.add(place);
        }
    }

    /** How asking went. */
    sealed interface Outcome {
        /** A worker has looked at it. */
        record Answered(Finding finding) implements Outcome {}

        /** The worker did not survive it, or not in time. @param how for people */
        record Lost(String how) implements Outcome {}

        /** There is no worker. @param why for the log */
        record Unavailable(String why) implements Outcome {}
    }

    /** Starts those that are missing, without waiting for them. */
    void begin() {
        places.forEach(Place::begin);
    }

    /** Waits for a worker, has it look at a file, and waits for that. */
    Outcome ask(Order order, Duration patience) throws InterruptedException {
        Place place = free.take();
        try {
            return place.ask(order, patience);
        } finally {
            free.add(place);
        }
    }

    /** How long a file of this length is looked at. */
    Duration patience(long length) {
        return launch.limits().patience(length);
    }

    /** How it stands now. */
    Health health() {
        if (closed) {
            return new Health(false, "the plugin is being taken away");
        }
        List<Worker> alive = places.stream().flatMap(place -> place.alive().stream()).toList();
        Optional<String> engine = alive.stream().flatMap(worker -> worker.engine().stream()).findFirst();
        if (engine.isEmpty() && !problem.isEmpty()) {
            return new Health(false, "no worker can be started: " + problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())));
        }
        return new Health(true, engine.orElse("starting") + "; workers: " + alive.size() + " of " + places.size());
    }

    /** Process ids of the workers that run. */
    List<Long> pids() {
        return places.stream().flatMap(place -> place.alive().map(Worker::pid).stream()).toList();
    }

    @Override
    public void close() {
        closed = true;
        places.forEach(Place::end);
        launch.classPath().close();
    }

    /** One worker, and the next when that is done. */
    private final class Place {
        private final Lock change = new ReentrantLock();
        private volatile Optional<Worker> worker = Optional.empty();

        Optional<Worker> alive() {
            return worker.filter(Worker::isAlive);
        }

        void begin() {
            change.lock();
            try {
                if (!closed && alive().isEmpty()) {
                    worker.filter(dead -> dead.engine().isEmpty()).ifPresent(dead -> problem = "a worker has not started");
                    end();
                    worker = Optional.of(Worker.start(launch));
                }
            } catch (IOException fault) {
                problem = String.valueOf(fault.getMessage());
            } finally {
                change.unlock();
            }
        }

        void end() {
            change.lock();
            try {
                worker.ifPresent(Worker::close);
                worker = Optional.empty();
            } finally {
                change.unlock();
            }
        }

        Outcome ask(Order order, Duration patience) throws InterruptedException {
            begin();
            Optional<Worker> current = worker;
            if (closed || current.isEmpty()) {
                return new Outcome.Unavailable(health().detail());
            }
            boolean done = false;
            try {
                Outcome outcome = ask(current.get(), order, patience);
                done = outcome instanceof Outcome.Answered && current.get().files() < launch.limits().files();
                return outcome;
            } finally {
                if (!done) {
                    end();
                    begin();
                }
            }
        }

        private Outcome ask(Worker asked, Order order, Duration patience) throws InterruptedException {
            try {
                asked.await();
                problem = "";
            } catch (IOException fault) {
                problem = String.valueOf(fault.getMessage());
                return new Outcome.Unavailable(problem);
            }
            Optional<Finding> finding = asked.ask(order, patience);
            if (finding.isPresent()) {
                asked.tidy();
                return new Outcome.Answered(finding.get());
            }
            if (closed) {
                return new Outcome.Unavailable("the plugin is being taken away");
            }
            return new Outcome.Lost(lost(asked, patience));
        }

        private String lost(Worker asked, Duration patience) throws InterruptedException {
            Optional<Integer> exit = asked.exit();
            if (exit.isEmpty()) {
                return "looking at it took longer than " + patience.toSeconds() + " seconds";
            }
            return exit.get() == Machine.OUT_OF_MEMORY
                    ? "looking at it took more than " + launch.limits().memoryMib() + " MiB of memory"
                    : "looking at it ended with fault " + exit.get();
        }
    }
}
