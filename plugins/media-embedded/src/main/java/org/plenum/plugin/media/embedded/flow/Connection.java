package org.plenum.plugin.media.embedded.flow;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plenum.plugin.media.embedded.wire.Answer;
import org.plenum.plugin.media.embedded.wire.RtpPacket;
import org.plenum.plugin.media.embedded.wire.StunMessage;

/** One RTCPeerConnection's other end: ICE, DTLS and SRTP, for whatever carries media over it. Of its lane; methods that are public are for any thread. */
public final class Connection {
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_EARLY = 6;

    private final Port port;
    private final Lane lane;
    private final Ice ice;
    private final Traffic traffic;
    private final Listener listener;
    private final Deque<byte[]> early = new ArrayDeque<>();
    private final Packet control = new Packet();
    private volatile Credentials credentials;
    private Optional<DtlsSession> dtls = Optional.empty();
    private Optional<Srtp> srtp = Optional.empty();
    private Stage stage = Stage.CONNECTING;
    private long answeredAt;
    private boolean isAnswered;

    private Connection(Port port, Traffic traffic, Listener listener) {
        this.port = port;
        this.lane = port.lane();
        this.traffic = traffic;
        this.listener = listener;
        this.credentials = Credentials.random(port.random());
        this.ice = new Ice(port, this, credentials);
    }

    /** @return none if the port has no room for one more */
    public static Optional<Connection> open(Port port, Traffic traffic, Listener listener) {
        if (!port.reserved()) {
            return Optional.empty();
        }
        var connection = new Connection(port, traffic, listener);
        connection.lane.execute(() -> {
            connection.lane.add(connection);
            traffic.attached(connection);
        });
        return Optional.of(connection);
    }

    /** How it stands. */
    public enum Stage {
        CONNECTING,
        CONNECTED,
        INTERRUPTED,
        FAILED,
        ENDED
    }

    /** Told of changes, on the connection's lane: must only pass it on. */
    public interface Listener {
        /** @param detail for the log; may be empty */
        void changed(Stage stage, String detail);
    }

    Lane lane() {
        return lane;
    }

    /** For the next offer. */
    public String ufrag() {
        return credentials.ufrag();
    }

    /** For the next offer. */
    public String password() {
        return credentials.password();
    }

    /** The next offer has other credentials, so that the browser finds a way anew. */
    public void restart() {
        Credentials anew = Credentials.random(port.random());
        credentials = anew;
        lane.execute(() -> {
            if (stage != Stage.ENDED) {
                ice.restart(anew);
                isAnswered = false;
            }
        });
    }

    /** What the browser has answered. */
    public void answered(Answer answer) {
        lane.execute(() -> {
            if (stage == Stage.ENDED) {
                return;
            }
            long now = System.nanoTime();
            answeredAt = isAnswered ? answeredAt : now;
            isAnswered = true;
            if (dtls.isEmpty()) {
                dtls = Optional.of(new DtlsSession(port.identity(), answer.fingerprints(), port.handshakes(), new Handshake()));
            }
            ice.answered(new Credentials(answer.ufrag(), answer.password()), now);
            feed();
        });
    }

    /** Ends it; nothing is told any more. */
    public void close() {
        lane.execute(() -> end("closed"));
    }

    /** Runs on the thread of what it carries. */
    public void execute(Runnable task) {
        lane.execute(task);
    }

    void end(String reason) {
        if (stage == Stage.ENDED) {
            return;
        }
        dtls.ifPresent(DtlsSession::close);
        dtls = Optional.empty();
        change(Stage.ENDED, reason);
        traffic.ended();
        ice.close();
        srtp.ifPresent(Srtp::close);
        srtp = Optional.empty();
        lane.remove(this);
    }

    void received(SocketAddress from, Packet packet, long now) {
        if (stage == Stage.ENDED || !(from instanceof InetSocketAddress address)) {
            return;
        }
        byte[] data = packet.data();
        int length = packet.length();
        if (StunMessage.isStun(data, length)) {
            ice.received(address, data, length, now).ifPresent(path -> feed());
            return;
        }
        Optional<Path> path = ice.path(from);
        if (path.isEmpty()) {
            return;
        }
        path.get().heard(length, now);
        int first = data[0] & 0xFF;
        if (first >= 20 && first <= 63) {
            if (early.size() < MOST_EARLY) {
                early.add(packet.taken());
            }
            ice.check(path.get(), now);
            feed();
        } else if (first >= 128 && first <= 191 && path.get().isVerified() && srtp.isPresent()) {
            media(srtp.get(), packet, now);
        }
    }

    /** Hands DTLS on, once it is known whose it has to be and that it may be answered. */
    private void feed() {
        if (dtls.isPresent() && ice.selected().isPresent()) {
            early.forEach(dtls.get()::received);
            early.clear();
        }
    }

    private void media(Srtp keys, Packet packet, long now) {
        if (RtpPacket.isRtcp(packet.data(), packet.length())) {
            if (keys.unprotectControl(packet)) {
                traffic.control(packet, now);
            }
        } else if (keys.unprotect(packet)) {
            traffic.media(packet, now);
        }
    }

    /** What media are protected with; none before the handshake is complete. */
    Optional<Srtp> srtp() {
        return srtp;
    }

    /** Sends what is protected already; lost while there is no way. */
    void send(Packet packet) {
        Optional<Path> path = ice.selected();
        if (path.isPresent()) {
            lane.send(packet.data(), packet.length(), path.get().address());
        }
    }

    /** Protects RTCP and sends it; lost while there is no way. */
    void sendControl(byte[] data, int length) {
        if (srtp.isPresent() && length > 0) {
            control.copy(data, length);
            if (srtp.get().protectControl(control)) {
                send(control);
            }
        }
    }

    void tick(long now) {
        ice.tick(now);
        if (srtp.isPresent()) {
            boolean isSilent = now - ice.lastHeard(now - SILENCE_NANOS - 1) > SILENCE_NANOS;
            if (isSilent && stage == Stage.CONNECTED) {
                change(Stage.INTERRUPTED, "nothing was heard for 10 seconds");
            } else if (!isSilent && stage == Stage.INTERRUPTED) {
                change(Stage.CONNECTED, "");
            }
            traffic.tick(now);
        } else if (isAnswered && stage == Stage.CONNECTING && now - answeredAt > PATIENCE_NANOS) {
            change(Stage.FAILED, ice.selected().isPresent() ? "DTLS does not come about" : "no UDP gets through");
        }
    }

    private void change(Stage to, String detail) {
        if (stage != to && stage != Stage.ENDED) {
            stage = to;
            listener.changed(to, detail);
        }
    }

    /** On threads of handshakes. */
    private final class Handshake implements DtlsSession.Events {
        @Override
        public void send(byte[] datagram) {
            lane.execute(() -> ice.selected().ifPresent(path -> lane.send(datagram, datagram.length, path.address())));
        }

        @Override
        public void complete(SrtpKeys keys) {
            lane.execute(() -> {
                if (stage != Stage.ENDED && srtp.isEmpty()) {
                    srtp = Optional.of(new Srtp(keys));
                    change(Stage.CONNECTED, "");
                    traffic.connected();
                }
            });
        }

        @Override
        public void over(String reason) {
            lane.execute(() -> change(Stage.FAILED, reason));
        }
    }
}
