package org.plenum.test.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenum.bench.client.ClientSocket;
import org.plenum.bench.client.SocketListener;
import org.plenum.bench.client.SocketLoops;
import org.plenum.bench.client.SocketTarget;
import org.plenum.bench.client.Text;
import org.plenum.bench.client.UpgradeRefused;

/** A socket that says what a test wants, byte by byte, and keeps what it is sent. */
final class RawSocket implements SocketListener, AutoCloseable {
    static final String HELLO = "{\"type\":\"hello\",\"protocol\":1,\"language\":\"en\"}";

    private final SocketLoops loops = SocketLoops.start(1);
    private final List<String> messages = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final ClientSocket socket;

    private RawSocket(SocketTarget target) throws IOException {
        try {
            socket = loops.connect(target, this).get(House.SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            loops.close();
            throw fault.getCause() instanceof IOException refused ? refused : new IOException(fault);
        } catch (InterruptedException | TimeoutException fault) {
            throw new AssertionError(fault);
        }
    }

    static RawSocket open(SocketTarget target) {
        try {
            return new RawSocket(target);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    /** What the upgrade is answered with: 101 if the socket opens. */
    static int status(SocketTarget target) {
        try (var open = new RawSocket(target)) {
            open.say(HELLO);
            return 101;
        } catch (UpgradeRefused refused) {
            return refused.status();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    void say(String text) {
        socket.send(text);
    }

    void say(byte[] bytes) {
        socket.send(bytes);
    }

    /** Waits until a message has this text in it. */
    void await(String text) {
        Server.await("'" + text + "' among " + messages(), House.SOON, () -> messages().contains(text));
    }

    /** All that came. */
    String messages() {
        synchronized (messages) {
            return String.join("\n", messages);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Waits for the end. */
    int closeCode() {
        try {
            return closed.get(House.SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException fault) {
            throw new AssertionError("not closed; came: " + messages(), fault);
        }
    }

    @Override
    public void message(ClientSocket from, Text text) {
        synchronized (messages) {
            messages.add(text.string());
        }
    }

    @Override
    public void closed(ClientSocket from, int code, String reason) {
        closed.complete(code);
    }

    @Override
    public void close() {
        loops.close();
    }
}
