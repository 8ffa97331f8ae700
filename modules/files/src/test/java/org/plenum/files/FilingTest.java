package org.plenum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plenum.spi.CommonError;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;
import org.plenum.spi.Verdict;

class FilingTest {
    private static final TenantId TENANT = new TenantId("TENANTAAAAAAAAAAAAAAAA");
    private static final MeetingId MEETING = new MeetingId("MEETINGAAAAAAAAAAAAAAA");
    private static final ParticipantId ANNA = new ParticipantId("ANNAAAAAAAAAAAAAAAAAAA");
    private static final ParticipantId BO = new ParticipantId("BOAAAAAAAAAAAAAAAAAAAA");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final MemoryFiles store = new MemoryFiles();
    private final HandInspectors inspectors = new HandInspectors();
    private final List<KnownFile> news = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final SetClock clock = new SetClock();
    private final Filing filing =
            new Filing(store.ports(TENANT), inspectors, news::add, () -> new FileId("FILE%018d".formatted(ids.incrementAndGet())), clock);

    FilingTest() {
        filing.start();
    }

    @AfterEach
    void close() throws IOException {
        filing.close();
        new Folder(store.root).delete(store.root);
    }

    @Test
    @DisplayName("a clean file is released with the type that was found, its bytes as they came (S83)")
    void releasesClean() throws IOException {
        KnownFile released = settled(upload("plan.txt", "the plan"));

        assertThat(released.stage()).isEqualTo(Stage.RELEASED);
        assertThat(released.file().type()).isEqualTo("text/plain");
        assertThat(filing.kept().content(released)).hasContent("the plan");
        assertThat(stages()).containsExactly(Stage.CHECKING, Stage.RELEASED);
    }

    @Test
    @DisplayName("nobody is given a byte while a file is being checked (S83)")
    void givesNothingBefore() throws IOException {
        inspectors.missing("scanner");
        KnownFile waiting = settled(upload("plan.txt", "the plan"));

        assertThat(waiting.stage()).isEqualTo(Stage.WAITING);
        assertThatThrownBy(() -> filing.kept().content(waiting)).isInstanceOf(PlenumException.class);
    }

    @Test
    @DisplayName("pieces are put together in order; one that was cut goes on where it was")
    void takesPieces() throws IOException {
        KnownFile begun = begin("a.txt", 8);
        assertThatThrownBy(() -> filing.uploads().append(begun, 0, new Cut("the"))).isInstanceOf(IOException.class);
        assertThat(filing.uploads().offset(begun)).isEqualTo(3);
        filing.uploads().append(begun, 3, bytes(" plan"));

        assertThat(filing.kept().content(settled(begun))).hasContent("the plan");
    }

    @Test
    @DisplayName("a piece for another place is refused, and so are more bytes than were announced; nothing of it is kept")
    void refusesWrongPieces() throws IOException {
        KnownFile begun = begin("a.txt", 8);
        filing.uploads().append(begun, 0, bytes("the"));

        refused(FilesError.WRONG_OFFSET, () -> filing.uploads().append(begun, 2, bytes("e plan")));
        refused(FilesError.MORE_THAN_ANNOUNCED, () -> filing.uploads().append(begun, 3, bytes(" plan and more")));
        assertThat(filing.uploads().offset(begun)).isEqualTo(3);
        filing.uploads().append(begun, 3, bytes(" plan"));

        assertThat(settled(begun).hash()).isEqualTo(Receiving.hash(filing.kept().content(settled(begun))));
    }

    @Test
    @DisplayName("an infected file is refused with the finding, sealed in quarantine, and lies nowhere else (S85, S86)")
    void quarantinesInfected() throws IOException {
        inspectors.say("scanner", file -> new Verdict.Infected("Test-Virus"));
        KnownFile refused = settled(upload("plan.txt", "the bad plan"));

        assertThat(refused.stage()).isEqualTo(Stage.REFUSED);
        assertThat(refused.reason()).isEqualTo("infected");
        assertThat(refused.finding()).isEqualTo("Test-Virus");
        Quarantined apart = filing.quarantine().find(TENANT, refused.id());
        assertThat(apart.hash()).isEqualTo(refused.hash()).hasSize(64);
        assertThat(apart.uploader()).isEqualTo(ANNA);
        assertThat(store.used(TENANT)).isZero();
        assertThat(contents()).allSatisfy(path -> assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                .doesNotContain("bad plan"));
    }

