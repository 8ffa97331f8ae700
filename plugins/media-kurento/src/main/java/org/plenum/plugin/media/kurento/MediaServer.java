package org.plenum.plugin.media.kurento;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.plenum.plugin.media.kurento.server.Connection;
import org.plenum.plugin.media.kurento.server.Dialer;
import org.plenum.plugin.media.kurento.server.Pipeline;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.plugin.media.kurento.server.ServerFailure.Reason;
import org.plenum.plugin.media.kurento.server.ServerObject;

/**
 * One media server: the connection to it, whether it answers, and the rooms in it. A server that does not answer is given a while to come back, because media flow on when only the
 * connection was cut; then its rooms have failed, and another connection is made. Safe for all threads.
 */
final class MediaServer {
    /** What the library's own way back needs for two tries. Meanwhile nobody's rights can be taken in that server. */
    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Between two questions whether a server that answers still does. It forgets who says nothing for minutes. */
    static final Duration QUIET = Duration.ofSeconds(10);
    /** Between two tries to connect. */
    static final Duration REDIAL = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(MediaServer.class.getName());

    private final URI address;
    private final Dialer dialer;
    private final LongSupplier nanos;
    private final int mostLines;
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger lines = new AtomicInteger();
    private final Set<Room> rooms = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Listener> current = Optional.empty();
    private Optional<Connection.Status> status = Optional.empty();
    private String trouble = "has not been reached yet";
    private boolean isAway = true;
    private boolean isSaid;
    private boolean isBusy;
    private boolean isClosed;
    private long since;
    private long next;

    /**
     * @param nanos the time
     * @param mostLines connections of browsers at a time
     */
    MediaServer(URI address, Dialer dialer, LongSupplier nanos, int mostLines) {
        this.address = address;
        this.dialer = dialer;
        this.nanos = nanos;
        this.mostLines = mostLines;
        this.next = nanos.getAsLong();
    }

    /** Host and port; what else may be in an address is nobody's business. */
    String name() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    int people() {
        return people.get();
    }

    void people(int more) {
        people.addAndGet(more);
    }

    synchronized int rooms() {
        return rooms.size();
    }

    synchronized boolean isWorking() {
        return connection.isPresent() && !isAway && !isClosed;
    }

    /** For the administrator. */
    synchronized String shown() {
        if (!isWorking()) {
            return name() + " " + trouble;
        }
        String said = status.map(now -> "Kurento " + now.version() + ", " + now.memory() / (1 << 20) + " MiB").orElse("Kurento");
        return name() + ": " + said + ", " + rooms.size() + " meetings, " + people + " people, " + lines + " connections";
    }

    /** @return whether there was room for one more connection of a browser, which is counted now */
    boolean takeLine() {
        if (lines.incrementAndGet() > mostLines) {
            lines.decrementAndGet();
            return false;
        }
        return true;
    }

    void giveLine() {
        lines.decrementAndGet();
    }

    void note(String reason) {
        LOG.log(Level.WARNING, "Somebody''s media do not come about at {0}: {1}", name(), reason);
    }

    CompletionStage<Pipeline> pipeline() {
        Optional<Connection> open;
        synchronized (this) {
            open = isWorking() ? connection : Optional.empty();
        }
        return open.map(Connection::pipeline)
                .orElseGet(() -> CompletableFuture.failedFuture(new ServerFailure(Reason.UNANSWERED, name() + " " + trouble)));
    }

    /** @return whether it lives: between making its pipeline and this the server may have gone */
    synchronized boolean opened(Room room) {
        return isWorking() && rooms.add(room);
    }

    synchronized void closed(Room room) {
        rooms.remove(room);
    }

    /** Ends something in the server; if it does not answer now, then when it does. */
    void release(ServerObject object) {
        object.release().whenComplete((done, thrown) -> {
            if (thrown != null && ServerFailure.of(thrown).reason() == Reason.UNANSWERED) {
                synchronized (this) {
                    left.add(object.id());
                }
            }
        });
    }

    /** Once a second. */
    void look() {
        long now = nanos.getAsLong();
        Runnable task;
        synchronized (this) {
            task = next(now);
        }
        task.run();
    }

    private Runnable next(long now) {
        if (isClosed) {
            return () -> {};
        }
        if (connection.filter(Connection::isOver).isPresent()) {
            return () -> lost("closed the connection");
        }
        if (connection.isPresent() && isAway && now - since > PATIENCE.toNanos()) {
            return () -> lost(trouble);
        }
        if (isBusy || now - next < 0) {
            return isAway ? () -> {} : this::retry;
        }
        isBusy = true;
        return connection.<Runnable>map(open -> () -> ask(open)).orElse(this::dial);
    }

