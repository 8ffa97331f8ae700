package org.plenum.plugin.media.kurento;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.plenum.plugin.media.kurento.server.Dialer;
import org.plenum.plugin.media.kurento.server.Mailbox;
import org.plenum.plugin.media.kurento.server.Pipeline;
import org.plenum.plugin.media.kurento.server.ServerFailure;
import org.plenum.plugin.media.kurento.server.Threads;
import org.plenum.spi.ErrorCode;
import org.plenum.spi.ErrorKind;
import org.plenum.spi.PlenumException;
import org.plenum.spi.media.Capability;
import org.plenum.spi.media.MediaEngine;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.RoomSpec;

/** The engine: media servers, among which rooms are placed. Safe for all threads. */
final class KurentoEngine implements MediaEngine {
    private static final Logger LOG = System.getLogger(KurentoEngine.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(1100);
    private static final Duration LAST_WAIT = Duration.ofMillis(3300);
    private static final int LONGEST_DETAIL = 300;

    private final EngineSettings settings;
    private final Threads threads;
    private final Dialer dialer;
    private final SecureRandom random = new SecureRandom();
    private final List<MediaServer> servers;
    private final Future<?> looking;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /**
     * Begins to connect to the servers that are set.
     *
     * @param threads closed with the engine
     * @param nanos the time
     */
    KurentoEngine(EngineSettings settings, Threads threads, Dialer dialer, LongSupplier nanos) {
        this.settings = settings;
        this.threads = threads;
        this.dialer = dialer;
        this.servers = settings.urls().stream().map(url -> new MediaServer(url, dialer, nanos, settings.mostConnections())).toList();
        look();
        this.looking = threads.every(LOOK, this::look);
    }

    /** Once a second. */
    void look() {
        servers.forEach(MediaServer::look);
    }

    @Override
    public int order() {
        return settings.order();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SERVER_MEDIA);
    }

    @Override
    public CompletionStage<MediaRoom> open(RoomSpec spec, MediaEvents events) {
        return place(candidates(), events);
    }

    /** Those that answer, with the fewest people of this process first. */
    private List<MediaServer> candidates() {
        record Loaded(MediaServer server, int people, int rooms) {}
        return servers.stream()
                .filter(MediaServer::isWorking)
                .map(server -> new Loaded(server, server.people(), server.rooms()))
                .sorted(Comparator.comparingInt(Loaded::people).thenComparingInt(Loaded::rooms))
                .map(Loaded::server)
                .toList();
    }

    private CompletionStage<MediaRoom> place(List<MediaServer> candidates, MediaEvents events) {
        if (candidates.isEmpty()) {
            return CompletableFuture.failedFuture(new PlenumException(MediaError.NO_SERVER, "no media server answers: " + health().detail()));
        }
        MediaServer first = candidates.getFirst();
        var others = new ArrayList<>(candidates.subList(1, candidates.size()));
        var placed = new CompletableFuture<MediaRoom>();
        first.pipeline().whenComplete((pipeline, thrown) -> {
            if (thrown == null && opened(first, pipeline, events, placed)) {
                return;
            }
            if (thrown != null) {
                first.note(String.valueOf(ServerFailure.of(thrown).getMessage()));
            }
            place(others, events).whenComplete((room, refused) -> {
                if (refused == null) {
                    placed.complete(room);
                } else {
                    placed.completeExceptionally(refused);
                }
            });
        });
        return placed;
    }

    private boolean opened(MediaServer server, Pipeline pipeline, MediaEvents events, CompletableFuture<MediaRoom> placed) {
        var room = new Room(server, pipeline, events, new Mailbox(threads::run), random, settings.mostPeople());
        if (!server.opened(room)) {
            server.release(pipeline);
            return false;
        }
        placed.complete(room);
        return true;
    }

    @Override
    public Health health() {
        String all = servers.stream().map(MediaServer::shown).collect(Collectors.joining("; "));
        String detail = all.length() <= LONGEST_DETAIL ? all : all.substring(0, LONGEST_DETAIL - 1) + "…";
        return new Health(servers.stream().anyMatch(MediaServer::isWorking), detail);
    }

    /** What is in the servers goes with the connections. A second time does nothing. */
    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        looking.cancel(false);
        CompletableFuture<Void> closing =
                CompletableFuture.allOf(servers.stream().map(server -> CompletableFuture.runAsync(server::close, threads::run)).toArray(CompletableFuture[]::new));
        try {
            closing.get(FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.log(Level.WARNING, "Not all connections to media servers could be closed", unfinished);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.close();
        dialer.awaitEnd(LAST_WAIT);
    }

    /** The wire says {@code media-kurento:no-server}. */
    enum MediaError implements ErrorCode {
        /** None answers. */
        NO_SERVER;

        @Override
        public ErrorKind kind() {
            return ErrorKind.OUTSIDE;
        }
    }
}
