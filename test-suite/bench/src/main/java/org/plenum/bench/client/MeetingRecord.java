package org.plenum.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All that one client of a meeting has seen, in order of arrival; safe for any thread. */
public final class MeetingRecord {

    /**
     * How the client's way to the server has been.
     *
     * @param opened sockets that reached their hello
     * @param resumed hellos after which the missing events followed
     * @param fresh hellos that started from the whole view; more than one means that events may have been passed over
     * @param lost sockets that ended, by whatever code
     */
    public record Journey(int opened, int resumed, int fresh, int lost) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SeenEvent> events = new ArrayList<>();
    private final List<JsonNode> signals = new ArrayList<>();
    private final List<Integer> closeCodes = new ArrayList<>();
    private Journey journey = new Journey(0, 0, 0, 0);
    private final List<JsonNode> hellos = new ArrayList<>();
    private String position = "";
    private boolean over;

    /** Every event that came, doubles too: the client removes nothing. */
    public List<SeenEvent> events() {
        return read(() -> List.copyOf(events));
    }

    public List<SeenEvent> events(String plugin, String name) {
        return events().stream().filter(event -> event.is(plugin, name)).toList();
    }

    public List<JsonNode> signals() {
        return read(() -> List.copyOf(signals));
    }

    /** The last hello with views; a missing node before the first. */
    public JsonNode hello() {
        return read(() -> hellos.isEmpty() ? MissingNode.getInstance() : hellos.getLast());
    }

    /** Every hello with views. */
    public List<JsonNode> hellos() {
        return read(() -> List.copyOf(hellos));
    }

    public List<Integer> closeCodes() {
        return read(() -> List.copyOf(closeCodes));
    }

    public Journey journey() {
        return read(() -> journey);
    }

    /** Whether the client is out of the meeting for good: left, ended, ejected, returned from a breakout room, signed off, refused or closed here. */
    public boolean isOver() {
        return read(() -> over);
    }

    /** Waits until it holds; asked again whenever something came. @throws TimeoutException when it does not in time */
    public void await(Predicate<MeetingRecord> condition, Duration limit) throws InterruptedException, TimeoutException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (!condition.test(this)) {
                if (left <= 0) {
                    throw new TimeoutException("not within " + limit + "; " + events.size() + " events, " + journey + ", closed " + closeCodes);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Where to resume, empty on the first visit. */
    String position() {
        return read(() -> position);
    }

    void helloCame(JsonNode frame, boolean first) {
        write(() -> {
            boolean resumed = frame.path("resumed").asBoolean();
            journey = new Journey(
                    journey.opened + (first ? 1 : 0),
                    journey.resumed + (resumed ? 1 : 0),
                    journey.fresh + (resumed ? 0 : 1),
                    journey.lost);
            if (!resumed) {
                hellos.add(frame);
                position = frame.path("at").asText();
            }
        });
    }

    void eventCame(SeenEvent event) {
        write(() -> {
            events.add(event);
            // What is not in the log has no position.
            position = event.at().isEmpty() ? position : event.at();
        });
    }

    void signalCame(JsonNode frame) {
        write(() -> signals.add(frame));
    }

    void socketClosed(int code) {
        write(() -> {
            closeCodes.add(code);
            journey = new Journey(journey.opened, journey.resumed, journey.fresh, journey.lost + 1);
        });
    }

    void ended() {
        write(() -> over = true);
    }

    private void write(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T read(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
