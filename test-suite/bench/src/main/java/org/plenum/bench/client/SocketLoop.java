package org.plenum.bench.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread, one selector, one read buffer, many sockets. */
final class SocketLoop implements Runnable {

    private static final int READ_BYTES = 256 << 10;

    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocate(READ_BYTES);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private record Attached(ClientSocket socket, SocketTarget target) {}

    SocketLoop() throws IOException {
        selector = Selector.open();
    }

    CompletableFuture<ClientSocket> connect(SocketTarget target, SocketListener listener) {
        CompletableFuture<ClientSocket> opening = new CompletableFuture<>();
        run(() -> begin(target, listener, opening));
        return opening;
    }

    private void begin(SocketTarget target, SocketListener listener, CompletableFuture<ClientSocket> opening) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            ClientSocket socket = new ClientSocket(this, channel, listener, opening);
            try {
                boolean at = channel.connect(new InetSocketAddress(target.host(), target.port()));
                channel.register(selector, at ? 0 : SelectionKey.OP_CONNECT, new Attached(socket, target));
                if (at) {
                    socket.connected(target);
                }
            } catch (IOException | RuntimeException unreachable) {
                socket.failed(unreachable);
            }
        } catch (IOException exhausted) {
            opening.completeExceptionally(exhausted);
        }
    }

    /** Runs it on this loop's thread, soon. After the stop it runs on the caller's thread, so that nobody waits in vain. */
    void run(Runnable task) {
        tasks.add(task);
        if (stopped) {
            runTasks();
        }
        selector.wakeup();
    }

    Selector selector() {
        return selector;
    }

    void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try (selector) {
            while (!stopped) {
                selector.select(this::ready);
                runTasks();
            }
            for (SelectionKey key : selector.keys()) {
                ((Attached) key.attachment()).socket().failed(new IOException("client stopped"));
            }
        } catch (IOException broken) {
            throw new IllegalStateException("selector broke", broken);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void ready(SelectionKey key) {
        Attached attached = (Attached) key.attachment();
        try {
            if (key.isConnectable()) {
                attached.socket().connected(attached.target());
                return;
            }
            if (key.isReadable()) {
                attached.socket().readable(shared);
            }
            if (key.isValid() && key.isWritable()) {
                attached.socket().writable();
            }
        } catch (IOException | RuntimeException broken) {
            attached.socket().failed(broken);
        }
    }
}
