package org.plenum.bench.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Accepts connections and plays a script with each; a script that fails makes {@link #close} fail. */
final class ScriptedServer implements AutoCloseable {

    interface Script {
        void play(Peer peer) throws Exception;
    }

    private final ServerSocket door;
    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> players = new CopyOnWriteArrayList<>();

    /** @param scripts one for each connection, in order; a further connection waits */
    ScriptedServer(Script... scripts) throws IOException {
        this.scripts.addAll(List.of(scripts));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    SocketTarget target(String path) {
        return new SocketTarget("127.0.0.1", port(), path);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = door.accept();
                players.add(Thread.ofVirtual().start(() -> play(connection)));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void play(Socket connection) {
        try (connection) {
            scripts.take().play(new Peer(connection));
        } catch (InterruptedException testIsOver) {
            Thread.currentThread().interrupt();
        } catch (Exception | AssertionError failed) {
            failures.add(failed);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Thread player : players) {
            ended(player);
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("script failed", failures.getFirst());
        }
    }

    private static void ended(Thread player) {
        try {
            if (!player.join(Duration.ofSeconds(5))) {
                player.interrupt();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
