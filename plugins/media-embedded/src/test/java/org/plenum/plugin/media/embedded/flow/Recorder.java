package org.plenum.plugin.media.embedded.flow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a connection brings. */
final class Recorder implements Traffic, Connection.Listener {
    final List<byte[]> media = new CopyOnWriteArrayList<>();
    final List<String> news = new CopyOnWriteArrayList<>();

    /** Both sides have what they need; the server's may be the later one. */
    void awaitConnected() throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (news.stream().noneMatch(line -> line.startsWith("CONNECTED"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not connected: " + news);
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void attached(Connection connection) {
        news.add("attached");
    }

    @Override
    public void connected() {
        news.add("connected");
    }

    @Override
    public void media(Packet packet, long now) {
        media.add(packet.taken());
    }

    @Override
    public void control(Packet packet, long now) {
        news.add("control");
    }

    @Override
    public void tick(long now) {
        // Too much news.
    }

    @Override
    public void ended() {
        news.add("ended");
    }

    @Override
    public void changed(Connection.Stage stage, String detail) {
        news.add(stage + " " + detail);
    }
}
