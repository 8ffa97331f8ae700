package org.plenum.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.Needle;
import org.plenum.bench.client.PlenumServer;
import org.plenum.bench.client.PlenumSession;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.Text;

/**
 * Many people type into the notes of one meeting, each at a steady pace. A key is one request, made to the text as its typist has it; the time is
 * that from when it was due to be pressed until it is at another one.
 */
final class NotesTyping {
    static final int EDITORS = 50;
    static final int KEYS_PER_SECOND = 5;
    static final Duration TARGET = Duration.ofMillis(100);

    private static final long INTERVAL_NANOS = 1_000_000_000L / (EDITORS * KEYS_PER_SECOND);
    private static final int WARM_KEYS = 20 * EDITORS * KEYS_PER_SECOND;
    private static final int KEYS = 60 * EDITORS * KEYS_PER_SECOND;
    private static final int ENTRIES_AT_ONCE = 8;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** @param deliveries of keys to others */
    record Result(long keys, long deliveries, Duration median, Duration p99, ProcessorTime.Cores cores) {}

    private final ServerProcess process;
    private final PlenumServer server;
    private final SocketLoops loops;
    private final Organizer organizer;
    private final Histogram ages = new Histogram();
    private final AtomicLong delivered = new AtomicLong();
    private volatile long begin;
    private volatile String trouble = "";

    NotesTyping(ServerProcess process, PlenumServer server, SocketLoops loops, Organizer organizer) {
        this.process = process;
        this.server = server;
        this.loops = loops;
        this.organizer = organizer;
    }

    Result measure() {
        String meeting = organizer.openMeeting("Notes");
        organizer.session().enter(meeting, "", "");
        try {
            List<Typist> typists = Together.run(EDITORS, ENTRIES_AT_ONCE, index -> join(meeting, index));
            begin = System.nanoTime();
            type(typists, 0, WARM_KEYS);
            ProcessorTime before = ProcessorTime.now(process);
            type(typists, WARM_KEYS, WARM_KEYS + KEYS);
            ProcessorTime.Cores cores = ProcessorTime.now(process).since(before);
            awaitAll((long) (WARM_KEYS + KEYS) * (EDITORS - 1));
            typists.forEach(typist -> typist.socket.close(1000, ""));
            return new Result(KEYS, ages.count(), ages.atShare(0.5), ages.atShare(0.99), cores);
        } finally {
            organizer.end(meeting);
        }
    }

    private Typist join(String meeting, int index) {
        try {
            PlenumSession session = server.nobody();
            session.enter(meeting, "Typist " + index, "");
            var screen = new Screen(index);
            ClientSocket socket = loops.connect(session.socketOf(meeting), screen).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            socket.send(MeetingStage.HELLO);
            if (!screen.greeted.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("typist " + index + " was not greeted");
            }
            return new Typist(socket, screen);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("typist " + index, failed);
        }
    }

    private void type(List<Typist> typists, int from, int to) {
        for (int key = from; key < to; key++) {
            long due = begin + key * INTERVAL_NANOS;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            typists.get(key % EDITORS).press(key);
        }
    }

    private void awaitAll(long wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (delivered.get() < wanted) {
            if (!trouble.isEmpty() || System.nanoTime() > deadline) {
                throw new IllegalStateException("of " + wanted + " deliveries only " + delivered + " came " + trouble);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private record Typist(ClientSocket socket, Screen screen) {
        /** Every key goes to the front, so the text of a version is as long as its number. */
        void press(int key) {
            int version = screen.version.get();
            socket.send("{\"type\":\"request\",\"id\":\"k" + key + "\",\"plugin\":\"shared-notes\",\"name\":\"change-text\",\"payload\":{\"version\":"
                    + version + ",\"changes\":[{\"id\":\"" + "%011d".formatted(key) + "\",\"length\":" + version
                    + ",\"edits\":[{\"from\":0,\"to\":0,\"insert\":[\"x\"]}]}]}}");
        }
    }

    /** What one typist is shown. */
    private final class Screen implements SocketListener {
        private static final int DIGITS = 11;
        private static final Needle HELLO = new Needle("{\"type\":\"hello\"");
        private static final Needle FAILURE = new Needle("{\"type\":\"failure\"");
        private static final Needle VERSION = new Needle("{\"version\":");
        private static final Needle CHANGE = new Needle("\"changes\":[{\"id\":\"");

        private final int index;
        private final CountDownLatch greeted = new CountDownLatch(1);
        private final AtomicInteger version = new AtomicInteger();

        Screen(int index) {
            this.index = index;
        }

        @Override
        public void message(ClientSocket socket, Text text) {
            if (greeted.getCount() > 0 && HELLO.count(text) > 0) {
                greeted.countDown();
                return;
            }
            if (FAILURE.count(text) > 0) {
                trouble = text.string();
            }
            long now = System.nanoTime();
            byte[] bytes = text.array();
            int at = CHANGE.find(bytes, text.from(), text.to());
            int passed = text.from();
            while (at >= 0) {
                int versionAt = VERSION.find(bytes, passed, at) + VERSION.length();
                version.set((int) number(bytes, versionAt) + 1);
                shown((int) number(bytes, at + CHANGE.length()), now);
                passed = at + CHANGE.length() + DIGITS;
                at = CHANGE.find(bytes, passed, text.to());
            }
        }

        private void shown(int key, long now) {
            if (key % EDITORS != index) {
                delivered.incrementAndGet();
                if (key >= WARM_KEYS) {
                    ages.add(now - begin - key * INTERVAL_NANOS);
                }
            }
        }

        private static long number(byte[] bytes, int from) {
            long number = 0;
            for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
                number = 10 * number + bytes[i] - '0';
            }
            return number;
        }

        @Override
        public void closed(ClientSocket socket, int code, String reason) {
            if (code != 1000) {
                trouble = "socket closed with " + code + " " + reason;
            }
        }
    }
}
