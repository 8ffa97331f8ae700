package org.plenum.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.SocketLoops;

/** How long a person waits for the reply that says: kept. One message at a time, 25 a second. */
final class Acknowledgement {

    private static final int WARM_UP = 200;
    private static final int MEASURED = 500;
    private static final long PAUSE_NANOS = 40_000_000;

    record Result(String database, Duration median, Duration p99) {}

    private Acknowledgement() {}

    static Result measure(SocketLoops loops, Organizer organizer, String database) throws Exception {
        String meeting = organizer.openMeeting("Acknowledgement");
        organizer.session().enter(meeting, "", "");
        try (MeetingClient client = MeetingClient.join(loops, organizer.session(), meeting, Duration.ofSeconds(20))) {
            Histogram times = new Histogram();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long begin = System.nanoTime();
                String text = Marker.text(begin, FanOut.MESSAGE_BYTES);
                var unused = client.request("chat", "send-message", JsonNodeFactory.instance.objectNode().put("text", text))
                        .get(20, TimeUnit.SECONDS);
                if (i >= WARM_UP) {
                    times.add(System.nanoTime() - begin);
                }
                LockSupport.parkNanos(i < WARM_UP ? PAUSE_NANOS / 4 : PAUSE_NANOS);
            }
            return new Result(database, times.atShare(0.5), times.atShare(0.99));
        } finally {
            organizer.end(meeting);
        }
    }
}