    @Test
    @DisplayName("what is infected is known as such even if it is refused for its type, too (S85)")
    void infectedIsWorst() throws IOException {
        inspectors.say("types", file -> new Verdict.Refused(Verdict.Reason.FORBIDDEN_TYPE, "exe"));
        inspectors.say("scanner", file -> new Verdict.Infected("Test-Virus"));

        assertThat(settled(upload("plan.exe", "MZ")).reason()).isEqualTo("infected");
    }

    @Test
    @DisplayName("a file of a forbidden type is refused and not kept (S84)")
    void refusesTypes() throws IOException {
        inspectors.say("types", file -> new Verdict.Refused(Verdict.Reason.FORBIDDEN_TYPE, "application/x-msdownload"));
        KnownFile refused = settled(upload("plan.exe", "MZ"));

        assertThat(refused.reason()).isEqualTo("forbidden-type");
        assertThat(contents()).isEmpty();
        assertThat(store.quarantine.count(TENANT)).isZero();
    }

    @Test
    @DisplayName("quarantine leaves as an archive that only its password opens (S86)")
    void exportsSealed() throws IOException {
        inspectors.say("scanner", file -> new Verdict.Infected("Test-Virus"));
        Quarantined apart = filing.quarantine().find(TENANT, settled(upload("plan.txt", "the bad plan")).id());
        var archive = new ByteArrayOutputStream();
        filing.quarantine().export(apart, "a long password", archive);

        assertThat(archive.toString(StandardCharsets.ISO_8859_1)).doesNotContain("bad plan");
        assertThat(opened(archive, "a long password")).isEqualTo("the bad plan");
        assertThatThrownBy(() -> opened(archive, "another password")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("what is in quarantine is deleted after the days that the tenant has set (S86)")
    void quarantineEnds() throws IOException {
        inspectors.say("scanner", file -> new Verdict.Infected("Test-Virus"));
        settled(upload("plan.txt", "the bad plan"));
        clock.pass(Duration.ofDays(29));
        filing.sweep();
        assertThat(store.quarantine.count(TENANT)).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        filing.sweep();

        assertThat(store.quarantine.count(TENANT)).isZero();
        assertThat(contents()).isEmpty();
    }

    @Test
    @DisplayName("while an inspector is away files wait, and are released when it is back (S87)")
    void waitsForInspectors() throws IOException {
        inspectors.missing("scanner");
        KnownFile waiting = settled(upload("plan.txt", "the plan"));
        inspectors.missing();

        await(() -> current(waiting).stage() == Stage.RELEASED);
        assertThat(stages()).containsExactly(Stage.CHECKING, Stage.WAITING, Stage.RELEASED);
    }

    @Test
    @DisplayName("if the tenant does not let files wait they are refused before a byte comes, or when the scanner fails (S87)")
    void refusesUninspected() throws IOException {
        store.save(TENANT, new FilePolicy(
                10L << 30, 2L << 30, 100L << 20, FilePolicy.Uninspected.REFUSE, Duration.ofDays(30), Duration.ofDays(14)));
        KnownFile begun = begin("plan.txt", 8);
        inspectors.say("scanner", file -> new Verdict.Unavailable("it is down"));
        inspectors.working(false);

        refused(FilesError.UPLOADS_OFF, () -> begin("plan.txt", 8));
        filing.uploads().append(begun, 0, bytes("the plan"));
        assertThat(settled(begun).reason()).isEqualTo("not-inspected");
        assertThat(contents()).isEmpty();
    }

    @Test
    @DisplayName("after new signatures released files are looked at again, and a late finding takes them back (S87)")
    void takesBack() throws IOException {
        KnownFile mine = settled(upload("plan.txt", "the plan"));
        KnownFile same = settled(upload("copy.txt", "the plan"));
        KnownFile other = settled(upload("other.txt", "another plan"));
        filing.kept().read(mine.id(), BO);
        inspectors.say("scanner", file -> file.length() == 8 ? new Verdict.Infected("Late-Virus") : Verdict.clean());
        inspectors.edition("scanner", "2");

        await(() -> current(mine).stage() == Stage.WITHDRAWN && current(same).stage() == Stage.WITHDRAWN);
        assertThat(current(mine).finding()).isEqualTo("Late-Virus");
        await(() -> current(other).edition().contains("scanner=2"));
        assertThat(current(other).stage()).isEqualTo(Stage.RELEASED);
        assertThat(store.quarantine.count(TENANT)).isEqualTo(2);
        assertThat(store.late).containsExactly(BO);
        assertThatThrownBy(() -> filing.kept().content(current(mine))).isInstanceOf(PlenumException.class);
    }

    @Test
    @DisplayName("the same content lies once on the disk; its space is given back with the last file")
    void sharesContent() throws IOException {
        KnownFile one = settled(upload("a.txt", "the plan"));
        KnownFile two = settled(upload("b.txt", "the plan"));
        assertThat(keys(filing.kept().content(one))).isEqualTo(keys(filing.kept().content(two)));

        filing.kept().delete(one);
        assertThat(filing.kept().content(two)).hasContent("the plan");
        filing.kept().delete(two);

        assertThat(contents()).isEmpty();
        assertThat(news.getLast().file().name()).isEqualTo("deleted");
    }

    @Test
    @DisplayName("a rewritten file takes the place of what was uploaded")
    void keepsRewritten() throws IOException {
        inspectors.say("types", file -> {
            try {
                Path plain = Files.writeString(file.workspace().resolve("plain"), "plain");
                return new Verdict.Rewritten(plain, "image/jpeg");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        KnownFile released = settled(upload("photo.jpg", "with a position"));

        assertThat(filing.kept().content(released)).hasContent("plain");
        assertThat(released.file().length()).isEqualTo(5);
        assertThat(released.file().type()).isEqualTo("image/jpeg");
        assertThat(contents()).hasSize(2);
    }

    @Test
    @DisplayName("what is too large for the tenant's limits is refused before a byte comes, with the reason")
    void keepsLimits() throws IOException {
        store.save(TENANT, new FilePolicy(
                3L << 20, 2L << 20, 1L << 20, FilePolicy.Uninspected.WAIT, Duration.ofDays(30), Duration.ofDays(14)));

        refused(FilesError.FILE_TOO_LARGE, () -> begin("a", (1L << 20) + 1));
        refused(FilesError.EMPTY_FILE, () -> begin("a", 0));
        refused(CommonError.INVALID, () -> begin("a", -1));
        begin("a", 1L << 20);
        begin("b", 1L << 20);
        refused(FilesError.MEETING_FULL, () -> begin("c", 1));
    }

    @Test
    @DisplayName("an upload to which nothing was added for a day is given up, and its space given back")
    void givesUp() throws IOException {
        KnownFile begun = begin("a.txt", 8);
        filing.uploads().append(begun, 0, bytes("the"));
        Files.setLastModifiedTime(
                store.root.resolve("incoming").resolve(begun.id().value()), java.nio.file.attribute.FileTime.from(clock.instant()));
        clock.pass(Duration.ofHours(25));
        filing.sweep();

        assertThat(store.find(begun.id())).isEmpty();
        assertThat(contents()).isEmpty();
    }

    @Test
    @DisplayName("what was made of a file goes with it")
    void deletesDerived() throws IOException {
        KnownFile deck = settled(upload("deck.txt", "slides"));
        Path picture = Files.writeString(filing.kept().workspace().resolve("1.png"), "picture");
        KnownFile derived = filing.kept().derive(deck, "1.png", "image/png", picture);
        assertThat(filing.kept().content(derived)).hasContent("picture");

        filing.kept().delete(deck);

        assertThat(store.find(derived.id())).isEmpty();
        assertThat(contents()).isEmpty();
    }

    private KnownFile begin(String name, long length) {
        KnownFile announced =
                filing.uploads().announced(TENANT, MEETING, "files", ANNA, new Announced(name, length, "", false));
        filing.uploads().begin(announced);
        return announced;
    }

    private KnownFile upload(String name, String text) throws IOException {
        KnownFile begun = begin(name, text.length());
        filing.uploads().append(begun, 0, bytes(text));
        return begun;
    }

    private KnownFile current(KnownFile file) {
        return store.find(file.id()).orElseThrow();
    }

    /** Not being received nor checked any more, and told so. */
    private KnownFile settled(KnownFile file) {
        await(() -> current(file).stage() != Stage.RECEIVING && current(file).stage() != Stage.CHECKING);
        await(() -> news.stream().anyMatch(told -> told.id().equals(file.id()) && told.stage() == current(file).stage()));
        return current(file);
    }

    private List<Stage> stages() {
        return news.stream().map(KnownFile::stage).toList();
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> paths = Files.walk(store.root)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static Object keys(Path path) throws IOException {
        return Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(ByteArrayOutputStream archive, String password) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()), password.toCharArray())) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(org.plenum.spi.ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /** A sender that stops. */
    private static final class Cut extends InputStream {
        private final InputStream before;

        Cut(String before) {
            this.before = bytes(before);
        }

        @Override
        public int read() throws IOException {
            int next = before.read();
            if (next < 0) {
                throw new IOException("the sender stopped");
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = before.read(buffer, offset, length);
            if (count < 0) {
                throw new IOException("the sender stopped");
            }
            return count;
        }
    }
}
