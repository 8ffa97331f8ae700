package org.plenum.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/** Speaks to a crowd from the calling thread, as fast as it goes or at a steady pace. */
final class Load {

    private static final long PAUSE_NANOS = 100_000;
    private static final Duration DRAIN = Duration.ofSeconds(20);

    record Throughput(double deliveriesPerSecond, ProcessorTime.Cores cores) {}

    record Latency(Duration median, Duration p99, ProcessorTime.Cores cores) {}

    private final Crowd crowd;
    private final LongFunction<String> frame;
    private final ServerProcess server;
    private long said;

    /** @param frame makes what is sent out of the time when it was due */
    Load(Crowd crowd, LongFunction<String> frame, ServerProcess server) {
        this.crowd = crowd;
        this.frame = frame;
        this.server = server;
        this.said = crowd.delivered() / crowd.size();
    }

    /** Keeps that many messages under way. */
    Throughput saturate(int window, Duration time) {
        long begin = System.nanoTime();
        long before = crowd.delivered();
        ProcessorTime used = ProcessorTime.now(server);
        while (System.nanoTime() - begin < time.toNanos()) {
            if (said - crowd.delivered() / crowd.size() < window) {
                say(System.nanoTime());
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Throughput measured = new Throughput((crowd.delivered() - before) / seconds, ProcessorTime.now(server).since(used));
        drain();
        return measured;
    }

    /** Sends at fixed times, whether or not earlier messages have arrived; an age counts from the time a message was due. */
    Latency pace(double messagesPerSecond, Duration time) {
        Histogram ages = crowd.startTiming();
        long interval = (long) (1e9 / messagesPerSecond);
        long begin = System.nanoTime();
        ProcessorTime used = ProcessorTime.now(server);
        for (long due = begin; due - begin < time.toNanos(); due += interval) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            say(due);
        }
        ProcessorTime.Cores cores = ProcessorTime.now(server).since(used);
        drain();
        crowd.stopTiming();
        return new Latency(ages.atShare(0.5), ages.atShare(0.99), cores);
    }

    private void say(long due) {
        crowd.say(frame.apply(due));
        said++;
    }

    private void drain() {
        long deadline = System.nanoTime() + DRAIN.toNanos();
        while (crowd.delivered() < said * crowd.size()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("of " + said * crowd.size() + " deliveries only " + crowd.delivered() + " came");
            }
            LockSupport.parkNanos(10 * PAUSE_NANOS);
        }
    }
}
