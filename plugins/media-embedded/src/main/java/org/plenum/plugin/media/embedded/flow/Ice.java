package org.plenum.plugin.media.embedded.flow;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.media.embedded.wire.StunMessage;
import org.plenum.plugin.media.embedded.wire.StunWriter;

/**
 * The server's side of ICE (RFC 8445): it is lite, so the browser checks and nominates. It checks only that an address agrees to be sent to, before anything more than what came from
 * there is sent, and every five seconds afterwards (RFC 7675). Of one lane.
 */
final class Ice {
    static final long EXPIRY_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long CONSENT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int MOST_PATHS = 8;
    private static final int ROLE_CONFLICT = 487;
    private static final int PRIORITY = 110 << 24 | 65535 << 8 | 255;

    private final Port port;
    private final Connection connection;
    private final Map<SocketAddress, Path> paths = new LinkedHashMap<>();
    private Credentials local;
    private Optional<Credentials> before = Optional.empty();
    private Optional<Credentials> remote = Optional.empty();
    private Optional<Path> selected = Optional.empty();
    private final long tieBreaker;

    Ice(Port port, Connection connection, Credentials local) {
        this.port = port;
        this.connection = connection;
        this.local = local;
        this.tieBreaker = port.random().nextLong();
        port.named(local.ufrag(), connection);
    }

    /** Where media go; none while nobody agrees to be sent to. */
    Optional<Path> selected() {
        return selected;
    }

    Optional<Path> path(SocketAddress from) {
        return Optional.ofNullable(paths.get(from));
    }

    /** New credentials; the ones before are good until the browser uses the new ones. */
    void restart(Credentials anew) {
        before.ifPresent(old -> port.unnamed(old.ufrag()));
        before = Optional.of(local);
        local = anew;
        port.named(anew.ufrag(), connection);
    }

    void answered(Credentials credentials, long now) {
        remote = Optional.of(credentials);
        paths.values().forEach(path -> check(path, now));
    }

    /** @return a path that has just been found to agree */
    Optional<Path> received(InetSocketAddress from, byte[] data, int length, long now) {
        Optional<StunMessage> message = StunMessage.parse(data, length);
        if (message.isEmpty()) {
            return Optional.empty();
        }
        return switch (message.get().type()) {
            case StunMessage.BINDING_REQUEST -> {
                asked(from, message.get(), now);
                yield Optional.empty();
            }
            case StunMessage.BINDING_SUCCESS -> agreed(from, message.get(), now);
            default -> Optional.empty();
        };
    }

    private Optional<Credentials> meant(StunMessage request) {
        return Stream.concat(Stream.of(local), before.stream())
                .filter(mine -> request.username().startsWith(mine.ufrag() + ":") && request.isSignedWith(mine.password()))
                .findFirst();
    }

    private void asked(InetSocketAddress from, StunMessage request, long now) {
        Optional<Credentials> mine = meant(request);
        if (mine.isEmpty() || (!paths.containsKey(from) && !hasRoom())) {
            return;
        }
        Path path = paths.computeIfAbsent(from, address -> new Path(from, now));
        port.addressed(from, connection);
        path.heard(request.length(), now);
        if (request.isControlled()) {
            answer(path, new StunWriter(StunMessage.BINDING_ERROR, request.transaction()).error(ROLE_CONFLICT), mine.get());
            return;
        }
        answer(path, new StunWriter(StunMessage.BINDING_SUCCESS, request.transaction()).mapped(from), mine.get());
        if (mine.get().equals(local)) {
            before.ifPresent(old -> port.unnamed(old.ufrag()));
            before = Optional.empty();
        }
        if (request.nominates()) {
            path.nominate();
            select(path);
        }
        check(path, now);
    }

    /** An address that was never verified makes room for a new one. */
    private boolean hasRoom() {
        if (paths.size() < MOST_PATHS) {
            return true;
        }
        Optional<Path> unproved = paths.values().stream().filter(path -> !path.isVerified()).findFirst();
        Optional<Path> unused = paths.values().stream().filter(path -> !isSelected(path)).findFirst();
        Optional<Path> victim = unproved.or(() -> unused);
        victim.ifPresent(path -> {
            paths.remove(path.address());
            port.unaddressed(path.address(), connection);
        });
        return victim.isPresent();
    }

    private void answer(Path path, StunWriter writer, Credentials mine) {
        byte[] data = writer.signed(mine.password());
        if (path.mayTake(data.length)) {
            connection.lane().send(data, data.length, path.address());
        }
    }

    /** Asks whether an address agrees, if it is time to and it may be sent to. */
    void check(Path path, long now) {
        long pause = path.isVerified() ? CONSENT_NANOS : RETRY_NANOS;
        long since = now - path.lastChecked();
        boolean isUnanswered = path.isVerified() && now - path.consent() > CONSENT_NANOS + RETRY_NANOS && since > 4 * RETRY_NANOS;
        if (remote.isEmpty() || (since < pause && !isUnanswered)) {
            return;
        }
        byte[] transaction = new byte[12];
        port.random().nextBytes(transaction);
        byte[] data = new StunWriter(StunMessage.BINDING_REQUEST, transaction)
                .username(remote.get().ufrag() + ":" + local.ufrag())
                .priority(PRIORITY)
                .controlled(tieBreaker)
                .signed(remote.get().password());
        if (path.mayTake(data.length)) {
            path.checked(transaction, now);
            connection.lane().send(data, data.length, path.address());
        }
    }

    private Optional<Path> agreed(InetSocketAddress from, StunMessage answer, long now) {
        Optional<Path> path = path(from);
        boolean isNew = path.isPresent() && !path.get().isVerified();
        if (path.isEmpty() || remote.isEmpty() || !answer.isSignedWith(remote.get().password()) || !path.get().answered(answer.transaction(), now)) {
            return Optional.empty();
        }
        path.get().heard(answer.length(), now);
        if (path.get().isNominated() || selected.isEmpty()) {
            select(path.get());
        }
        return isNew ? path : Optional.empty();
    }

    private boolean isSelected(Path path) {
        return selected.isPresent() && selected.get() == path;
    }

    private void select(Path path) {
        if (path.isVerified()) {
            selected = Optional.of(path);
        }
    }

    /** Keeps consent, and lets go of the path when it has expired. */
    void tick(long now) {
        if (selected.isPresent()) {
            check(selected.get(), now);
            if (now - selected.get().consent() > EXPIRY_NANOS) {
                paths.remove(selected.get().address());
                port.unaddressed(selected.get().address(), connection);
                selected = Optional.empty();
            }
        }
    }

    /** When anything came from where media go; {@code never} if they go nowhere. */
    long lastHeard(long never) {
        return selected.isPresent() ? selected.get().lastHeard() : never;
    }

    void close() {
        Set<String> names = Stream.concat(Stream.of(local), before.stream()).map(Credentials::ufrag).collect(Collectors.toSet());
        port.released(connection, names, paths.keySet());
        paths.clear();
        selected = Optional.empty();
    }
}
