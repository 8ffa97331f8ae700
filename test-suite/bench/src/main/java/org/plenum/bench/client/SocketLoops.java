package org.plenum.bench.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The selector threads; closing them cuts every socket they drive. */
public final class SocketLoops implements AutoCloseable {

    private final List<SocketLoop> loops = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private SocketLoops() {}

    /** @param threads one drives thousands of sockets; more than half the cores steals from a server on the same machine */
    public static SocketLoops start(int threads) {
        SocketLoops started = new SocketLoops();
        for (int i = 0; i < threads; i++) {
            try {
                SocketLoop loop = new SocketLoop();
                started.loops.add(loop);
                Thread.ofPlatform().daemon().name("sockets-" + i).start(loop);
            } catch (IOException exhausted) {
                started.close();
                throw new UncheckedIOException("no selector", exhausted);
            }
        }
        return started;
    }

    /** @return fails with {@link UpgradeRefused} when the server says no, with another IOException when it is not there */
    public CompletableFuture<ClientSocket> connect(SocketTarget target, SocketListener listener) {
        int turn = Math.floorMod(next.getAndIncrement(), loops.size());
        return loops.get(turn).connect(target, listener);
    }

    @Override
    public void close() {
        loops.forEach(SocketLoop::stop);
    }
}
