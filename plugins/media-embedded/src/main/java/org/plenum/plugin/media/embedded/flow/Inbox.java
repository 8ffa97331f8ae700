package org.plenum.plugin.media.embedded.flow;

import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Packets that other lanes hand to one lane: a ring of slots that are used again and again. When it is full, packets are lost, as they are on the way. Put by
 * any thread, taken by one.
 */
final class Inbox {
    private static final int SLOTS = 1024;

    private final Slot[] slots = new Slot[SLOTS];
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private long lost;

    Inbox() {
        for (int index = 0; index < SLOTS; index++) {
            slots[index] = new Slot();
        }
    }

    /** What a packet is for: one of two is there. */
    static final class Slot {
        final Packet packet = new Packet();
        private Optional<Fan> fan = Optional.empty();
        private Optional<Connection> connection = Optional.empty();
        private Optional<SocketAddress> from = Optional.empty();
        private int rank;

        void deliver(long now) {
            if (fan.isPresent()) {
                fan.get().forward(packet, rank, now);
            } else if (connection.isPresent() && from.isPresent()) {
                connection.get().received(from.get(), packet, now);
            }
        }
    }

    /** A packet of a layer that somebody on this lane is given. */
    boolean forward(Packet packet, Optional<Fan> fan, int rank) {
        return put(packet, fan, Optional.empty(), Optional.empty(), rank);
    }

    /** A packet that was received on another lane. */
    boolean received(Packet packet, Optional<Connection> connection, SocketAddress from) {
        return put(packet, Optional.empty(), connection, Optional.of(from), 0);
    }

    private boolean put(Packet packet, Optional<Fan> fan, Optional<Connection> connection, Optional<SocketAddress> from, int rank) {
        lock.lock();
        try {
            if (put.get() - taken.get() >= SLOTS) {
                lost++;
                return false;
            }
            Slot slot = slots[(int) (put.get() & (SLOTS - 1))];
            slot.packet.copy(packet.data(), packet.length());
            slot.fan = fan;
            slot.connection = connection;
            slot.from = from;
            slot.rank = rank;
            put.incrementAndGet();
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        return put.get() == taken.get();
    }

    /** Hands on what is there, up to {@code most}. @return how many */
    int deliver(int most, long now) {
        int delivered = 0;
        while (delivered < most && put.get() != taken.get()) {
            Slot slot = slots[(int) (taken.get() & (SLOTS - 1))];
            try {
                slot.deliver(now);
            } finally {
                slot.fan = Optional.empty();
                slot.connection = Optional.empty();
                taken.incrementAndGet();
            }
            delivered++;
        }
        return delivered;
    }

    /** Packets that found no room since the beginning. */
    long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }
}
