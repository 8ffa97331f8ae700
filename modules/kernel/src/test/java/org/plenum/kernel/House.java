package org.plenum.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenum.files.MemoryFiles;
import org.plenum.spi.Expected;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.TenantId;
import org.plenum.spi.host.Arrival;
import org.plenum.spi.host.Gate;
import org.plenum.tenant.FeaturePolicy;
import org.plenum.tenant.Standing;

/** A kernel with one meeting, a store in memory, and switches that tests turn. */
final class House implements AutoCloseable, FeaturePolicy, MeetingFacts.Directory {
    final MemoryStore store;
    final MeetingId meeting = new MeetingId("MEETINGAAAAAAAAAAAAAAA");
    final TenantId tenant = new TenantId("TENANTAAAAAAAAAAAAAAAA");
    final Map<Role, Standing> standings = new ConcurrentHashMap<>();
    /** Rights that an administrator has given to other roles. */
    final Map<String, List<Role>> roles = new ConcurrentHashMap<>();
    /** Plugins that the tenant has switched off. */
    final Set<String> off = ConcurrentHashMap.newKeySet();
    volatile List<Expected> expected = List.of();
    /** The one that people enter. */
    volatile MeetingId in = meeting;
    /** Meetings that follow another. */
    final Map<MeetingId, MeetingId> series = new ConcurrentHashMap<>();
    volatile String title = "Weekly";
    /** Breakout rooms that somebody has entered. */
    final Map<MeetingId, String> rooms = new ConcurrentHashMap<>();
    final Map<MeetingId, Instant> ended = new ConcurrentHashMap<>();
    /** What people bring, below a folder that goes with the test. */
    final MemoryFiles files;
    private final Kernel kernel;

    House() {
        this(new MemoryStore(), limits());
    }

    House(MemoryStore store, Limits limits) {
        this(store, limits, Clock.systemUTC());
    }

    House(MemoryStore store, Limits limits, Clock clock) {
        this(store, new MemoryFiles(), limits, clock);
    }

    /** A server that starts with what another one left. */
    House(MemoryStore store, MemoryFiles files, Limits limits, Clock clock) {
        this.store = store;
        this.files = files;
        kernel = new Kernel(
                store,
                this,
                this,
                (plugin, request) -> new Gate.Pass.Denied(404, "not-found"),
                files.ports(tenant),
                List.of("scanner"),
                clock,
                limits);
        kernel.filing().start();
    }

    static Limits limits() {
        return new Limits(
                1000,
                1000,
                Duration.ofMillis(400),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofMinutes(1));
    }

    Kernel kernel() {
        return kernel;
    }

    void deploy(Arrival arrival) {
        kernel.plugins().arrived(arrival);
    }

    void undeploy(Arrival arrival) {
        kernel.plugins().leaving(arrival);
    }

    static ParticipantId person(String name) {
        return new ParticipantId((name + "XXXXXXXXXXXXXXXXXXXXXX").substring(0, 22));
    }

    Entry enter(String name, Role role, boolean waits) {
        return kernel.meetings().enter(in, new Entrant(person(name), name, role, List.of(), List.of(), waits));
    }

    /** Somebody enters and opens a socket. */
    Person join(String name, Role role) {
        enter(name, role, false);
        return connect(name, "");
    }

    Person connect(String name, String after) {
        return connect(in, name, after);
    }

    Person connect(MeetingId to, String name, String after) {
        var client = new Client();
        Conversation conversation = kernel.connect(to, person(name), "session-" + name, client);
        conversation.received("{\"type\":\"hello\",\"protocol\":1,\"after\":\"" + after + "\"}");
        client.await("hello", frame -> frame.path("type").asText().equals("hello"));
        return new Person(person(name), client, conversation);
    }

    /** Somebody with a socket. */
    record Person(ParticipantId id, Client client, Conversation conversation) {
        void ask(String request, String plugin, String command, String payload) {
            conversation.received("{\"type\":\"request\",\"id\":\"" + request + "\",\"plugin\":\"" + plugin + "\",\"name\":\"" + command
                    + "\",\"payload\":" + payload + "}");
        }

        void write(String request, String text) {
            ask(request, "notes", "write", "{\"text\":\"" + text + "\",\"audience\":\"all\"}");
        }
    }

    @Override
    public Standing standing(TenantId of, MeetingId in, Role role, String plugin, String normally) {
        return standings.getOrDefault(role, new Standing.On());
    }

    @Override
    public Standing standing(TenantId of, String plugin, String normally) {
        return off.contains(plugin) ? new Standing.Off(Standing.Level.TENANT, "by hand", Instant.EPOCH) : new Standing.On();
    }

    @Override
    public boolean permits(TenantId of, Role role, Permission permission) {
        return roles.getOrDefault(permission.name(), List.copyOf(permission.roles())).contains(role);
    }

    @Override
    public Map<String, String> settings(TenantId of, String plugin) {
        return Map.of();
    }

    @Override
    public Optional<MeetingFacts> find(MeetingId id) {
        Optional<MeetingFacts> room = Optional.ofNullable(rooms.get(id))
                .map(name -> new MeetingFacts(
                        id, tenant, name, false, false, Duration.ZERO, List.of(), Optional.ofNullable(ended.get(id)), Optional.of(meeting)));
        return id.equals(meeting) || series.containsKey(id)
                ? Optional.of(new MeetingFacts(
                        id, tenant, title, true, false, Duration.ZERO, expected, Optional.ofNullable(ended.get(id))))
                : room;
    }

    @Override
    public Optional<MeetingId> parent(MeetingId room) {
        return rooms.containsKey(room) ? Optional.of(meeting) : Optional.empty();
    }

    @Override
    public boolean join(MeetingId parent, MeetingId room, String name, ParticipantId participant) {
        rooms.putIfAbsent(room, name);
        return parent.equals(meeting);
    }

    @Override
    public void deleteRoom(MeetingId room) {
        rooms.remove(room);
    }

    @Override
    public Optional<MeetingId> before(MeetingId id) {
        return Optional.ofNullable(series.get(id));
    }

    @Override
    public void ended(MeetingId id, Instant at) {
        ended.put(id, at);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
