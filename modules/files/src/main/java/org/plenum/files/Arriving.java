package org.plenum.files;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.plenum.spi.Incoming;

/** How much of a file has come. The sender tells it, inspectors wait for it, each on threads of their own. */
final class Arriving implements Incoming {
    private final Duration patience;
    private final long end;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long size;
    private boolean over;

    /** @param patience for the next bytes @param longest for all of them */
    Arriving(Duration patience, Duration longest) {
        this.patience = patience;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** There are so many now. */
    void came(long now) {
        lock.lock();
        try {
            size = Math.max(size, now);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more is told: whoever waits is interrupted. */
    void over() {
        lock.lock();
        try {
            over = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long beyond(long position) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = Math.min(patience.toNanos(), end - System.nanoTime());
            while (size <= position && !over && left > 0) {
                left = more.awaitNanos(left);
            }
            if (over || size <= position) {
                throw new InterruptedException("no more than " + size + " bytes have come in time");
            }
            return size;
        } finally {
            lock.unlock();
        }
    }
}
