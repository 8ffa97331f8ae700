package org.plenum.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenum.bench.client.MeetingClient;
import org.plenum.bench.client.SocketLoops;

/**
 * How long a person waits for the reply that says: kept. One message at a time, in a server that has been in use: one after the
 * other, about 200 a second, and about 25, when processors fall asleep between two messages.
 */
final class Acknowledgement {

    /** So many that the virtual machine has compiled what they run through. */
    private static final int WARM_UP = 10_000;

    private static final int MEASURED = 500;
    private static final long QUIET_PAUSE_NANOS = 40_000_000;
    private static final long BUSY_PAUSE_NANOS = 4_000_000;

    /** @param what was waited for */
    record Result(String what, Times atOnce, Times busy, Times quiet) {}

    record Times(Duration median, Duration p99) {}

    /** Something that has happened, durably, when it returns. */
    private interface Act {
        void go() throws Exception;
    }

    private interface Work<T> {
        T with(Act act) throws Exception;
    }

    private Acknowledgement() {}

    static Result measure(SocketLoops loops, Organizer organizer, String database) throws Exception {
        inMeeting(loops, organizer, Acknowledgement::warmUp);
        return inMeeting(loops, organizer, act -> measure("acknowledged on " + database, act));
    }

    private static <T> T inMeeting(SocketLoops loops, Organizer organizer, Work<T> work) throws Exception {
        String meeting = organizer.openMeeting("Acknowledgement");
        organizer.session().enter(meeting, "", "");
        try (MeetingClient client = MeetingClient.join(loops, organizer.session(), meeting, Duration.ofSeconds(20))) {
            return work.with(() -> {
                String text = Marker.text(System.nanoTime(), FanOut.MESSAGE_BYTES);
                var unused = client.request("chat", "send-message", JsonNodeFactory.instance.objectNode().put("text", text))
                        .get(20, TimeUnit.SECONDS);
            });
        } finally {
            organizer.end(meeting);
        }
    }

    /** A row of the same size, inserted by one statement: what no program that keeps it can undercut. */
    static Result bare(Postgres database) throws Exception {
        try (Connection connection = database.connect();
                Statement create = connection.createStatement()) {
            create.execute("create table bare (number bigserial primary key, text varchar(1000) not null)");
            try (PreparedStatement insert = connection.prepareStatement("insert into bare (text) values (?)")) {
                Act act = () -> {
                    insert.setString(1, Marker.text(System.nanoTime(), 2 * FanOut.MESSAGE_BYTES));
                    insert.executeUpdate();
                };
                warmUp(act);
                return measure("PostgreSQL by itself", act);
            }
        }
    }

    private static int warmUp(Act act) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            act.go();
        }
        return WARM_UP;
    }

    private static Result measure(String what, Act act) throws Exception {
        return new Result(what, times(act, 0), times(act, BUSY_PAUSE_NANOS), times(act, QUIET_PAUSE_NANOS));
    }

    private static Times times(Act act, long pauseNanos) throws Exception {
        Histogram times = new Histogram();
        for (int i = 0; i < MEASURED; i++) {
            if (pauseNanos > 0) {
                LockSupport.parkNanos(pauseNanos);
            }
            long begin = System.nanoTime();
            act.go();
            times.add(System.nanoTime() - begin);
        }
        return new Times(times.atShare(0.5), times.atShare(0.99));
    }
}
