package org.plenum.plugin.media.embedded.flow;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;

/**
 * DTLS of one connection: the handshake, and afterwards the repetition of its last flight when that was lost, and the client's farewell. Given datagrams by the
 * lane, runs on {@link Handshakes}.
 */
final class DtlsSession {
    private static final int MOST_WAITING = 32;
    private static final int LIMIT = 1200;

    private final DtlsIdentity identity;
    private final Set<String> fingerprints;
    private final Handshakes handshakes;
    private final Events events;
    private final ArrayBlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean isRunning = new AtomicBoolean();
    private volatile Optional<DTLSTransport> transport = Optional.empty();
    private volatile boolean isOver;

    DtlsSession(DtlsIdentity identity, Set<String> fingerprints, Handshakes handshakes, Events events) {
        this.identity = identity;
        this.fingerprints = Set.copyOf(fingerprints);
        this.handshakes = handshakes;
        this.events = events;
    }

    /** Told on threads of {@link Handshakes}. */
    interface Events {
        /** To be sent as it is. */
        void send(byte[] datagram);

        /** The handshake is complete. */
        void complete(SrtpKeys keys);

        /** It failed, or the client said farewell. Nothing comes any more. */
        void over(String reason);
    }

    /** What has arrived; lost if there is too much of it, as it may be on the way. */
    void received(byte[] datagram) {
        if (isOver || !waiting.offer(datagram)) {
            return;
        }
        run(isRunning.compareAndSet(false, true));
    }

    private void run(boolean isMine) {
        if (!isMine) {
            return;
        }
        if (transport.isPresent()) {
            handshakes.execute(this::afterwards);
        } else if (!handshakes.begin(this::handshake)) {
            // The client asks again, within a second at first.
            waiting.clear();
            isRunning.set(false);
        }
    }

    private void handshake() {
        var server = new DtlsServer(identity, fingerprints);
        try {
            DTLSTransport done = new DTLSServerProtocol().accept(server, new Datagrams());
            transport = Optional.of(done);
            events.complete(server.keys().orElseThrow());
        } catch (IOException | RuntimeException failed) {
            end("the handshake failed: " + failed.getMessage());
        } finally {
            isRunning.set(false);
        }
    }

    /** Reads what came since; Bouncy Castle answers to it. */
    private void afterwards() {
        byte[] buffer = new byte[Packet.CAPACITY];
        try {
            while (!isOver && !waiting.isEmpty()) {
                transport.orElseThrow().receive(buffer, 0, buffer.length, 1);
            }
        } catch (IOException | RuntimeException failed) {
            end("DTLS ended: " + failed.getMessage());
        } finally {
            isRunning.set(false);
        }
        if (!waiting.isEmpty()) {
            run(isRunning.compareAndSet(false, true));
        }
    }

    private void end(String reason) {
        boolean wasOver = isOver;
        isOver = true;
        if (!wasOver) {
            events.over(reason);
        }
    }

    /** Says farewell, if there is somebody to say it to. */
    void close() {
        isOver = true;
        transport.ifPresent(open -> handshakes.execute(() -> {
            try {
                open.close();
            } catch (IOException gone) {
                // The other side has gone before.
            }
        }));
    }

    private final class Datagrams implements DatagramTransport {
        @Override
        public int getReceiveLimit() {
            return Packet.LONGEST;
        }

        @Override
        public int getSendLimit() {
            return LIMIT;
        }

        @Override
        public int receive(byte[] into, int at, int most, int millis) throws IOException {
            try {
                byte[] datagram = waiting.poll(millis, TimeUnit.MILLISECONDS);
                if (datagram == null) {
                    if (isOver) {
                        throw new IOException("it was closed");
                    }
                    return -1;
                }
                int length = Math.min(most, datagram.length);
                System.arraycopy(datagram, 0, into, at, length);
                return length;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("it was interrupted", interrupted);
            }
        }

        @Override
        public void send(byte[] from, int at, int length) {
            byte[] datagram = new byte[length];
            System.arraycopy(from, at, datagram, 0, length);
            events.send(datagram);
        }

        @Override
        public void close() {
            if (transport.isPresent()) {
                end("the other side has closed");
            }
        }
    }
}