    private void dial() {
        var listener = new Listener();
        dialer.connect(address, listener).whenComplete((made, thrown) -> {
            if (thrown == null) {
                connected(made, listener);
            } else {
                unreachable(ServerFailure.of(thrown));
            }
        });
    }

    private void connected(Connection made, Listener listener) {
        boolean isLate;
        synchronized (this) {
            isBusy = false;
            isLate = isClosed;
            if (!isLate) {
                connection = Optional.of(made);
                current = Optional.of(listener);
                isAway = true;
                since = nanos.getAsLong();
                next = since;
            }
        }
        if (isLate) {
            made.close();
        } else {
            look();
        }
    }

    private synchronized void unreachable(ServerFailure failure) {
        isBusy = false;
        next = nanos.getAsLong() + REDIAL.toNanos();
        away("cannot be reached: " + failure.getMessage());
    }

    private void ask(Connection open) {
        open.status().whenComplete((said, thrown) -> {
            if (thrown == null) {
                here(open, said);
            } else {
                silent(open, ServerFailure.of(thrown));
            }
        });
    }

    private void here(Connection open, Connection.Status said) {
        boolean isBack;
        List<String> forgotten;
        synchronized (this) {
            isBusy = false;
            if (isClosed || connection.filter(now -> now == open).isEmpty()) {
                return;
            }
            next = nanos.getAsLong() + QUIET.toNanos();
            status = Optional.of(said);
            isBack = isAway;
            isAway = false;
            isSaid = false;
            forgotten = List.copyOf(left);
            left.clear();
        }
        if (isBack) {
            LOG.log(Level.INFO, "Media server {0} answers: Kurento {1}", name(), said.version());
        }
        forgotten.forEach(id -> open.release(id).whenComplete((done, thrown) -> {
            if (thrown != null && ServerFailure.of(thrown).reason() == Reason.UNANSWERED) {
                synchronized (this) {
                    left.add(id);
                }
            }
        }));
    }

    private synchronized void silent(Connection open, ServerFailure failure) {
        isBusy = false;
        next = nanos.getAsLong();
        if (connection.filter(now -> now == open).isPresent()) {
            away("does not answer: " + failure.getMessage());
        }
    }

    /** Since the first sign of it; said once. */
    private void away(String why) {
        if (!isAway) {
            isAway = true;
            since = nanos.getAsLong();
            next = since;
        }
        if (!isSaid) {
            isSaid = true;
            LOG.log(Level.WARNING, "Media server {0} {1}", name(), why);
        }
        trouble = why;
    }

    private void retry() {
        List<Room> now;
        synchronized (this) {
            now = List.copyOf(rooms);
        }
        now.forEach(Room::look);
    }

    /** The connection is of no more use. */
    private void lost(String why) {
        Optional<Connection> ended;
        synchronized (this) {
            ended = connection;
            connection = Optional.empty();
            current = Optional.empty();
            away(why);
            next = nanos.getAsLong();
        }
        failRooms(why);
        ended.ifPresent(Connection::close);
    }

    private void failRooms(String why) {
        List<Room> failing;
        synchronized (this) {
            failing = List.copyOf(rooms);
        }
        failing.forEach(room -> room.fail("media server " + name() + " " + why));
    }

    /** What was made in it goes with the connection. */
    void close() {
        Optional<Connection> ended;
        synchronized (this) {
            isClosed = true;
            ended = connection;
            connection = Optional.empty();
            trouble = "is not used any more";
        }
        ended.ifPresent(Connection::close);
    }

    /** Of one connection: what it tells once another one has taken its place is of no interest. */
    private final class Listener implements Connection.Listener {
        private boolean isCurrent() {
            return current.filter(this::equals).isPresent();
        }

        @Override
        public void away() {
            synchronized (MediaServer.this) {
                if (isCurrent()) {
                    MediaServer.this.away("has cut the connection");
                }
            }
        }

        @Override
        public void back(boolean isSame) {
            boolean isNew;
            synchronized (MediaServer.this) {
                isNew = isCurrent() && !isSame;
                if (isNew) {
                    left.clear();
                }
            }
            if (isNew) {
                failRooms("was started again");
            }
            look();
        }
    }
}
