package org.plenum.plugin.media.embedded.flow;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A thread with a socket, and the connections that belong to it. See the package. */
public final class Lane {
    private static final Logger LOG = System.getLogger(Lane.class.getName());
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int AT_ONCE = 128;

    private final int index;
    private final Port port;
    private final DatagramChannel channel;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocateDirect(Packet.CAPACITY);
    private final ByteBuffer out = ByteBuffer.allocateDirect(Packet.CAPACITY);
    private final Packet incoming = new Packet();
    private final Inbox inbox = new Inbox();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Connection> connections = new ArrayList<>();
    private final Thread thread;
    private volatile boolean isAsleep;
    private volatile boolean isClosed;
    private volatile int load;
    private long faults;

    Lane(int index, Port port, DatagramChannel channel) throws IOException {
        this.index = index;
        this.port = port;
        this.channel = channel;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        thread = Thread.ofPlatform().name("media-lane-" + index).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    int index() {
        return index;
    }

    SecureRandom random() {
        return port.random();
    }

    /** How many connections belong to it. */
    int load() {
        return load;
    }

    Inbox inbox() {
        return inbox;
    }

    boolean isOwn() {
        return Thread.currentThread() == thread;
    }

    /** Runs soon on this lane's thread, in the order of asking; dropped when the lane is closed. */
    public void execute(Runnable task) {
        tasks.add(task);
        wake();
    }

    void wake() {
        if (isAsleep) {
            selector.wakeup();
        }
    }

    void add(Connection connection) {
        connections.add(connection);
        load = connections.size();
    }

    void remove(Connection connection) {
        connections.remove(connection);
        load = connections.size();
    }

    private void run() {
        long next = System.nanoTime();
        while (!isClosed) {
            long now = System.nanoTime();
            int worked = work() + guarded(() -> inbox.deliver(AT_ONCE, now)) + guarded(() -> receive(now));
            if (now - next >= 0) {
                next = now + TICK_NANOS;
                for (int at = connections.size() - 1; at >= 0; at--) {
                    Connection connection = connections.get(at);
                    attempt(() -> connection.tick(now));
                }
            }
            if (worked == 0) {
                sleep(next);
            }
        }
        List.copyOf(connections).forEach(connection -> attempt(() -> connection.end("the engine has closed")));
    }

    private interface Work {
        int run() throws IOException;
    }

    /** One packet or one task that fails must not stop the others. */
    private int guarded(Work work) {
        try {
            return work.run();
        } catch (ClosedChannelException closed) {
            isClosed = true;
            return 0;
        } catch (IOException | RuntimeException | LinkageError fault) {
            if (Long.bitCount(++faults) == 1) {
                LOG.log(Level.ERROR, "fault " + faults + " while packets were carried", fault);
            }
            return 1;
        }
    }

    private void attempt(Runnable task) {
        guarded(() -> {
            task.run();
            return 1;
        });
    }

    private int work() {
        int done = 0;
        for (Optional<Runnable> task = Optional.ofNullable(tasks.poll()); task.isPresent(); task = Optional.ofNullable(tasks.poll())) {
            Runnable now = task.get();
            attempt(now);
            done++;
        }
        return done;
    }

    private int receive(long now) throws IOException {
        int received = 0;
        while (received < AT_ONCE) {
            in.clear();
            SocketAddress from = channel.receive(in);
            if (from == null) {
                return received;
            }
            received++;
            in.flip();
            int length = in.remaining();
            if (length > 0 && length <= Packet.LONGEST) {
                in.get(incoming.data(), 0, length);
                incoming.length(length);
                dispatch(from, now);
            }
        }
        return received;
    }

    private void dispatch(SocketAddress from, long now) {
        Optional<Connection> found = port.connection(from, incoming);
        if (found.isPresent()) {
            Lane home = found.get().lane();
            if (home == this) {
                found.get().received(from, incoming, now);
            } else if (home.inbox.received(incoming, found, from)) {
                home.wake();
            }
        }
    }

    private void sleep(long until) {
        isAsleep = true;
        try {
            long millis = Math.clamp((until - System.nanoTime()) / 1_000_000 + 1, 1, 50);
            if (inbox.isEmpty() && tasks.isEmpty()) {
                selector.select(key -> {}, millis);
            }
        } catch (IOException fault) {
            LOG.log(Level.ERROR, "the port cannot be waited for", fault);
        } finally {
            isAsleep = false;
        }
    }

    /** Sends now, or loses the packet if the socket takes no more. Of this lane's thread. */
    void send(byte[] data, int length, SocketAddress to) {
        out.clear();
        out.put(data, 0, length);
        out.flip();
        try {
            if (channel.send(out, to) == 0) {
                port.overflowed();
            }
        } catch (IOException refused) {
            // No way there, or a port that nobody listens at: consent expires if it stays so.
            port.overflowed();
        }
    }

    void close() {
        isClosed = true;
        selector.wakeup();
        try {
            thread.join(2000);
            selector.close();
            channel.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException fault) {
            LOG.log(Level.WARNING, "a socket does not close", fault);
        }
    }
}
