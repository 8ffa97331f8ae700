package org.plenum.plugin.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.plenum.spi.Attendance;
import org.plenum.spi.CommonError;
import org.plenum.spi.Files;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;
import org.plenum.spi.Service;
import org.plenum.spi.Settings;
import org.plenum.spi.TenantId;
import org.plenum.spi.Viewer;
import org.plenum.spi.host.Manifest;
import org.plenum.spi.media.Media;
import org.plenum.spi.media.MediaEvents;
import org.plenum.spi.media.MediaRoom;
import org.plenum.spi.media.RoomSpec;
import org.plenum.testkit.FakeSettings;

/** A meeting with people, engines by hand, and the plugin's services, without a server. */
final class Studio implements Plenum, AutoCloseable {
    static final MeetingId MEETING = new MeetingId("meetingAAAAAAAAAAAAAAA");
    static final TenantId TENANT = new TenantId("tenantAAAAAAAAAAAAAAAA");
    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final long SECONDS = 10;

    final StudioEngine engine = new StudioEngine();
    final StudioEngine other = new StudioEngine();
    final FakeSettings settings = new FakeSettings(Manifest.parse(new MediaContractTest().manifest()).settings());

    private final Map<String, Attendance.Attendee> people = new LinkedHashMap<>();
    private final List<Message> sent = new ArrayList<>();
    private Calls calls = new Calls(200);
    private Map<String, Service<?>> services = Map.of();

    Studio() {
        other.works(false);
        replace();
    }

    /** A message to somebody. */
    record Message(ParticipantId to, String name, Record payload) {}

    /** Another instance of the plugin. */
    void replace() {
        calls.close();
        calls = new Calls(200);
        calls.begin(new Server(this, Optional.of("north"), 1000));
        services = new MediaServices(calls).all().stream().collect(Collectors.toMap(Service::name, service -> service));
        attend();
    }

    static ParticipantId id(String name) {
        return new ParticipantId(name + "A".repeat(22 - name.length()));
    }

    static String tab(String name) {
        return id(name).value();
    }

    /** With all rights of their role. */
    void come(String name, Role role) {
        put(name, role, Set.of(), Set.of());
    }

    /** @param lost rights that were taken from them
     *  @param unknown of whom they may not know */
    void put(String name, Role role, Set<String> lost, Set<String> unknown) {
        Set<String> rights = Manifest.parse(new MediaContractTest().manifest()).permissions().stream()
                .filter(right -> right.roles().contains(role) && !lost.contains(right.name()))
                .map(Manifest.Right::name)
                .collect(Collectors.toSet());
        people.put(name, new Attendance.Attendee(
                new Viewer(id(name), role, name, true), rights, unknown.stream().map(Studio::id).collect(Collectors.toSet())));
        attend();
    }

    void go(String name) {
        people.remove(name);
        attend();
    }

    private void attend() {
        calls.changed(new Attendance(MEETING, TENANT, List.copyOf(people.values())));
    }

    <P extends Record> Record ask(String who, String service, P payload) {
        Role role = Optional.ofNullable(people.get(who)).map(one -> one.viewer().role()).orElse(Role.ATTENDEE);
        return serve(service(service), new Service.Request<>(MEETING, TENANT, new Viewer(id(who), role, who, true), payload));
    }

    /** The kernel binds payloads by the service's own type. */
    @SuppressWarnings("unchecked")
    private <P extends Record> Service<P> service(String name) {
        return (Service<P>) Optional.ofNullable(services.get(name)).orElseThrow();
    }

    private static <P extends Record> Record serve(Service<P> service, Service.Request<P> request) {
        try {
            return service.serve(request);
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** In a page that is called as its person. */
    Told.Joined join(String who) {
        return (Told.Joined) ask(who, "join", new Wanted.Join(tab(who)));
    }

    void turn(String who, String service, boolean isOn) {
        ask(who, service, new Wanted.Turn(tab(who), isOn));
    }

    /** What somebody was told since this was called the last time. */
    List<Record> told(String who) {
        synchronized (sent) {
            List<Record> theirs = sent.stream().filter(message -> message.to().equals(id(who))).map(Message::payload).toList();
            sent.removeIf(message -> message.to().equals(id(who)));
            return theirs;
        }
    }

    /** All names of messages so far, in order. */
    List<Message> messages() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for %d seconds", SECONDS).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Override
    public Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public Settings settings(TenantId tenant) {
        return settings;
    }

    @Override
    public Files files() {
        throw new UnsupportedOperationException("the plugin has no files");
    }

    @Override
    public Media media() {
        return new Media() {
            @Override
            public List<Engine> engines(TenantId tenant) {
                return List.of(new Engine("one", engine.capabilities(), engine.health()), new Engine("two", other.capabilities(), other.health()));
            }

            @Override
            public CompletionStage<MediaRoom> open(String id, RoomSpec spec, MediaEvents events) {
                return switch (id) {
                    case "one" -> engine.open(spec, events);
                    case "two" -> other.open(spec, events);
                    default -> CompletableFuture.failedFuture(new PlenumException(CommonError.PLUGIN_ABSENT, id));
                };
            }
        };
    }

    @Override
    public String request(MeetingId meeting, ParticipantId caller, String command, Record payload) {
        assertThat(command).isEqualTo("see-entry");
        return "{\"mutedOnEntry\":true}";
    }

    @Override
    public boolean tell(MeetingId meeting, Record news) {
        throw new UnsupportedOperationException("the plugin has no news");
    }

    @Override
    public boolean send(MeetingId meeting, ParticipantId to, String name, Record payload) {
        synchronized (sent) {
            sent.add(new Message(to, name, payload));
        }
        return true;
    }

    @Override
    public void close() {
        calls.close();
    }
}
