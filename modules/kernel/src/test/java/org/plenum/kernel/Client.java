package org.plenum.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A socket made by hand: keeps every frame it was sent. */
final class Client implements Transport {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long DEADLINE_SECONDS = 40;

    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder traffic = new StringBuilder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private int closedWith;

    @Override
    public void send(String text, Runnable done) {
        lock.lock();
        try {
            JsonNode message = MAPPER.readTree(text);
            traffic.append(text).append('\n');
            if (message.isArray()) {
                message.forEach(frames::add);
            } else {
                frames.add(message);
            }
            came.signalAll();
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new IllegalStateException(text, fault);
        } finally {
            lock.unlock();
        }
        done.run();
    }

    @Override
    public void close(int code, String reason) {
        lock.lock();
        try {
            // As a socket: what closes it again does nothing.
            closedWith = closedWith == 0 ? code : closedWith;
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the first frame that fits. */
    JsonNode await(String what, Predicate<JsonNode> fits) {
        return await(what, 1, fits).getLast();
    }

    /** Waits for that many frames that fit. */
    List<JsonNode> await(String what, int count, Predicate<JsonNode> fits) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        lock.lock();
        try {
            while (true) {
                List<JsonNode> found = frames.stream().filter(fits).toList();
                if (found.size() >= count) {
                    return found;
                }
                if (came.awaitNanos(until - System.nanoTime()) <= 0) {
                    throw new AssertionError("no " + count + " " + what + " within " + DEADLINE_SECONDS + " s in " + frames);
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            lock.unlock();
        }
    }

    JsonNode answer(String request) {
        return await("answer to " + request, frame -> frame.path("id").asText().equals(request));
    }

    JsonNode event(String name) {
        return await(name, frame -> frame.path("name").asText().equals(name));
    }

    int closeCode() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        lock.lock();
        try {
            while (closedWith == 0) {
                if (came.awaitNanos(until - System.nanoTime()) <= 0) {
                    throw new AssertionError("not closed within 10 s");
                }
            }
            return closedWith;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            lock.unlock();
        }
    }

    List<JsonNode> frames() {
        lock.lock();
        try {
            return List.copyOf(frames);
        } finally {
            lock.unlock();
        }
    }

    String traffic() {
        lock.lock();
        try {
            return traffic.toString();
        } finally {
            lock.unlock();
        }
    }
}
