package org.plenum.plugin.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.plenum.spi.Attendance;
import org.plenum.spi.AttendanceListener;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.MeetingId;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Service;
import org.plenum.spi.media.RoomSpec;

/** The calls of all meetings that have people. Safe for all threads. */
final class Calls implements AttendanceListener, AutoCloseable {
    private final long patienceMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition attended = lock.newCondition();
    private final Map<MeetingId, Call> calls = new HashMap<>();
    private volatile Optional<Server> server = Optional.empty();

    /** @param patienceMillis for being told of somebody who asks already */
    Calls(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    void begin(Server with) {
        server = Optional.of(with);
    }

    /** Nobody asks before it is there. */
    Server server() {
        return server.orElseThrow();
    }

    List<HealthCheck> health() {
        return server.map(Server::health).orElse(List.of());
    }

    @Override
    public void changed(Attendance attendance) {
        if (attendance.people().isEmpty()) {
            taken(attendance.meeting()).ifPresent(Call::close);
            return;
        }
        of(attendance).attend(attendance);
        lock.lock();
        try {
            attended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Call of(Attendance attendance) {
        lock.lock();
        try {
            return calls.computeIfAbsent(
                    attendance.meeting(), meeting -> new Call(server(), new RoomSpec(attendance.tenant(), meeting)));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Call> taken(MeetingId meeting) {
        lock.lock();
        try {
            return Optional.ofNullable(calls.remove(meeting));
        } finally {
            lock.unlock();
        }
    }

    /**
     * The call of who asks for something. Waits for being told that they are in the meeting and have the right: what a person asks may be ahead of it by a moment,
     * and what they may do is decided by nothing else.
     *
     * @throws PlenumException NOT_JOINED if nothing is told of it
     */
    Call of(Service.Request<?> request, Permission permission) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Call> call = Optional.ofNullable(calls.get(request.meeting()))
                        .filter(one -> one.permits(request.caller().participant(), permission));
                if (call.isPresent()) {
                    return call.get();
                }
                if (left <= 0) {
                    throw new PlenumException(
                            MediaError.NOT_JOINED, "nothing was told of " + request.caller().participant() + " with " + permission.name() + " in meeting " + request.meeting());
                }
                left = attended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The plugin goes. */
    @Override
    public void close() {
        List<Call> all;
        lock.lock();
        try {
            all = List.copyOf(calls.values());
            calls.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(Call::close);
    }
}
