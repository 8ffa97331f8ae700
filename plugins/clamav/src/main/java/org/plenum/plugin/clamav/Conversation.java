package org.plenum.plugin.clamav;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection to clamd, for one command. Used by one thread, which may be interrupted in each method. A channel that does not block and a selector
 * of its own, because only so does every wait end in time with TCP and with UNIX sockets, writing included.
 */
final class Conversation implements AutoCloseable {
    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    private Conversation(SocketChannel channel, Selector selector, SelectionKey key) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
    }

    /** Connects. @throws SocketTimeoutException if that takes longer */
    static Conversation begin(ClamdAddress address, Duration longest) throws IOException, InterruptedException {
        Conversation begun = open(address);
        try {
            if (!begun.channel.connect(address.found())) {
                long end = System.nanoTime() + longest.toNanos();
                do {
                    begun.await(SelectionKey.OP_CONNECT, end, "no connection within " + longest.toMillis() + " ms");
                } while (!begun.channel.finishConnect());
            }
            return begun;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            begun.close();
            throw failed;
        }
    }

    private static Conversation open(ClamdAddress address) throws IOException {
        SocketChannel channel = address.open();
        try {
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            return new Conversation(channel, selector, channel.register(selector, 0));
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Sends all of it. @param longest between two of clamd's takings */
    void send(ByteBuffer bytes, Duration longest) throws IOException, InterruptedException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, System.nanoTime() + longest.toNanos(), "clamd took nothing for " + longest.toMillis() + " ms");
            }
        }
    }

    /**
     * Sends a part of a file, which the system moves without its coming into this program's memory. Ends early if clamd says something.
     *
     * @param longest between two of clamd's takings
     * @return how many bytes were sent
     */
    long send(FileChannel file, long from, long count, Duration longest) throws IOException, InterruptedException {
        long sent = 0;
        while (sent < count) {
            long moved = file.transferTo(from + sent, count - sent, channel);
            sent += moved;
            if (moved == 0) {
                if (file.size() <= from + sent) {
                    throw new EOFException("the file ended after " + (from + sent) + " bytes");
                }
                int ready = await(
                        SelectionKey.OP_WRITE | SelectionKey.OP_READ,
                        System.nanoTime() + longest.toNanos(),
                        "clamd took nothing for " + longest.toMillis() + " ms, after " + (from + sent) + " bytes of the file");
                if ((ready & SelectionKey.OP_READ) != 0) {
                    return sent;
                }
            }
        }
        return sent;
    }

    /**
     * What clamd says.
     *
     * @param longest until it is said to its end
     * @return without the zero byte that ends it
     * @throws EOFException if clamd closes the connection before
     */
    String answer(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.hasRemaining()) {
            int before = said.position();
            int read = channel.read(said);
            if (read < 0) {
                throw new EOFException(
                        before == 0 ? "clamd closed the connection without an answer" : "clamd closed the connection within its answer: " + text(said, before));
            }
            for (int place = before; place < said.position(); place++) {
                if (said.get(place) == 0) {
                    if (place < said.position() - 1) {
                        throw new IOException("clamd gave more than one answer, the first: " + text(said, place));
                    }
                    return text(said, place);
                }
            }
            if (read == 0) {
                await(SelectionKey.OP_READ, end, "clamd gave no answer within " + longest.toMillis() + " ms");
            }
        }
        throw new IOException("clamd's answer has no end: " + text(said, 100));
    }

    private static String text(ByteBuffer said, int length) {
        byte[] text = new byte[length];
        said.get(0, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Until the channel can do one of these. @param end of waiting, in {@link System#nanoTime} */
    private int await(int operations, long end, String late) throws IOException, InterruptedException {
        key.interestOps(operations);
        selector.selectedKeys().clear();
        while (selector.selectedKeys().isEmpty()) {
            long left = Math.ceilDiv(end - System.nanoTime(), 1_000_000L);
            if (left <= 0) {
                throw new SocketTimeoutException(late);
            }
            selector.select(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for clamd");
            }
        }
        return key.readyOps();
    }

    @Override
    public void close() throws IOException {
        try (channel;
                selector) {
            key.cancel();
        }
    }
}
