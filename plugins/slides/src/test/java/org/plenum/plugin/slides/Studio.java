package org.plenum.plugin.slides;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenum.spi.Audience;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.HealthCheck;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.Plenum;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Settings;
import org.plenum.spi.StoredFile;
import org.plenum.spi.TenantId;
import org.plenum.testkit.MeetingDriver;
import org.plenum.testkit.Recorded;

/** The plugin's work as the server runs it, with a meeting in memory and files in a folder. Safe for all threads. */
final class Studio implements Plenum, org.plenum.spi.Files, AutoCloseable {
    private static final TenantId TENANT = new TenantId("tenant--of-the-testkit");

    final Path folder;
    final Map<String, Long> settings = new LinkedHashMap<>(Map.of("mostPages", 300L, "longestConversionSeconds", 120L));
    private final MeetingDriver<SlidesState> meeting = SlidesMeeting.begun();
    private Workshop workshop = new Workshop(built());
    private final List<Thread> lanes = new ArrayList<>();
    private final Map<FileId, Kept> kept = new LinkedHashMap<>();
    private final List<Recorded> heard = new ArrayList<>();
    private int count;

    private record Kept(StoredFile file, Path content, List<FileId> origin) {}

    Studio(Path folder) {
        this.folder = folder;
        start();
    }

