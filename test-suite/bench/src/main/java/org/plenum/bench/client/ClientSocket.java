package org.plenum.bench.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** One WebSocket. Sending and closing may be done from any thread; nothing here blocks. */
public final class ClientSocket {

    /** Code given to the listener when the connection ended without a close frame. */
    public static final int LOST = 1006;

    /** Code given to the listener when the server's close frame had none. */
    public static final int NO_CODE = 1005;

    private final SocketLoop loop;
    private final SocketChannel channel;
    private final SocketListener listener;
    private final CompletableFuture<ClientSocket> opening;
    private final Upgrade upgrade = new Upgrade();
    private final FrameReader frames = new FrameReader(new Incoming());
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private boolean upgraded;
    private boolean ended;
    private volatile boolean reading = true;
    private volatile boolean open;
    private volatile long bytesRead;

    ClientSocket(SocketLoop loop, SocketChannel channel, SocketListener listener, CompletableFuture<ClientSocket> opening) {
        this.loop = loop;
        this.channel = channel;
        this.listener = listener;
        this.opening = opening;
    }

    /** Sends a text message; bytes that do not fit into the kernel's buffer wait here, without limit. */
    public void send(byte[] utf8) {
        write(ClientFrame.text(utf8));
    }

    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says good-bye; the listener hears of the end when the server has answered. */
    public void close(int code, String reason) {
        write(ClientFrame.close(code, reason));
    }

    /** Cuts the connection as a lost network would; the listener is told {@link #LOST}. */
    public void abort() {
        loop.run(() -> end(LOST, "aborted here"));
    }

    /** A socket that does not read makes a slow client of itself. */
    public void reading(boolean wanted) {
        reading = wanted;
        loop.run(this::showInterest);
    }

    public boolean isOpen() {
        return open;
    }

    /** All bytes that came, frame headers and the answer to the upgrade included. */
    public long bytesRead() {
        return bytesRead;
    }

    void connected(SocketTarget target) throws IOException {
        channel.finishConnect();
        write(upgrade.request(target));
        loop.run(this::showInterest);
    }

    /** Reads once, into a buffer that all sockets of the loop share. */
    @SuppressWarnings({"NonAtomicVolatileUpdate", "ByteBufferBackingArray"}) // one thread writes; the loop allocated it
    void readable(ByteBuffer shared) throws IOException {
        if (!reading) {
            // It was just told not to; what it waits for has not come to this thread yet.
            showInterest();
            return;
        }
        shared.clear();
        int count = channel.read(shared);
        if (count < 0) {
            throw new IOException("connection closed by the server");
        }
        bytesRead += count;
        int from = 0;
        if (!upgraded) {
            from = upgrade.read(shared.array(), 0, count);
            if (from < 0) {
                return;
            }
            upgraded = true;
            open = true;
            listener.opened(this);
            opening.complete(this);
        }
        frames.read(shared.array(), from, count);
    }

    void writable() throws IOException {
        synchronized (waiting) {
            flush();
        }
        showInterest();
    }

    private void write(ByteBuffer bytes) {
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            waiting.add(bytes);
            if (!first) {
                return;
            }
            try {
                flush();
            } catch (IOException lost) {
                loop.run(() -> failed(lost));
            }
            if (waiting.isEmpty()) {
                return;
            }
        }
        loop.run(this::showInterest);
    }

    private void flush() throws IOException {
        while (!waiting.isEmpty()) {
            ByteBuffer head = waiting.element();
            channel.write(head);
            if (head.hasRemaining()) {
                return;
            }
            waiting.remove();
        }
    }

    private void showInterest() {
        SelectionKey key = channel.keyFor(loop.selector());
        if (key == null || !key.isValid() || channel.isConnectionPending()) {
            return;
        }
        synchronized (waiting) {
            int read = reading ? SelectionKey.OP_READ : 0;
            key.interestOps(waiting.isEmpty() ? read : read | SelectionKey.OP_WRITE);
        }
    }

    /** On the loop's thread. */
    void failed(Throwable why) {
        opening.completeExceptionally(why);
        end(LOST, String.valueOf(why.getMessage()));
    }

    private void end(int code, String reason) {
        if (ended) {
            return;
        }
        ended = true;
        open = false;
        loop.close(channel);
        opening.completeExceptionally(new IOException("closed while opening"));
        if (upgraded) {
            listener.closed(this, code, reason);
        }
    }

    private final class Incoming implements FrameReader.Sink {
        @Override
        public void text(Text text) {
            listener.message(ClientSocket.this, text);
        }

        @Override
        public void ping(byte[] payload) {
            write(ClientFrame.pong(payload));
        }

        @Override
        public void close(int code, String reason) {
            write(ClientFrame.close(code == NO_CODE ? 1000 : code, ""));
            end(code, reason);
        }
    }
}
