package org.plenum.plugin.media.embedded.flow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.plenum.plugin.media.embedded.wire.StunMessage;

/** The one UDP port for all media, its lanes, and who is known on it. Safe for all threads. */
public final class Port implements AutoCloseable {
    private static final int BUFFER_BYTES = 4 * 1024 * 1024;

    private final List<Lane> lanes = new ArrayList<>();
    private final Map<String, Connection> byName = new ConcurrentHashMap<>();
    private final Map<SocketAddress, Connection> byAddress = new ConcurrentHashMap<>();
    private final LongAdder overflows = new LongAdder();
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger count = new AtomicInteger();
    private final DtlsIdentity identity = DtlsIdentity.create(random);
    private final Handshakes handshakes;
    private final int most;
    private final int number;

    /**
     * @param address where it listens; of any local address if it is the unspecified one
     * @param number 1-65535; 0 for any that is free
     * @param lanes 1-32; 1 where the system cannot share a port among sockets
     * @param most connections; there are two for each person
     * @param handshakes that run at a time; others wait their turn
     * @throws IOException if the port cannot be taken
     */
    public Port(InetAddress address, int number, int lanes, int most, int handshakes) throws IOException {
        this.most = most;
        this.handshakes = new Handshakes(handshakes);
        try (DatagramChannel probe = DatagramChannel.open()) {
            // Sockets that share a port would share it with another process of the same user, too.
            probe.bind(new InetSocketAddress(address, number));
            this.number = ((InetSocketAddress) probe.getLocalAddress()).getPort();
        }
        try {
            for (int index = 0; index < lanes; index++) {
                DatagramChannel channel = DatagramChannel.open();
                boolean isShared = channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT);
                if (isShared) {
                    channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
                }
                channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER_BYTES);
                channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER_BYTES);
                channel.bind(new InetSocketAddress(address, this.number));
                this.lanes.add(new Lane(index, this, channel));
                if (!isShared) {
                    break;
                }
            }
        } catch (IOException | RuntimeException fault) {
            this.lanes.forEach(Lane::close);
            throw fault;
        }
        this.lanes.forEach(Lane::start);
    }

    /** The number it has. */
    public int number() {
        return number;
    }

    List<Lane> lanes() {
        return lanes;
    }

    SecureRandom random() {
        return random;
    }

    DtlsIdentity identity() {
        return identity;
    }

    Handshakes handshakes() {
        return handshakes;
    }

    /** Of the server's certificate, as SDP writes it. */
    public String fingerprint() {
        return identity.fingerprint();
    }

    /** How many connections there are. */
    public int connections() {
        return count.get();
    }

    /** Packets that the system did not take since the beginning, or that found no room between lanes. */
    public long lost() {
        return overflows.sum() + lanes.stream().mapToLong(lane -> lane.inbox().lost()).sum();
    }

    void overflowed() {
        overflows.increment();
    }

    /** The lane with the fewest connections. */
    Lane lane() {
        return lanes.stream().min(Comparator.comparingInt(Lane::load)).orElseThrow();
    }

    /** Whether there is room for one more, which is then taken; {@link #released} gives it back. */
    boolean reserved() {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        return true;
    }

    void released(Connection connection, Set<String> names, Iterable<SocketAddress> addresses) {
        count.decrementAndGet();
        names.forEach(name -> byName.remove(name, connection));
        addresses.forEach(address -> byAddress.remove(address, connection));
    }

    void named(String ufrag, Connection connection) {
        byName.put(ufrag, connection);
    }

    void unnamed(String ufrag) {
        byName.remove(ufrag);
    }

    void addressed(SocketAddress address, Connection connection) {
        byAddress.put(address, connection);
    }

    void unaddressed(SocketAddress address, Connection connection) {
        byAddress.remove(address, connection);
    }

    /** Whose packet it is: who proves it is another matter. */
    Optional<Connection> connection(SocketAddress from, Packet packet) {
        if (!StunMessage.isStun(packet.data(), packet.length())) {
            return Optional.ofNullable(byAddress.get(from));
        }
        String name = StunMessage.parse(packet.data(), packet.length()).map(StunMessage::username).orElse("");
        int colon = name.indexOf(':');
        return colon < 0 ? Optional.ofNullable(byAddress.get(from)) : Optional.ofNullable(byName.get(name.substring(0, colon)));
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        handshakes.close();
    }
}