    private void start() {
        try {
            workshop.open(this);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        workshop.jobs().stream().filter(job -> job.name().startsWith("convert")).forEach(this::begin);
    }

    /** What the build put where the WAR has it. */
    private static ClassLoader built() {
        try {
            return new URLClassLoader(new URL[] {Path.of("target").toUri().toURL()}, null);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void begin(Job job) {
        lanes.add(Thread.ofVirtual().name(job.name()).start(job::run));
    }

    /** The plugin is replaced. */
    void restart() {
        close();
        lanes.clear();
        workshop = new Workshop(built());
        start();
    }

    List<HealthCheck> health() {
        return workshop.health();
    }

    /** What the server does every half minute. */
    void sweep() {
        workshop.jobs().stream().filter(job -> job.name().equals("take-up")).forEach(Job::run);
    }

    /** Petra brings a file, which is found clean. @return the deck */
    String bring(String name, byte[] content) throws IOException {
        FileId file;
        synchronized (this) {
            file = SlidesMeeting.brought(meeting, name);
            Path path = Files.write(folder.resolve("stored-" + ++count), content);
            kept.put(file, new Kept(meeting.files().file(file), path, List.of()));
            meeting.files().releases(file, "application/octet-stream");
        }
        hear();
        return file.value();
    }

    /** Petra asks something. */
    void ask(Record payload) {
        synchronized (this) {
            meeting.when("petra", payload);
        }
        hear();
    }

    /** Petra asks something, and the server is killed before the plugin hears of what followed. */
    synchronized void askUnheard(Record payload) {
        meeting.when("petra", payload);
        heard.addAll(meeting.log().subList(heard.size(), meeting.log().size()));
    }

    synchronized Optional<Deck> deck(String id) {
        return meeting.state().deck(id);
    }

    /** Waits until a deck is so, at most two minutes. */
    Deck await(String id, Predicate<Deck> such) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < until) {
            Optional<Deck> found = deck(id).filter(such);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("after two minutes it is " + deck(id));
    }

    Deck finished(String id) {
        return await(id, deck -> deck.stage() == DeckStage.READY || deck.stage() == DeckStage.FAILED);
    }

    synchronized List<String> names() {
        return meeting.log().stream().map(Recorded::name).toList();
    }

    synchronized List<SlidesEvent> events() {
        return meeting.log().stream().map(one -> (SlidesEvent) one.event()).toList();
    }

    String text(FileId file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    byte[] bytes(FileId file) throws IOException {
        try (InputStream content = open(file)) {
            return content.readAllBytes();
        }
    }

    /** The processes of LibreOffice below this folder. */
    List<ProcessHandle> office() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("soffice")
                        && child.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    /** That process, once it works on something: it has taken a tenth of a second more of a processor. */
    ProcessHandle busyOffice() {
        ProcessHandle office = office().getFirst();
        Duration before = time(office);
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (time(office).minus(before).toMillis() < 100) {
            if (System.nanoTime() > until) {
                throw new AssertionError("LibreOffice has nothing to do");
            }
            Thread.onSpinWait();
        }
        return office;
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void hear() {
        List<Recorded> fresh;
        synchronized (this) {
            fresh = meeting.log().subList(heard.size(), meeting.log().size()).stream().toList();
            heard.addAll(fresh);
        }
        // As in the server, what is for nobody no listener is told.
        fresh.stream().filter(one -> !(one.audience() instanceof Audience.Nobody)).forEach(one -> workshop.after(
                new Listener.Happened(meetingId(), TENANT, heard.size(), one.at(), "slides", one.name(), one.json())));
    }

    private static MeetingId meetingId() {
        return new MeetingId("meeting-of-the-testkit");
    }

    @Override
    public boolean send(MeetingId meeting, org.plenum.spi.ParticipantId to, String name, Record payload) {
        throw new UnsupportedOperationException("no person is told by this plugin");
    }

    @Override
    public boolean tell(MeetingId in, Record news) {
        boolean followed;
        synchronized (this) {
            followed = !meeting.tell(news).isEmpty();
        }
        hear();
        return followed;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(MeetingDriver.START.plus(Duration.ofDays(1)), ZoneOffset.UTC);
    }

    @Override
    public Settings settings(TenantId tenant) {
        return new Settings() {
            @Override
            public boolean flag(String name) {
                throw new AssertionError(name);
            }

            @Override
            public long number(String name) {
                return settings.getOrDefault(name, 0L);
            }

            @Override
            public String text(String name) {
                throw new AssertionError(name);
            }

            @Override
            public Duration duration(String name) {
                throw new AssertionError(name);
            }
        };
    }

    @Override
    public org.plenum.spi.Files files() {
        return this;
    }

    @Override
    public String request(MeetingId in, ParticipantId caller, String command, Record payload) {
        throw new AssertionError("nobody asks " + command);
    }

    @Override
    public synchronized Optional<StoredFile> find(FileId file) {
        return Optional.ofNullable(kept.get(file)).map(Kept::file);
    }

    @Override
    public synchronized FileState state(FileId file) {
        return kept.containsKey(file) ? FileState.RELEASED : FileState.DELETED;
    }

    @Override
    public synchronized List<StoredFile> released(MeetingId in) {
        return kept.values().stream().filter(one -> one.origin().isEmpty()).map(Kept::file).toList();
    }

    @Override
    public List<TenantId> tenants() {
        return List.of(TENANT);
    }

    @Override
    public List<StoredFile> released(TenantId tenant, Instant before) {
        return released(meetingId()).stream().filter(file -> file.at().isBefore(before)).toList();
    }

    @Override
    public InputStream open(FileId file) throws IOException {
        return Files.newInputStream(there(file).content());
    }

    private synchronized Kept there(FileId file) {
        return Optional.ofNullable(kept.get(file))
                .orElseThrow(() -> new PlenumException(CommonError.NOT_FOUND, "no file " + file));
    }

    @Override
    public synchronized FileId derive(FileId origin, String name, String type, Path content) throws IOException {
        StoredFile from = there(origin).file();
        FileId id = SlidesMeeting.id("made", ++count);
        Path moved = Files.move(content, folder.resolve("made-" + count));
        var file = new StoredFile(id, from.meeting(), from.uploader(), name, type, Files.size(moved), from.purpose(), from.at());
        kept.put(id, new Kept(file, moved, List.of(origin)));
        return id;
    }

    @Override
    public synchronized List<FileId> derived(FileId origin) {
        return kept.values().stream()
                .filter(one -> one.origin().contains(origin))
                .map(one -> one.file().id())
                .toList();
    }

    @Override
    public synchronized List<StoredFile> lacking(String name) {
        return released(meetingId()).stream()
                .filter(file -> derived(file.id()).stream().noneMatch(made -> there(made).file().name().equals(name)))
                .toList();
    }

    @Override
    public synchronized void delete(FileId file) {
        derived(file).forEach(kept::remove);
        kept.remove(file);
    }

    @Override
    public Path workspace() throws IOException {
        return Files.createTempDirectory(folder, "work");
    }

    /** The plugin goes, as the server lets it. */
    @Override
    public void close() {
        lanes.forEach(Thread::interrupt);
        for (Thread lane : lanes) {
            try {
                if (!lane.join(Duration.ofSeconds(20))) {
                    throw new AssertionError(lane.getName() + " does not end");
                }
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        workshop.close();
    }
}
