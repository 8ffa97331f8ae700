package org.plenum.plugin.media.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plenum.plugin.media.embedded.flow.Port;
import org.plenum.spi.CommonError;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.ConnectionState;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.RoomSpec;

/** The engine: a port, and the rooms whose media go through it. Safe for all threads. */
final class EmbeddedEngine implements MediaEngine {
    private static final Logger LOG = System.getLogger(EmbeddedEngine.class.getName());
    private static final int ORDER = 100;
    private static final int LOOK_MILLIS = 200;

    private final EngineSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Set<Room> rooms = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("media-clock").daemon().unstarted(task));
    private final List<InetSocketAddress> addresses;
    private final Optional<Port> port;
    private final String trouble;
    private final Future<?> looking;

    /** Takes the port; if it cannot, the engine is there and says why it does not work. */
    EmbeddedEngine(EngineSettings settings) {
        this.settings = settings;
        Optional<Port> taken = Optional.empty();
        String problem = "";
        try {
            taken = Optional.of(new Port(
                    settings.address(),
                    settings.port(),
                    settings.lanes(),
                    settings.mostConnections(),
                    settings.mostHandshakes()));
        } catch (IOException refused) {
            problem = "UDP port " + settings.port() + " cannot be taken: " + refused.getMessage();
            LOG.log(Level.ERROR, "No voice and no pictures: {0}", problem);
        }
        port = taken;
        trouble = problem;
        addresses = taken.map(open -> reachable(settings, open)).orElse(List.of());
        looking = clock.scheduleAtFixedRate(() -> rooms.forEach(Room::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        taken.ifPresent(open -> LOG.log(Level.INFO, "Media go through {0}", shown()));
    }

    private static List<InetSocketAddress> reachable(EngineSettings settings, Port port) {
        List<InetAddress> own = settings.address().isAnyLocalAddress() ? LocalAddresses.all() : List.of(settings.address());
        return (settings.announced().isEmpty() ? own : settings.announced())
                .stream().map(address -> new InetSocketAddress(address, port.number())).toList();
    }

    private String shown() {
        return "UDP port " + port.map(Port::number).orElse(0) + " at "
                + String.join(", ", addresses.stream().map(address -> address.getAddress().getHostAddress()).toList());
    }

    EngineSettings settings() {
        return settings;
    }

    SecureRandom random() {
        return random;
    }

    /** Only asked by rooms, of which there are none without a port. */
    Port port() {
        return port.orElseThrow();
    }

    List<InetSocketAddress> addresses() {
        return addresses;
    }

    /** For the log: why somebody hears and sees nothing. */
    void note(ConnectionState state, String detail) {
        if (state == ConnectionState.FAILED) {
            LOG.log(Level.WARNING, "Somebody''s media do not come about: {0}", detail);
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SERVER_MEDIA, Capability.SIMULCAST);
    }

    @Override
    public CompletionStage<MediaRoom> open(RoomSpec spec, MediaEvents events) {
        if (port.isEmpty()) {
            return CompletableFuture.failedFuture(new PlenumException(MediaError.PORT_UNAVAILABLE, trouble));
        }
        if (threads.isShutdown()) {
            return CompletableFuture.failedFuture(new PlenumException(CommonError.PLUGIN_ABSENT, "the engine has closed"));
        }
        var room = new Room(this, events, new Mailbox(threads));
        rooms.add(room);
        return CompletableFuture.completedFuture(room);
    }

    void closed(Room room) {
        rooms.remove(room);
    }

    @Override
    public Health health() {
        return port.map(open -> new Health(true, shown() + "; " + rooms.size() + " meetings, " + open.connections() + " connections, " + open.lost() + " packets lost here"))
                .orElseGet(() -> new Health(false, trouble));
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
        Set.copyOf(rooms).forEach(Room::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        port.ifPresent(Port::close);
    }

    /** The wire says {@code media-embedded:port-unavailable}. */
    enum MediaError implements ErrorCode {
        PORT_UNAVAILABLE;

        @Override
        public ErrorKind kind() {
            return ErrorKind.OUTSIDE;
        }
    }
}
