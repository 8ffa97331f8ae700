package org.plenum.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.Needle;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.Text;

/** One sender and many receivers on open sockets, and what has reached them. The sender receives too. */
final class Crowd implements SocketListener, AutoCloseable {

    private static final Needle FAILURE = new Needle("{\"type\":\"failure\"");

    private final List<ClientSocket> sockets = new CopyOnWriteArrayList<>();
    private final LongAdder delivered = new LongAdder();
    private volatile String trouble = "";
    private volatile Histogram ages = new Histogram();
    private volatile boolean timed;
    private volatile boolean leaving;
    private final Runnable afterwards;

    /** @param afterwards what to do when all have left */
    Crowd(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    void add(ClientSocket socket) {
        sockets.add(socket);
    }

    int size() {
        return sockets.size();
    }

    long delivered() {
        return delivered.sum();
    }

    long bytesRead() {
        return sockets.stream().mapToLong(ClientSocket::bytesRead).sum();
    }

    /** The first socket speaks. */
    void say(String frame) {
        if (!trouble.isEmpty()) {
            throw new IllegalStateException("the server refused: " + trouble);
        }
        sockets.getFirst().send(frame);
    }

    /** From now on ages of messages are counted in a new histogram, which is returned. */
    Histogram startTiming() {
        ages = new Histogram();
        timed = true;
        return ages;
    }

    void stopTiming() {
        timed = false;
    }

    @Override
    public void message(ClientSocket socket, Text text) {
        int count = Marker.count(text, timed, ages);
        if (count > 0) {
            delivered.add(count);
        } else if (text.length() < 2000 && FAILURE.count(text) > 0) {
            trouble = text.string();
        }
    }

    @Override
    public void closed(ClientSocket socket, int code, String reason) {
        if (!leaving) {
            trouble = "socket closed with " + code + " " + reason;
        }
    }

    @Override
    public void close() {
        leaving = true;
        sockets.forEach(socket -> socket.close(1000, ""));
        sockets.clear();
        afterwards.run();
    }
}
