package org.plenum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** One sender to many receivers: what a stage can do at most, and how late messages are at half of that. */
final class FanOut {

    static final int MESSAGE_BYTES = 200;

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final int TIMES = 3;

    /**
     * What was measured with one number of receivers; each value is the median of three.
     *
     * @param lowest deliveries a second of the three
     * @param saturatedCores of the server, at most load
     * @param othersCores of programs that have no part in this; much of it makes the numbers worth little
     * @param heapPerAttendeeBytes live objects per connected person
     */
    record Result(
            String stage,
            int receivers,
            double deliveriesPerSecond,
            double lowest,
            double highest,
            double saturatedCores,
            double othersCores,
            Duration median,
            Duration p99,
            double halfLoadCores,
            long heapPerAttendeeBytes) {}

    private final ServerProcess server;
    private final int window;

    /** @param window how many messages are under way when as many as possible are to be delivered */
    FanOut(ServerProcess server, int window) {
        this.server = server;
        this.window = window;
    }

    Result measure(Stage stage, int receivers) {
        long empty = server.liveHeapBytes();
        try (Crowd crowd = stage.gather(receivers)) {
            long heap = (server.liveHeapBytes() - empty) / crowd.size();
            Load load = new Load(crowd, stage::frame, server);
            load.saturate(window, WARM_UP);
            List<Load.Throughput> most = new ArrayList<>();
            List<Load.Latency> half = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                most.add(load.saturate(window, MEASURED));
            }
            double deliveries = median(most, Load.Throughput::deliveriesPerSecond);
            for (int i = 0; i < TIMES; i++) {
                half.add(load.pace(deliveries / 2 / crowd.size(), MEASURED));
            }
            return new Result(
                    stage.name(),
                    receivers,
                    deliveries,
                    most.stream().mapToDouble(Load.Throughput::deliveriesPerSecond).min().orElseThrow(),
                    most.stream().mapToDouble(Load.Throughput::deliveriesPerSecond).max().orElseThrow(),
                    median(most, measured -> measured.cores().server()),
                    median(most, measured -> measured.cores().others()),
                    median(half.stream().map(Load.Latency::median)),
                    median(half.stream().map(Load.Latency::p99)),
                    median(half, measured -> measured.cores().server()),
                    heap);
        }
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> value) {
        double[] sorted = DoubleStream.of(values.stream().mapToDouble(value).toArray()).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Duration median(Stream<Duration> values) {
        List<Duration> sorted = values.sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
