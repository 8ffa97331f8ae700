package org.plenum.kernel;

import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one socket still has to send. Never blocks the sender: while a message is under way others gather, and go out together as
 * one array of frames. A client that reads too slowly is cut off and resumes later.
 */
final class Outbox {
    static final int TOO_SLOW = 4008;

    private static final int MOST_FRAMES = 5000;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private final Transport transport;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Frames> waiting = new ArrayDeque<>(0);
    private int frames;
    private int characters;
    private boolean sending;
    private boolean closed;

    Outbox(Transport transport) {
        this.transport = transport;
    }

    /** Sends at once if nothing is under way, else later. */
    void send(Frames next) {
        boolean now = false;
        boolean tooSlow = false;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (sending) {
                waiting.add(next);
                frames += next.count();
                characters += next.text().length();
                tooSlow = frames > MOST_FRAMES || characters > MOST_CHARACTERS;
                closed = tooSlow;
            } else {
                sending = true;
                now = true;
            }
        } finally {
            lock.unlock();
        }
        if (tooSlow) {
            clear();
            transport.close(TOO_SLOW, "too slow");
        } else if (now) {
            transport.send(next.message(), this::sent);
        }
    }

    /** Sends what is waiting, then closes. */
    void close(int code, String reason) {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        // What is waiting was given to the transport in order before, or is joined here.
        String rest = takeAll();
        if (rest.isEmpty()) {
            transport.close(code, reason);
        } else {
            transport.send(rest, () -> transport.close(code, reason));
        }
    }

    private void sent() {
        String next;
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                sending = false;
                return;
            }
            next = joined();
        } finally {
            lock.unlock();
        }
        transport.send(next, this::sent);
    }

    private String takeAll() {
        lock.lock();
        try {
            return waiting.isEmpty() ? "" : joined(Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    private void clear() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    private String joined() {
        return joined(LARGEST_MESSAGE);
    }

    private String joined(int largest) {
        Frames first = take();
        if (!fits(first.text().length(), largest)) {
            return first.message();
        }
        var text = new StringBuilder().append('[').append(first.text());
        while (fits(text.length(), largest)) {
            text.append(',').append(take().text());
        }
        return text.append(']').toString();
    }

    private boolean fits(int length, int largest) {
        Frames next = waiting.peek();
        return next != null && (long) length + next.text().length() < largest;
    }

    private Frames take() {
        Frames next = waiting.remove();
        frames -= next.count();
        characters -= next.text().length();
        return next;
    }
}
